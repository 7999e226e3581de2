import { Alert, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { tellDataChanged } from '@/components/background';
import ConfirmButton from '@/components/confirm-button';
import FailureNote from '@/components/failure-note';
import FilePicker from '@/components/file-picker';
import { useLiveQuery } from '@/components/use-live-query';
import { useTask } from '@/components/use-task';
import { type ParsedPack, parsePack, type RulePack } from '@/rules/schema';
import { allPacks, listBrokenPacks, listUserPacks, removePack, savePack } from '@/storage/packs';
import { packContents } from './pack-contents';
import PackRow from './pack-row';

async function load() {
  const [packs, own, broken] = await Promise.all([allPacks(), listUserPacks(), listBrokenPacks()]);
  return { packs, own: new Set(own), broken };
}

/** 规则包: what the product knows, and how next year's notice gets in. */
export default function PacksPage(_: { rest: string[] }) {
  const state = useLiveQuery(load, []);
  const [parsed, setParsed] = useState<ParsedPack | null>(null);
  const [note, setNote] = useState('');
  const task = useTask();
  if (!state) return null;
  const look = (file: File) =>
    task.run(async () => {
      setNote('');
      setParsed(parsePack(await file.text(), state.packs));
    });
  const take = (pack: RulePack) =>
    task.run(async () => {
      await savePack(pack);
      tellDataChanged();
      setParsed(null);
      setNote(`已导入“${pack.title}”。`);
    });
  return (
    <Stack gap="md">
      <div>
        <Title order={2} size="h4">
          规则包
        </Title>
        <Text size="sm" c="dimmed">
          一份通知一个规则包，只有数据，没有程序。可导出给同事，也可复制到新年度再改日期。
        </Text>
      </div>
      <Group gap="xs">
        <FilePicker label="导入规则包" accept="application/json" onPick={look} />
      </Group>
      {note && (
        <Text size="sm" role="status">
          {note}
        </Text>
      )}
      <FailureNote text={task.error} />
      {parsed && !parsed.ok && (
        <FailureNote
          text={[
            '文件有问题，什么都没有导入：',
            ...parsed.problems.map(({ path, message }) => `${path || '整个文件'}：${message}`),
          ].join('\n')}
        />
      )}
      {parsed?.ok && (
        <Alert color="blue" title={`${parsed.pack.title}（${parsed.pack.number}）`}>
          <Stack gap="xs" align="flex-start">
            <Text size="sm">{packContents(parsed.pack)}</Text>
            {state.packs.some(({ id }) => id === parsed.pack.id) && (
              <Text size="sm" fw={600}>
                已有同编号的规则包，导入后以这份为准。
              </Text>
            )}
            <Group gap="xs">
              <Button loading={task.busy} onClick={() => take(parsed.pack)}>
                确认导入
              </Button>
              <Button variant="default" onClick={() => setParsed(null)}>
                取消
              </Button>
            </Group>
          </Stack>
        </Alert>
      )}
      {state.broken.map((id) => (
        <Group key={id} gap="xs">
          <Text size="sm">规则包“{id}”读不了，没有使用：格式不对，或缺少它所依据的规则包。</Text>
          <ConfirmButton
            question="删除？"
            aria-label={`删除${id}`}
            onConfirm={() => task.run(() => removePack(id).then(tellDataChanged))}
          >
            删除
          </ConfirmButton>
        </Group>
      ))}
      <Table.ScrollContainer minWidth={720}>
        <Table withTableBorder verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>通知</Table.Th>
              <Table.Th w={90}>来源</Table.Th>
              <Table.Th>内容</Table.Th>
              <Table.Th w={230}>操作</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {state.packs.map((pack) => (
              <PackRow key={pack.id} pack={pack} isOwn={state.own.has(pack.id)} all={state.packs} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}
