import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  type MoneyUnit,
  moneyUnits,
  naturalUnit,
  parseMoney,
  readMoney,
  showMoney,
} from '@/rules/facts/money';
import type { FactEditorProps } from './editor';
import { useTyped } from './use-typed';

/** An amount entered in 元, 万元 or 亿元 and read back; stored in 元. */
export default function MoneyField({ definition, value, label, save, problem }: FactEditorProps) {
  const stored = typeof value === 'number' ? value : null;
  const [chosen, setChosen] = useState<MoneyUnit | null>(null);
  const [fault, setFault] = useState('');
  const unit = chosen ?? (stored === null ? '万元' : naturalUnit(stored));
  const typed = useTyped(stored === null ? '' : showMoney(stored, unit), (text) => {
    const amount = parseMoney(text, unit);
    setFault(text.trim() && amount === null ? `“${text}”不是金额，没有保存。` : '');
    if (!text.trim()) save(null);
    else if (amount !== null) {
      setChosen(unit);
      save(amount);
    }
  });
  return (
    <Group gap={6} wrap="nowrap" align="flex-end">
      <TextInput
        style={{ flex: 1 }}
        label={label}
        description={definition.hint}
        error={fault || problem}
        inputMode="decimal"
        inputWrapperOrder={['label', 'description', 'input', 'error']}
        value={typed.text}
        onChange={(event) => typed.type(event.currentTarget.value)}
        onBlur={typed.flush}
        rightSectionWidth={120}
        rightSectionPointerEvents="none"
        rightSection={
          stored !== null && (
            <span style={{ fontSize: 12, color: 'var(--mantine-color-dimmed)' }}>
              {readMoney(stored)}
            </span>
          )
        }
      />
      <NativeSelect
        w={86}
        aria-label={`${label}的单位`}
        value={unit}
        data={moneyUnits.map(({ id }) => id)}
        onChange={(event) => {
          typed.flush();
          setChosen(event.currentTarget.value as MoneyUnit);
        }}
      />
    </Group>
  );
}
