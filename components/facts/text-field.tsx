import { TextInput } from '@mantine/core';
import type { FactEditorProps } from './editor';
import { useTyped } from './use-typed';

/** One line of text; codes and numbers stay text, so that no digit is lost. */
export default function TextField({ definition, value, label, save, problem }: FactEditorProps) {
  const typed = useTyped(typeof value === 'string' ? value : '', (text) =>
    save(text.trim() || null),
  );
  return (
    <TextInput
      label={label}
      description={definition.hint}
      error={problem}
      value={typed.text}
      onChange={(event) => typed.type(event.currentTarget.value)}
      onBlur={typed.flush}
    />
  );
}
