import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { tellDataChanged } from '@/components/background';
import FailureNote from '@/components/failure-note';
import Guidance from '@/components/guidance';
import { useTask } from '@/components/use-task';
import { createCompany } from '@/storage/profiles';
import { routeTo } from '../use-route';
import { loadSample } from './load-sample';

/** Nothing is stored yet: three ways to begin. */
export default function FirstCompany() {
  const [name, setName] = useState('');
  const task = useTask();
  const act = (action: () => Promise<unknown>) =>
    task.run(async () => {
      await action();
      tellDataChanged();
    });
  return (
    <Guidance
      title="先建一家企业"
      text="资料录入一次，以后每张申报表都能用。资料只存在本机，不会上传。"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) act(() => createCompany(name));
        }}
      >
        <Group gap="xs" align="flex-end">
          <TextInput
            label="企业名称"
            w={280}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" disabled={!name.trim()} loading={task.busy}>
            建立
          </Button>
        </Group>
      </form>
      <Group gap="xs">
        <Button variant="default" component="a" href={routeTo('transfer')}>
          从 Excel 或备份导入
        </Button>
        <Button variant="default" loading={task.busy} onClick={() => act(loadSample)}>
          载入示例企业
        </Button>
      </Group>
      <FailureNote text={task.error} />
    </Guidance>
  );
}
