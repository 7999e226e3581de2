import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FactEditorProps } from './editor';
import { parseDate } from './parse-date';
import { useTyped } from './use-typed';

/** A civil date; typed as 2020-3-1, 2020年3月1日 or 20200301, kept as `YYYY-MM-DD`. */
export default function DateField({ definition, value, label, save, problem }: FactEditorProps) {
  const [fault, setFault] = useState('');
  const typed = useTyped(typeof value === 'string' ? value : '', (text) => {
    const date = parseDate(text);
    setFault(text.trim() && !date ? `“${text}”不是日期，没有保存。请写成 2020-03-01。` : '');
    if (!text.trim()) save(null);
    else if (date) save(date);
  });
  return (
    <TextInput
      label={label}
      description={definition.hint}
      error={fault || problem}
      placeholder="2020-03-01"
      value={typed.text}
      onChange={(event) => typed.type(event.currentTarget.value)}
      onBlur={typed.flush}
    />
  );
}
