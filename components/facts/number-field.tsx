import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FactEditorProps } from './editor';
import { parseNumber } from './parse-number';
import { useTyped } from './use-typed';

/** A count, percentage or year. */
export default function NumberField({ definition, value, label, save, problem }: FactEditorProps) {
  const [fault, setFault] = useState('');
  const unit = definition.kind === 'percent' ? '%' : definition.unit;
  const typed = useTyped(typeof value === 'number' ? String(value) : '', (text) => {
    const number = parseNumber(text);
    setFault(text.trim() && number === null ? `“${text}”不是数，没有保存。` : '');
    if (!text.trim()) save(null);
    else if (number !== null) save(number);
  });
  return (
    <TextInput
      label={label}
      description={definition.hint}
      error={fault || problem}
      inputMode="decimal"
      rightSection={unit && <span aria-hidden>{unit}</span>}
      rightSectionWidth={48}
      value={typed.text}
      onChange={(event) => typed.type(event.currentTarget.value)}
      onBlur={typed.flush}
    />
  );
}
