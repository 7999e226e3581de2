import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useTyped } from '../facts/use-typed';
import FailureNote from '../failure-note';
import { useEcho } from '../use-echo';
import { useSave } from '../use-save';
import { changeDeclaration } from './change-declaration';
import type { Programme } from './use-programmes';

/** 自查: the user answers what no machine can judge, with a note for later. */
export default function SelfCheck(props: {
  programme: Programme;
  today: string;
  clauseId: string;
  question: string;
}) {
  const { programme, today, clauseId, question } = props;
  const { declaration } = programme;
  const known = declaration.selfChecks[clauseId];
  const { error, save } = useSave();
  const store = (answer: string, note: string) =>
    save(() =>
      changeDeclaration(declaration, (row) => {
        const { [clauseId]: _, ...others } = row.selfChecks;
        if (answer !== 'yes' && answer !== 'no') return { selfChecks: others };
        return { selfChecks: { ...others, [clauseId]: { answer, note: note.trim(), on: today } } };
      }),
    );
  const note = useTyped(known?.note ?? '', (text) => known && store(known.answer, text));
  const [shown, set] = useEcho<string>(known?.answer ?? '', (answer) => store(answer, note.text));
  return (
    <Stack gap={6}>
      <Radio.Group size="xs" label={`自查：${question}`} value={shown} onChange={set}>
        <Group gap="md" pt={4}>
          <Radio size="xs" value="yes" label="是" />
          <Radio size="xs" value="no" label="否" />
          {known && (
            <Button variant="subtle" size="compact-xs" onClick={() => set('')}>
              清除
            </Button>
          )}
        </Group>
      </Radio.Group>
      {known && (
        <TextInput
          size="xs"
          aria-label={`${question}：备注`}
          placeholder="备注，如依据哪份材料"
          value={note.text}
          onChange={(event) => note.type(event.currentTarget.value)}
          onBlur={note.flush}
        />
      )}
      <FailureNote text={error} />
    </Stack>
  );
}
