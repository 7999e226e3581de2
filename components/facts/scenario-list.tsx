import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { FactAddress, FactDefinition, Facts, FactValue } from '@/rules/facts/types';
import { parseAddress } from '@/rules/facts/types';
import ConfirmButton from '../confirm-button';
import FactField from './fact-field';

/** Number of scenarios stored: one more than the highest row. */
export function countRows(values: Facts, keys: string[]): number {
  const wanted = new Set(keys);
  let rows = 0;
  for (const address of Object.keys(values)) {
    const { key, row } = parseAddress(address);
    if (row !== undefined && wanted.has(key)) rows = Math.max(rows, row + 1);
  }
  return rows;
}

/** The changes that remove one row and move the later ones up. */
export function removeRow(values: Facts, keys: string[], row: number) {
  const changes: Record<FactAddress, FactValue | null> = {};
  const rows = countRows(values, keys);
  for (const key of keys)
    for (let at = row; at < rows; at += 1) {
      const next = values[`${key}#${at + 1}`] ?? null;
      if (next !== null || values[`${key}#${at}`] !== undefined) changes[`${key}#${at}`] = next;
    }
  return changes;
}

/** The list of scenarios, each with name, stage and description. */
export default function ScenarioList(props: {
  facts: FactDefinition[];
  values: Facts;
  problems: Record<FactAddress, string>;
  save: (changes: Record<FactAddress, FactValue | null>) => void;
}) {
  const { facts, values, problems, save } = props;
  const [extra, setExtra] = useState(0);
  const keys = facts.map(({ key }) => key);
  const stored = countRows(values, keys);
  const rows = Math.max(stored + extra, 1);
  return (
    <Stack gap="md">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the row number is the identity of a scenario
        <Card key={row} withBorder padding="sm">
          <Group justify="space-between" pb="xs">
            <Text fw={600}>第 {row + 1} 个场景</Text>
            {row < stored && (
              <ConfirmButton
                question={`删除第 ${row + 1} 个场景？`}
                onConfirm={() => save(removeRow(values, keys, row))}
              >
                删除
              </ConfirmButton>
            )}
          </Group>
          <Stack gap="sm">
            {facts.map((definition) => {
              const address = `${definition.key}#${row}`;
              return (
                <FactField
                  key={address}
                  definition={definition}
                  address={address}
                  value={values[address]}
                  label={definition.label}
                  save={(value) => save({ [address]: value })}
                  problem={problems[address] ?? ''}
                />
              );
            })}
          </Stack>
        </Card>
      ))}
      <div>
        <Button variant="default" onClick={() => setExtra(extra + 1)}>
          添加场景
        </Button>
      </div>
    </Stack>
  );
}
