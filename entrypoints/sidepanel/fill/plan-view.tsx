import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import FailureNote from '@/components/failure-note';
import type { PlanLine } from '@/rules/plan';
import type { Plan, TabState } from '@/storage/messages';
import { groups, inGroups, lineMatches, linesToFill, setOf, sharedDepth } from './choices';
import { PlanActionsContext } from './plan-actions';
import PlanGroup from './plan-group';
import type { Fill } from './use-fill';
import { usePlanActions } from './use-plan-actions';

const searchFrom = 12;

/** The plan before anything is written: four groups of lines and one button to confirm. */
export default function PlanView(props: { fill: Fill; plan: Plan; state: TabState }) {
  const { fill, plan, state } = props;
  const [query, setQuery] = useState('');
  const deferred = useDeferredValue(query);
  const actions = usePlanActions(fill, plan, state);
  const lines = useMemo(() => {
    // A record is found whole.
    const keyOf = (line: PlanLine) => setOf(line) ?? line.id;
    const hits = new Set(plan.lines.filter((line) => lineMatches(line, deferred)).map(keyOf));
    return inGroups(plan.lines.filter((line) => hits.has(keyOf(line))));
  }, [plan.lines, deferred]);
  const depth = useMemo(() => sharedDepth(plan.lines.map(({ section }) => section)), [plan.lines]);
  const count = linesToFill(plan.lines, fill.choices).length;
  return (
    <PlanActionsContext value={actions}>
      <Stack gap="sm">
        <Group justify="space-between" gap="xs" wrap="nowrap">
          <Text size="sm">
            {plan.company?.name} · 申报年度 {plan.declarationYear}
          </Text>
          <Button variant="subtle" style={{ flexShrink: 0 }} onClick={fill.close}>
            返回
          </Button>
        </Group>
        {plan.unread > 0 && (
          <Alert color="orange" role="note" p="xs">
            本页输入框太多，还有 {plan.unread.toLocaleString('zh-CN')} 个没有查看，请自己填写。
          </Alert>
        )}
        {plan.lines.length > searchFrom && (
          <TextInput
            size="xs"
            aria-label="在计划里查找"
            placeholder="查找字段或资料"
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        )}
        {groups.map((group) => (
          <PlanGroup
            key={group.status}
            group={group}
            lines={lines[group.status]}
            choices={fill.choices}
            depth={depth}
          />
        ))}
        <FailureNote text={fill.error} />
        <Group className="sticky-bar" py="xs" grow>
          <Button size="sm" disabled={count === 0} loading={fill.busy} onClick={fill.confirm}>
            确认填写 {count} 项
          </Button>
        </Group>
      </Stack>
    </PlanActionsContext>
  );
}
