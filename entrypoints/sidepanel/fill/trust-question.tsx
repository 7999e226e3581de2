import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { ask } from '@/components/background';
import FailureNote from '@/components/failure-note';
import { useTask } from '@/components/use-task';
import type { TabState } from '@/storage/messages';

/** Asked once where a portal's address could not be confirmed. */
export default function TrustQuestion(props: { state: TabState; onTrusted: () => void }) {
  const { state, onTrusted } = props;
  const task = useTask();
  const trust = () =>
    task.run(async () => {
      await ask({ type: 'portal.trust', portal: state.portal, origin: state.origin });
      onTrusted();
    });
  return (
    <Alert color="orange" title="请先核对网址">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{state.unverified}</Text>
        <Text size="sm" fw={600}>
          当前网址：{state.origin}
        </Text>
        <Group gap="xs">
          <Button loading={task.busy} onClick={trust}>
            网址没错，可以填写
          </Button>
        </Group>
        <Text size="xs">不确定就先别填，向通知里的联系电话核实。</Text>
        <FailureNote text={task.error} />
      </Stack>
    </Alert>
  );
}
