import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { DraftRow } from '@/storage/db';
import type { RunState } from '@/storage/messages';
import { ask } from './background';
import FailureNote from './failure-note';
import { useTask } from './use-task';

/** Writes a kept text back into the page; what stood there can be brought back. */
export default function RestoreDraft(props: { draft: DraftRow; text: string; tabId: number }) {
  const { draft, text, tabId } = props;
  const [run, setRun] = useState<RunState | null>(null);
  const task = useTask();
  const { origin, path, signature } = draft;
  const restore = () =>
    task.run(async () => {
      setRun(await ask({ type: 'draft.restore', tabId, origin, path, signature, text }));
    });
  const undo = () =>
    task.run(async () => {
      if (run) await ask({ type: 'fill.undo', runId: run.id });
      setRun(null);
    });
  const outcome = run?.outcomes[0];
  const written = outcome?.status === 'filled' || outcome?.status === 'unchanged';
  return (
    <>
      <Button disabled={!text} loading={task.busy} onClick={restore}>
        恢复到网页
      </Button>
      {outcome?.status === 'filled' && (
        <Button variant="default" onClick={undo}>
          撤销恢复
        </Button>
      )}
      {written && (
        <Text size="xs" role="status">
          已恢复到网页。
        </Text>
      )}
      <FailureNote text={task.error || (outcome && !written ? (outcome.reason ?? '') : '')} />
    </>
  );
}
