import { Badge, Button, Group, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { ComparedLine, LineState } from '@/components/excel/compare';
import LongText from '@/components/long-text';
import { useLiveQuery } from '@/components/use-live-query';
import { activeCompany } from '@/storage/profiles';

const states: { state: LineState; title: string; color: string }[] = [
  { state: 'invalid', title: '有问题', color: 'red' },
  { state: 'changed', title: '会改动', color: 'orange' },
  { state: 'new', title: '新增', color: 'blue' },
  { state: 'same', title: '相同', color: 'gray' },
];
const pageSize = 100;

/** What a file would change, before it does; nothing is taken while a line is wrong. */
export default function ImportPreview(props: {
  lines: ComparedLine[];
  busy: boolean;
  onTake: (asNew: boolean) => void;
  onCancel: () => void;
}) {
  const { lines, busy, onTake, onCancel } = props;
  const [shown, setShown] = useState(pageSize);
  const company = useLiveQuery(activeCompany, []);
  const count = (state: LineState) => lines.filter((line) => line.state === state).length;
  const wrong = count('invalid');
  const fresh = count('new') + count('changed');
  const sorted = states
    .filter(({ state }) => state !== 'same')
    .flatMap(({ state }) => lines.filter((line) => line.state === state));
  const name = lines.find(({ address }) => address === 'company.name')?.shown ?? '';
  const other = company && name !== '' && name !== company.name;
  return (
    <Stack gap="xs" component="section" aria-label="导入预览">
      <Group gap="xs">
        {states.map(({ state, title, color }) => (
          <Badge key={state} color={color}>
            {title} {count(state)}
          </Badge>
        ))}
      </Group>
      {wrong > 0 && (
        <Text size="sm">有 {wrong} 处不对，请在 Excel 里改好再导入。现在什么都没有导入。</Text>
      )}
      {other && (
        <Text size="sm" fw={600}>
          文件里是“{name}”，当前企业是“{company.name}”。
        </Text>
      )}
      <Group gap="xs">
        {(!company || !other) && (
          <Button disabled={wrong > 0 || fresh === 0} loading={busy} onClick={() => onTake(false)}>
            确认导入 {fresh} 项
          </Button>
        )}
        {other && (
          <>
            <Button disabled={wrong > 0} loading={busy} onClick={() => onTake(true)}>
              导入为新企业
            </Button>
            <Button
              variant="default"
              disabled={wrong > 0 || fresh === 0}
              onClick={() => onTake(false)}
            >
              覆盖到当前企业
            </Button>
          </>
        )}
        <Button variant="default" onClick={onCancel}>
          取消
        </Button>
      </Group>
      <Table.ScrollContainer minWidth={640}>
        <Table withTableBorder verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>位置</Table.Th>
              <Table.Th>资料项</Table.Th>
              <Table.Th>原来</Table.Th>
              <Table.Th>文件里</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sorted.slice(0, shown).map((line) => (
              <Table.Tr key={`${line.where} ${line.address}`}>
                <Table.Td>{line.where}</Table.Td>
                <Table.Td>{line.label}</Table.Td>
                <Table.Td>
                  <LongText text={line.known} />
                </Table.Td>
                <Table.Td>
                  {line.problem ? (
                    <Text size="sm" c="var(--mantine-color-error)">
                      {line.problem}
                    </Text>
                  ) : (
                    <LongText text={line.shown} />
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {sorted.length > shown && (
        <div>
          <Button variant="default" onClick={() => setShown(shown + 5 * pageSize)}>
            再显示一些（还有 {sorted.length - shown} 项）
          </Button>
        </div>
      )}
    </Stack>
  );
}
