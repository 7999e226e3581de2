import { Button, Card, Fieldset, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import type { FactValue, RecordValue } from '@/rules/facts/types';
import ConfirmButton from '../confirm-button';
import type { FactEditorProps } from './editor';
import FactField from './fact-field';
import { useList } from './use-list';

/**
 * A list of records such as certificates: one card per record, its columns as fields.
 * An empty list is an answer (there are none); nothing stored means not known.
 */
export default function RecordField(props: FactEditorProps) {
  const { definition, address, value, label, save, problem } = props;
  const rows = Array.isArray(value) ? (value as RecordValue[]) : [];
  const columns = definition.fields ?? [];
  const edit = useList(rows, (next) => save(next.length > 0 ? next : null));
  const set = (index: number, key: string, cell: FactValue | null) =>
    edit((rows) =>
      rows.map((row, at) => (at === index ? { ...row, [key]: cell as RecordValue[string] } : row)),
    );
  return (
    <Fieldset legend={label} styles={{ legend: { fontSize: 14, fontWeight: 600 } }}>
      <Stack gap="sm">
        {(definition.hint || problem) && (
          <Text size="xs" c={problem ? 'var(--mantine-color-error)' : 'dimmed'}>
            {problem || definition.hint}
          </Text>
        )}
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: records have no id, and typing must not remount
          <Card key={index} withBorder padding="sm">
            <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="sm">
              {columns.map((column) => (
                <FactField
                  key={column.key}
                  definition={{ ...definition, ...column, hint: undefined, fields: undefined }}
                  address={`${address}.${column.key}`}
                  value={row[column.key] ?? undefined}
                  label={column.label}
                  save={(cell) => set(index, column.key, cell)}
                  problem=""
                />
              ))}
            </SimpleGrid>
            <Group pt="xs">
              <ConfirmButton
                question={`删除第 ${index + 1} 条？`}
                onConfirm={() => edit((rows) => rows.filter((_, at) => at !== index))}
              >
                删除
              </ConfirmButton>
            </Group>
          </Card>
        ))}
        <Group gap="xs">
          <Button variant="default" onClick={() => edit((rows) => [...rows, {}])}>
            添加{label.replace(/清单|记录$/, '')}
          </Button>
          {value === undefined && (
            <Button variant="default" aria-label={`${label}：确认没有`} onClick={() => save([])}>
              确认没有
            </Button>
          )}
          {Array.isArray(value) && value.length === 0 && (
            <>
              <Text size="sm">已确认没有。</Text>
              <Button variant="subtle" onClick={() => save(null)}>
                改为未填
              </Button>
            </>
          )}
        </Group>
      </Stack>
    </Fieldset>
  );
}
