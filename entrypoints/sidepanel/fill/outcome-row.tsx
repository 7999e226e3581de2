import { Anchor, Badge, Group, Paper, Stack, Text } from '@mantine/core';
import LongText from '@/components/long-text';
import type { RunState } from '@/storage/messages';
import { outcomeKindOf } from './outcomes';

/** What became of one field. */
export default function OutcomeRow(props: {
  outcome: RunState['outcomes'][number];
  onUndo: (() => void) | null;
}) {
  const { outcome, onUndo } = props;
  const kind = outcomeKindOf.get(outcome.status);
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
        {outcome.section.length > 0 && (
          <Text size="xs" c="dimmed">
            {outcome.section.join(' › ')}
          </Text>
        )}
        {outcome.value && (
          <Text size="sm" component="div">
            <LongText text={outcome.value} />
          </Text>
        )}
        {outcome.reason && (
          <Text size="xs" c="dimmed">
            {outcome.reason}
          </Text>
        )}
        {onUndo && outcome.status === 'filled' && (
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
