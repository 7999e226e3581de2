import { Group, Text } from '@mantine/core';
import { useState } from 'react';
import { tellDataChanged } from '@/components/background';
import ConfirmButton from '@/components/confirm-button';
import FailureNote from '@/components/failure-note';
import { useTask } from '@/components/use-task';
import { routeTo } from '../use-route';
import { forgetEverything } from './forget-everything';
import Section from './section';

/** Where the data is, and how to be rid of it. */
export default function DeleteAll() {
  const [done, setDone] = useState(false);
  const task = useTask();
  const remove = () =>
    task.run(async () => {
      await forgetEverything();
      tellDataChanged();
      setDone(true);
    });
  return (
    <Section
      title="数据"
      text="资料只存在本机这个浏览器里，不上传、不同步。卸载扩展会一并删除，请先导出备份。"
    >
      <Group gap="sm">
        <a href={routeTo('transfer')}>导出备份</a>
        <ConfirmButton
          color="red"
          variant="outline"
          question="全部删除，找不回。确定？"
          onConfirm={remove}
        >
          删除全部数据
        </ConfirmButton>
      </Group>
      {done && (
        <Text size="sm" role="status">
          已全部删除。
        </Text>
      )}
      <FailureNote text={task.error} />
    </Section>
  );
}
