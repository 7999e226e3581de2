import { Badge, Button, Checkbox, Group, Paper, Stack, Text } from '@mantine/core';
import { memo } from 'react';
import FailureNote from '@/components/failure-note';
import { useTask } from '@/components/use-task';
import type { PlanLine } from '@/rules/plan';
import { canTick } from './choices';
import { usePlanActionsContext } from './plan-actions';
import ValueChange from './value-change';

/** One record of a list: a row of the page's table, filled as a whole or not at all. */
function PlanSet(props: { lines: PlanLine[]; ticked: boolean; depth: number }) {
  const { lines, ticked } = props;
  const actions = usePlanActionsContext();
  const [first] = lines;
  const task = useTask();
  if (!first?.set) return null;
  const { id } = first.set;
  const choose = (index: number) => void task.run(() => actions.order(id, first.frameId, index));
  const section = first.section.slice(props.depth);
  const { question } = first.set;
  // lines of one question share its reason; why one stays out it says itself
  const told = question ? lines.filter((line) => !canTick(line)) : lines;
  const reasons = [question, ...new Set(told.map(({ reason }) => reason))].filter(Boolean);
  return (
    <Paper withBorder p={8} className="line" data-line={first.signature}>
      <Group gap={8} wrap="nowrap" align="flex-start">
        {lines.some(canTick) && (
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
          {first.set.orders && (
            <OrderChoice
              orders={first.set.orders}
              current={first.fact?.address}
              onChoose={choose}
              busy={task.busy}
            />
          )}
          {lines.map((line) => (
            <Group key={line.id} gap={6} wrap="nowrap" align="baseline">
              <Text size="xs" c="dimmed" style={{ flexShrink: 0 }}>
                {line.set?.orders ? line.fact?.label : line.label}
              </Text>
              <ValueChange line={line} />
            </Group>
          ))}
          {reasons.length > 0 && (
            <Text size="xs" c="dimmed">
              {reasons.join('；')}
            </Text>
          )}
          <FailureNote text={task.error} />
        </Stack>
      </Group>
    </Paper>
  );
}

/** The answers to what years its lines are of. */
function OrderChoice(props: {
  orders: { label: string; address: string }[];
  current: string | undefined;
  onChoose: (index: number) => void;
  busy: boolean;
}) {
  return (
    <Group gap={6} role="group" aria-label="各框是哪一年">
      {props.orders.map(({ label, address }, index) => (
        <Button
          key={label}
          size="compact-xs"
          disabled={props.busy}
          aria-pressed={address === props.current}
          variant={address === props.current ? 'filled' : 'default'}
          onClick={() => props.onChoose(index)}
        >
          {label}
        </Button>
      ))}
    </Group>
  );
}

export default memo(PlanSet);
