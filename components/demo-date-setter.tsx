import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLiveQuery } from '@/components/use-live-query';
import { getSetting, setToday } from '@/storage/settings';
import { tellDataChanged } from './background';
import { parseDate } from './facts/parse-date';
import FailureNote from './failure-note';
import { useTask } from './use-task';

/** Sets or clears the date the product thinks it is. */
export default function DemoDateSetter() {
  const stored = useLiveQuery(() => getSetting('demoDate'), []) ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const task = useTask();
  const text = typed ?? stored;
  const set = (wanted: string) =>
    task.run(async () => {
      const date = wanted ? parseDate(wanted) : '';
      if (wanted && !date) throw new Error(`“${wanted}”不是日期，请写成 2023-08-01。`);
      await setToday(date);
      tellDataChanged();
      setTyped(null);
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void set(text.trim());
      }}
    >
      <Group gap="xs" align="flex-end">
        <TextInput
          size="xs"
          label="演示日期"
          placeholder="2023-08-01"
          w={140}
          value={text}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={!text.trim()} loading={task.busy}>
          设为演示日期
        </Button>
        {stored && (
          <Button variant="default" onClick={() => set('')}>
            回到今天
          </Button>
        )}
      </Group>
      <FailureNote text={task.error} />
    </form>
  );
}
