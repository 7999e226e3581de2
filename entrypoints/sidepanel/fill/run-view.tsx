import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import FailureNote from '@/components/failure-note';
import type { RunState } from '@/storage/messages';
import OutcomeRow from './outcome-row';
import { isUndone, outcomeKinds, runSummary } from './outcomes';
import type { Fill } from './use-fill';

const pageSize = 100;
const order = new Map(outcomeKinds.map((kind, index) => [kind.status, index]));

/** Progress of a run, then an outcome per field and the way back. */
export default function RunView({ fill, run }: { fill: Fill; run: RunState }) {
  const [shown, setShown] = useState(pageSize);
  const done = run.outcomes.length;
  // What could not be put back comes first, then what needs the user's eye.
  const rank = ({ lineId, status }: RunState['outcomes'][number]) => {
    const undo = fill.undone[lineId];
    return undo && !isUndone(undo) ? -1 : (order.get(status) ?? 0);
  };
  const sorted = [...run.outcomes].sort((a, b) => rank(a) - rank(b));
  const undoable =
    run.done &&
    !run.undone &&
    run.outcomes.some(({ lineId, status }) => status === 'filled' && !fill.undone[lineId]);
  return (
    <Stack gap="sm">
      <Text size="sm" fw={600} role="status">
        {runSummary(run, fill.undone)}
      </Text>
      {!run.done && (
        <Progress
          value={run.total > 0 ? (done / run.total) * 100 : 0}
          aria-label={`已填 ${done}，共 ${run.total}`}
        />
      )}
      <FailureNote text={run.problem || fill.error} />
      {run.done && !run.undone && (
        <Text size="xs" c="dimmed">
          请核对后自己点网页上的保存。
        </Text>
      )}
      <Group gap="xs">
        {!run.done && (
          <Button variant="default" onClick={fill.stop}>
            停止
          </Button>
        )}
        {undoable && (
          <Button variant="default" loading={fill.busy} onClick={() => fill.undo(run.id)}>
            撤销本次填写
          </Button>
        )}
        {run.done && <Button onClick={fill.close}>完成</Button>}
      </Group>
      {sorted.slice(0, shown).map((outcome) => (
        <OutcomeRow
          key={outcome.lineId}
          outcome={outcome}
          undo={fill.undone[outcome.lineId]}
          onUndo={undoable ? () => fill.undo(run.id, [outcome.lineId]) : null}
        />
      ))}
      {sorted.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + 5 * pageSize)}>
          再显示一些（还有 {sorted.length - shown} 项）
        </Button>
      )}
    </Stack>
  );
}
