import { Group, NativeSelect, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type MoneyUnit, moneyUnits, parseMoney, showMoney } from '@/rules/facts/money';
import type { FactAddress, FactDefinition, Facts, FactValue } from '@/rules/facts/types';
import { parseNumber } from './parse-number';
import { useTyped } from './use-typed';

/** Yearly figures: one row per indicator, one column per accounting year, newest first. */
export default function YearTable(props: {
  facts: FactDefinition[];
  values: Facts;
  years: number[];
  problems: Record<FactAddress, string>;
  save: (address: FactAddress, value: FactValue | null) => void;
}) {
  const { facts, values, years, problems, save } = props;
  const [unit, setUnit] = useState<MoneyUnit>('万元');
  return (
    <div>
      <Group pb="xs" gap="xs" align="flex-end">
        <NativeSelect
          label="金额单位"
          w={110}
          value={unit}
          data={moneyUnits.map(({ id }) => id)}
          onChange={(event) => setUnit(event.currentTarget.value as MoneyUnit)}
        />
        <Text size="xs" c="dimmed">
          也可直接写“1.2亿”“300万元”。未填不等于 0。
        </Text>
      </Group>
      <Table.ScrollContainer minWidth={180 + years.length * 120}>
        <Table withTableBorder withColumnBorders horizontalSpacing={6} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>指标</Table.Th>
              {years.map((year) => (
                <Table.Th key={year}>{year} 年</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {facts.map((definition) => (
              <Table.Tr key={definition.key}>
                <Table.Th scope="row" fw={400} style={{ minWidth: 160 }}>
                  {definition.label}
                  <Text span size="xs" c="dimmed">
                    （{definition.kind === 'money' ? unit : unitOf(definition)}）
                  </Text>
                </Table.Th>
                {years.map((year) => {
                  const address = `${definition.key}@${year}`;
                  return (
                    <Table.Td key={year}>
                      <Cell
                        definition={definition}
                        label={`${year}年${definition.label}`}
                        unit={unit}
                        value={values[address]}
                        problem={problems[address] ?? ''}
                        save={(value) => save(address, value)}
                      />
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </div>
  );
}

function unitOf(definition: FactDefinition): string {
  return definition.kind === 'percent' ? '%' : (definition.unit ?? '');
}

function Cell(props: {
  definition: FactDefinition;
  label: string;
  unit: MoneyUnit;
  value: FactValue | undefined;
  problem: string;
  save: (value: FactValue | null) => void;
}) {
  const { definition, label, unit, value, problem, save } = props;
  const [fault, setFault] = useState('');
  const money = definition.kind === 'money';
  const stored = typeof value === 'number' ? (money ? showMoney(value, unit) : String(value)) : '';
  const typed = useTyped(stored, (text) => {
    const number = money ? parseMoney(text, unit) : parseNumber(text);
    setFault(text.trim() && number === null ? '不是数，没有保存' : '');
    if (!text.trim()) save(null);
    else if (number !== null) save(number);
  });
  return (
    <TextInput
      size="xs"
      aria-label={label}
      error={fault || problem}
      inputMode="decimal"
      placeholder={definition.derived ? '可自动算出' : undefined}
      value={typed.text}
      onChange={(event) => typed.type(event.currentTarget.value)}
      onBlur={typed.flush}
    />
  );
}
