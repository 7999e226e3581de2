import { Badge, Checkbox, Group, Paper, Stack, Text } from '@mantine/core';
import { memo } from 'react';
import type { PlanLine } from '@/rules/plan';
import { canTick } from './choices';
import { usePlanActionsContext } from './plan-actions';
import ValueChange from './value-change';

/** One record of a list: a row of the page's table, filled as a whole or not at all. */
function PlanSet(props: { lines: PlanLine[]; ticked: boolean; depth: number }) {
  const { lines, ticked } = props;
  const actions = usePlanActionsContext();
  const [first] = lines;
  if (!first?.set) return null;
  const section = first.section.slice(props.depth);
  const reasons = [...new Set(lines.map(({ reason }) => reason).filter(Boolean))];
  return (
    <Paper withBorder p={8} className="line" data-line={first.signature}>
      <Group gap={8} wrap="nowrap" align="flex-start">
        {canTick(first) && (
          <Checkbox
            size="xs"
            mt={2}
            aria-label={`填写${first.set.title}`}
            checked={ticked}
            onChange={(event) =>
              actions.tick(
                lines.map(({ id }) => id),
                event.currentTarget.checked,
              )
            }
          />
        )}
        <Stack gap={2} style={{ flex: 1, minWidth: 0 }}>
          <Group gap={6}>
            <button
              type="button"
              className="plain-button"
              title="在网页上找到它"
              onClick={() => actions.focus(first)}
            >
              <Text size="sm" fw={600} span>
                {first.set.title}
              </Text>
            </button>
            {lines.some(({ overwrites }) => overwrites) && (
              <Badge color="orange">会替换原内容</Badge>
            )}
            {first.newRow && <Badge color="blue">新增一行</Badge>}
          </Group>
          {section.length > 0 && (
            <Text size="xs" c="dimmed">
              {section.join(' › ')}
            </Text>
          )}
          {lines.map((line) => (
            <Group key={line.id} gap={6} wrap="nowrap" align="baseline">
              <Text size="xs" c="dimmed" style={{ flexShrink: 0 }}>
                {line.label}
              </Text>
              <ValueChange line={line} />
            </Group>
          ))}
          {reasons.length > 0 && (
            <Text size="xs" c="dimmed">
              {reasons.join('；')}
            </Text>
          )}
        </Stack>
      </Group>
    </Paper>
  );
}

export default memo(PlanSet);
