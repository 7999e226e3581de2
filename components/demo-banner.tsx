import { Alert, Button, Group } from '@mantine/core';
import { useLiveQuery } from '@/components/use-live-query';
import { getSetting, setToday } from '@/storage/settings';
import { tellDataChanged } from './background';
import FailureNote from './failure-note';
import { useSave } from './use-save';

/** Shown everywhere while a demonstration date is set, so that nobody takes it for today. */
export default function DemoBanner() {
  const date = useLiveQuery(() => getSetting('demoDate'), []);
  const { error, save } = useSave();
  if (!date) return null;
  return (
    <Alert color="orange" p="xs" radius={0} role="note">
      <Group justify="space-between" gap="xs">
        <span>演示日期：{date}（不是今天）</span>
        <Button
          variant="default"
          onClick={() => {
            void save(() => setToday('').then(tellDataChanged));
          }}
        >
          回到今天
        </Button>
      </Group>
      <FailureNote text={error} />
    </Alert>
  );
}
