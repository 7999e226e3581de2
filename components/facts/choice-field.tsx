import { Autocomplete } from '@mantine/core';
import type { FactEditorProps } from './editor';
import { useTyped } from './use-typed';

/** One of the catalogue's options, or the user's own wording where it lacks his. */
export default function ChoiceField({ definition, value, label, save, problem }: FactEditorProps) {
  const options = (definition.choices ?? []).map(({ id }) => id);
  const typed = useTyped(typeof value === 'string' ? value : '', (text) =>
    save(text.trim() || null),
  );
  const own = typed.text !== '' && options.length > 0 && !options.includes(typed.text);
  return (
    <Autocomplete
      label={label}
      description={definition.hint ?? (own ? '不在常用选项里，填写时按原文找选项。' : undefined)}
      error={problem}
      data={options}
      limit={60}
      openOnFocus
      value={typed.text}
      onChange={typed.type}
      onOptionSubmit={typed.type}
      onBlur={typed.flush}
    />
  );
}
