import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import FactPicker from '@/components/fact-picker';
import FailureNote from '@/components/failure-note';
import { useTask } from '@/components/use-task';
import type { PlanLine } from '@/rules/plan';
import { usePlanActionsContext } from './plan-actions';

/** Chooses another fact for a line and, if wished, remembers it for this site. */
export default function ChangeMatch(props: { line: PlanLine; onDone: () => void }) {
  const { line, onDone } = props;
  const actions = usePlanActionsContext();
  const [address, setAddress] = useState(line.fact?.address ?? '');
  const [remember, setRemember] = useState(true);
  const task = useTask();
  const apply = () =>
    task.run(async () => {
      await actions.change(line, address, remember);
      onDone();
    });
  return (
    <Stack gap={6} pt={4}>
      <FactPicker
        label={`“${line.label}”填什么`}
        companyId={actions.companyId}
        year={actions.declarationYear}
        first={line.alternatives}
        value={address}
        onChange={setAddress}
      />
      <Checkbox
        size="xs"
        label="记住，本站以后都这样填"
        checked={remember}
        onChange={(event) => setRemember(event.currentTarget.checked)}
      />
      <Group gap="xs">
        <Button disabled={!address} loading={task.busy} onClick={apply}>
          用这项
        </Button>
        <Button variant="default" onClick={onDone}>
          取消
        </Button>
      </Group>
      <FailureNote text={task.error} />
    </Stack>
  );
}
