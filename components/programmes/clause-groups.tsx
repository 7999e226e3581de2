import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ClauseOutcome, ClauseResult } from '@/rules/evaluate';
import ClauseCard from './clause-card';
import { usePageClauses } from './page-clauses';
import type { Programme } from './use-programmes';

const groups: { outcome: ClauseOutcome; title: string; color: string; open: boolean }[] = [
  { outcome: 'unmet', title: '不符合', color: 'red', open: true },
  { outcome: 'unknown', title: '待补充', color: 'orange', open: true },
  { outcome: 'met', title: '符合', color: 'green', open: false },
  { outcome: 'not-applicable', title: '不适用', color: 'gray', open: false },
];

/** Clauses by what is known of them. */
export default function ClauseGroups(props: {
  results: ClauseResult[];
  programme: Programme;
  today: string;
}) {
  return (
    <Stack gap="sm">
      {groups.map((group) => (
        <ClauseGroup
          key={group.outcome}
          group={group}
          results={props.results.filter(({ outcome }) => outcome === group.outcome)}
          programme={props.programme}
          today={props.today}
        />
      ))}
    </Stack>
  );
}

function ClauseGroup(props: {
  group: (typeof groups)[number];
  results: ClauseResult[];
  programme: Programme;
  today: string;
}) {
  const { group, results, programme, today } = props;
  const [open, setOpen] = useState(group.open);
  const { of } = usePageClauses();
  if (results.length === 0) return null;
  // What the page in view asks about comes first.
  const here = results.filter(({ id }) => of(id));
  const others = results.filter(({ id }) => !of(id));
  return (
    <Stack gap={6} component="section" aria-label={group.title}>
      <Group justify="space-between">
        <Group gap={6}>
          <Text component="h3" size="sm" fw={600} m={0}>
            {group.title}
          </Text>
          <Badge color={group.color}>{results.length}</Badge>
          {here.length > 0 && <Badge color="blue">本页 {here.length}</Badge>}
        </Group>
        <Anchor
          component="button"
          type="button"
          size="xs"
          aria-expanded={open}
          aria-label={`${open ? '收起' : '展开'}${group.title}的条款`}
          onClick={() => setOpen(!open)}
        >
          {open ? '收起' : '展开'}
        </Anchor>
      </Group>
      {open &&
        [...here, ...others].map((result) => (
          <ClauseCard key={result.id} result={result} programme={programme} today={today} />
        ))}
    </Stack>
  );
}
