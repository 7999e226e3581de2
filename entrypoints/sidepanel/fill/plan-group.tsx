import { Anchor, Badge, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { PlanLine } from '@/rules/plan';
import { type Choices, canTick, type groups, inSets } from './choices';
import { usePlanActionsContext } from './plan-actions';
import PlanRow from './plan-row';
import PlanSet from './plan-set';

const pageSize = 60;

/** One group of the plan; long groups are shown sixty lines at a time. */
export default function PlanGroup(props: {
  group: (typeof groups)[number];
  lines: PlanLine[];
  choices: Choices;
  /** Headings that all lines share are not repeated. */
  depth: number;
}) {
  const { group, lines, choices, depth } = props;
  const { tick } = usePlanActionsContext();
  const [open, setOpen] = useState(group.status !== 'same');
  const [shown, setShown] = useState(pageSize);
  const sets = useMemo(() => inSets(lines), [lines]);
  if (lines.length === 0) return null;
  const tickable = lines.filter(canTick);
  const ticked = tickable.filter((line) => choices[line.id]?.ticked).length;
  const ids = tickable.map((line) => line.id);
  return (
    <Stack gap={6} component="section" aria-label={group.title}>
      <Group justify="space-between" gap="xs">
        <Group gap={6}>
          {tickable.length > 0 && (
            <Checkbox
              size="xs"
              aria-label={`${group.title}：全选`}
              checked={ticked === tickable.length}
              indeterminate={ticked > 0 && ticked < tickable.length}
              onChange={(event) => tick(ids, event.currentTarget.checked)}
            />
          )}
          <Text component="h2" size="sm" fw={600} m={0}>
            {group.title}
          </Text>
          <Badge color="gray">{tickable.length || lines.length}</Badge>
        </Group>
        <Anchor
          component="button"
          type="button"
          size="xs"
          aria-expanded={open}
          aria-label={`${open ? '收起' : '展开'}${group.title}`}
          onClick={() => setOpen(!open)}
        >
          {open ? '收起' : '展开'}
        </Anchor>
      </Group>
      {open && group.hint && (
        <Text size="xs" c="dimmed">
          {group.hint}
        </Text>
      )}
      {open &&
        sets.slice(0, shown).map((set) => {
          const [line] = set;
          if (!line) return null;
          const ticked = set.some(({ id }) => choices[id]?.ticked);
          return line.set ? (
            <PlanSet key={line.id} lines={set} depth={depth} ticked={ticked} />
          ) : (
            <PlanRow key={line.id} line={line} depth={depth} ticked={ticked} />
          );
        })}
      {open && sets.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + 5 * pageSize)}>
          再显示一些（还有 {sets.length - shown} 项）
        </Button>
      )}
    </Stack>
  );
}
