import { Button, Group, NativeSelect, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { tellDataChanged } from '@/components/background';
import FailureNote from '@/components/failure-note';
import FilePicker from '@/components/file-picker';
import { datedName, download } from '@/components/files';
import { useLiveQuery } from '@/components/use-live-query';
import { useTask } from '@/components/use-task';
import { catalogue, definitionOf } from '@/rules/facts';
import type { TeachingRow } from '@/storage/db';
import { realToday } from '@/storage/settings';
import {
  exportTeachings,
  importTeachings,
  listTeachings,
  removeTeaching,
  saveTeaching,
} from '@/storage/teachings';

const choices = [
  { value: '', label: '永不填写' },
  ...catalogue
    .filter(({ kind }) => kind !== 'record')
    .map(({ key, label }) => ({ value: key, label })),
];

const offsets = [
  { value: '', label: '不限年份' },
  ...[0, -1, -2, -3].map((offset) => ({
    value: String(offset),
    label: ['申报当年', '上年', '前年', '大前年'][-offset] ?? '',
  })),
];

/** The user's corrections: edited, exported, imported. */
export default function TeachingList() {
  const rows = useLiveQuery(() => listTeachings(), []) ?? [];
  const [note, setNote] = useState('');
  const task = useTask();
  const act = (action: () => Promise<unknown>) =>
    task.run(async () => {
      setNote('');
      await action();
      tellDataChanged();
    });
  const take = (file: File) =>
    act(async () => {
      const count = await importTeachings(
        await file.text(),
        (key) => definitionOf(key) !== undefined,
      );
      setNote(`已导入 ${count} 条更正。`);
    });
  return (
    <Stack gap="sm" component="section" aria-label="更正">
      <Title order={2} size="h4">
        更正
      </Title>
      <Text size="sm" c="dimmed">
        你在填写时改过的对应关系，优先于自动判断。文件里没有企业资料，可以发给同事。
      </Text>
      <Group gap="xs">
        <Button
          variant="default"
          disabled={rows.length === 0}
          onClick={() =>
            act(async () =>
              download(datedName('更正', realToday(), 'json'), await exportTeachings()),
            )
          }
        >
          导出更正
        </Button>
        <FilePicker label="导入更正" accept="application/json" onPick={take} />
      </Group>
      {note && (
        <Text size="sm" role="status">
          {note}
        </Text>
      )}
      <FailureNote text={task.error} />
      {rows.length === 0 ? (
        <Text size="sm">还没有更正。</Text>
      ) : (
        <Table.ScrollContainer minWidth={640}>
          <Table withTableBorder>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>网站</Table.Th>
                <Table.Th>字段</Table.Th>
                <Table.Th>填什么</Table.Th>
                <Table.Th>年份</Table.Th>
                <Table.Th>操作</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Row key={`${row.portal} ${row.signature}`} row={row} act={act} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Stack>
  );
}

function Row(props: { row: TeachingRow; act: (action: () => Promise<unknown>) => void }) {
  const { row, act } = props;
  const yearly = definitionOf(row.factKey)?.scope === 'year';
  return (
    <Table.Tr>
      <Table.Td>{row.portal}</Table.Td>
      <Table.Td>{row.label || '（无标签）'}</Table.Td>
      <Table.Td>
        <NativeSelect
          size="xs"
          aria-label={`${row.label}填什么`}
          value={row.factKey}
          data={choices}
          onChange={(event) => {
            const factKey = event.currentTarget.value;
            const yearOffset =
              definitionOf(factKey)?.scope === 'year' ? (row.yearOffset ?? -1) : null;
            act(() => saveTeaching({ ...row, factKey, yearOffset }));
          }}
        />
      </Table.Td>
      <Table.Td>
        {yearly && (
          <NativeSelect
            size="xs"
            aria-label={`${row.label}的年份`}
            value={row.yearOffset === null ? '' : String(row.yearOffset)}
            data={offsets}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              act(() =>
                saveTeaching({ ...row, yearOffset: chosen === '' ? null : Number(chosen) }),
              );
            }}
          />
        )}
      </Table.Td>
      <Table.Td>
        <Button
          variant="default"
          aria-label={`删除${row.label}的更正`}
          onClick={() => act(() => removeTeaching(row.portal, row.signature))}
        >
          删除
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
