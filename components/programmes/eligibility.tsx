import { Group, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { checkForm, evaluate } from '@/rules/evaluate';
import { summarise, whatIf } from '@/rules/what-if';
import ClauseGroups from './clause-groups';
import DeclarationChoices from './declaration-choices';
import type { Programme } from './use-programmes';
import VerdictBadge from './verdict-badge';
import WhatIfNote from './what-if-note';

/** 资格 of one declaration: verdict, the quickest way to decide it, and every clause. */
export default function Eligibility(props: {
  programme: Programme;
  today: string;
  /** The page around it already says which programme this is. */
  untitled?: boolean;
}) {
  const { programme, today } = props;
  const { pack, context, facts } = programme;
  const judged = useMemo(() => {
    const results = evaluate(pack, context, facts, today);
    return {
      results,
      checks: checkForm(pack, context, facts, today).filter(({ outcome }) => outcome === 'unmet'),
      summary: summarise(results),
      next: whatIf(pack, context, facts, today),
    };
  }, [pack, context, facts, today]);
  return (
    <Stack gap="sm">
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
        {props.untitled ? (
          <Text component="h3" fw={600} m={0}>
            申报资格
          </Text>
        ) : (
          <div>
            <Text component="h2" size="sm" fw={600} m={0}>
              {pack.title}
            </Text>
            <Text size="xs" c="dimmed">
              {pack.number}
            </Text>
          </div>
        )}
        <VerdictBadge summary={judged.summary} />
      </Group>
      <DeclarationChoices programme={programme} />
      <WhatIfNote whatIf={judged.next} programme={programme} />
      {judged.checks.length > 0 && (
        <Stack gap={4} component="section" aria-label="数据互相矛盾">
          <Text component="h3" size="sm" fw={600} m={0}>
            数据互相矛盾
          </Text>
          {judged.checks.map((check) => (
            <Text key={check.id} size="xs">
              {check.title}：{check.reason}（{check.citation.number} {check.citation.clause}）
            </Text>
          ))}
        </Stack>
      )}
      <ClauseGroups results={judged.results} programme={programme} today={today} />
      <Text size="xs" c="dimmed">
        仅供自查，以推荐单位审核为准。
      </Text>
    </Stack>
  );
}
