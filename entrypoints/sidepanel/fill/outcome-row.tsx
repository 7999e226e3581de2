import { Anchor, Badge, Group, Paper, Stack, Text } from '@mantine/core';
import LongText from '@/components/long-text';
import type { Outcome } from '@/rules/plan';
import type { RunState } from '@/storage/messages';
import { isUndone, outcomeKindOf } from './outcomes';

/** What became of one field. */
export default function OutcomeRow(props: {
  outcome: RunState['outcomes'][number];
  /** What undoing it came to, once tried. */
  undo: Outcome | undefined;
  onUndo: (() => void) | null;
}) {
  const { outcome, undo, onUndo } = props;
  const kind = undo
    ? isUndone(undo)
      ? { label: '已撤销', color: 'gray' }
      : { label: '未能撤销', color: 'orange' }
    : outcomeKindOf.get(outcome.status);
  const section = outcome.section.slice(-2);
  const value = undo ? (undo.value ?? '') : outcome.value;
  const reason = undo ? undo.reason : outcome.reason;
  return (
    <Paper withBorder p={8} className="line">
      <Stack gap={2}>
        <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
          <Text size="sm" fw={600}>
            {outcome.label}
          </Text>
          <Badge color={kind?.color} style={{ flexShrink: 0 }}>
            {kind?.label}
          </Badge>
        </Group>
        {section.length > 0 && (
          <Text size="xs" c="dimmed">
            {section.join(' › ')}
          </Text>
        )}
        {value && (
          <Text size="sm" component="div">
            <LongText text={value} />
          </Text>
        )}
        {reason && (
          <Text size="xs" c="dimmed">
            {reason}
          </Text>
        )}
        {onUndo && !undo && outcome.status === 'filled' && (
          <Anchor
            component="button"
            type="button"
            size="xs"
            ta="start"
            aria-label={`撤销${outcome.label}`}
            onClick={onUndo}
          >
            撤销这一项
          </Anchor>
        )}
      </Stack>
    </Paper>
  );
}
