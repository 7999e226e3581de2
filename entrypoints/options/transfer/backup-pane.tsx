import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { tellDataChanged } from '@/components/background';
import FailureNote from '@/components/failure-note';
import FilePicker from '@/components/file-picker';
import { datedName, download } from '@/components/files';
import { useTask } from '@/components/use-task';
import {
  type BackupReading,
  exportBackup,
  importBackup,
  readBackup,
  tableLabels,
} from '@/storage/backup';
import { realToday } from '@/storage/settings';

const labelOfTable = new Map(Object.entries(tableLabels));

/** Everything out to one file, and back in after a look at what it holds. */
export default function BackupPane() {
  const [reading, setReading] = useState<BackupReading | null>(null);
  const [note, setNote] = useState('');
  const task = useTask();
  const save = () =>
    task.run(async () =>
      download(datedName('申报助手备份', realToday(), 'json'), await exportBackup()),
    );
  const look = (file: File) =>
    task.run(async () => {
      setNote('');
      setReading(readBackup(await file.text()));
    });
  const take = () =>
    task.run(async () => {
      if (!reading?.ok) return;
      const count = await importBackup(reading.file);
      tellDataChanged();
      setReading(null);
      setNote(`导入完成，写入 ${count} 条。较旧的内容没有覆盖较新的。`);
    });
  return (
    <Stack gap="sm" component="section" aria-label="备份">
      <Title order={2} size="h4">
        备份
      </Title>
      <Text size="sm" c="dimmed">
        一个 JSON 文件，含全部企业资料、申报、草稿、更正和规则包。文件没有加密，请妥善保管。
      </Text>
      <Group gap="xs">
        <Button variant="default" loading={task.busy} onClick={save}>
          导出备份
        </Button>
        <FilePicker label="导入备份" accept="application/json" onPick={look} />
      </Group>
      {note && (
        <Text size="sm" role="status">
          {note}
        </Text>
      )}
      <FailureNote text={task.error} />
      {reading && !reading.ok && (
        <FailureNote
          text={[
            '文件有问题，什么都没有导入：',
            ...reading.problems.map(({ path, message }) => `${path}：${message}`),
          ].join('\n')}
        />
      )}
      {reading?.ok && (
        <Stack gap="xs" aria-label="备份内容">
          <Text size="sm" fw={600}>
            文件里有：
          </Text>
          <List size="sm">
            {Object.entries(reading.counts).map(([table, count]) => (
              <List.Item key={table}>
                {labelOfTable.get(table)} {count} 条
              </List.Item>
            ))}
          </List>
          <Text size="sm">同一条以较新的为准，本机已有的不会被旧内容覆盖。</Text>
          <Group gap="xs">
            <Button loading={task.busy} onClick={take}>
              确认导入
            </Button>
            <Button variant="default" onClick={() => setReading(null)}>
              取消
            </Button>
          </Group>
        </Stack>
      )}
    </Stack>
  );
}
