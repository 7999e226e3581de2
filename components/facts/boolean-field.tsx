import { Group, Radio } from '@mantine/core';
import { useEcho } from '../use-echo';
import type { FactEditorProps } from './editor';

const answers = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
  { value: '', label: '未填' },
];

/** Yes, no, or not said: not said is not no. */
export default function BooleanField({ definition, value, label, save, problem }: FactEditorProps) {
  const stored = value === true ? 'yes' : value === false ? 'no' : '';
  const [shown, choose] = useEcho(stored, (answer) =>
    save(answer === '' ? null : answer === 'yes'),
  );
  return (
    <Radio.Group
      label={label}
      description={definition.hint}
      error={problem}
      value={shown}
      onChange={(answer) => choose(answer === 'yes' || answer === 'no' ? answer : '')}
    >
      <Group gap="md" pt={6}>
        {answers.map((answer) => (
          <Radio key={answer.value} size="xs" value={answer.value} label={answer.label} />
        ))}
      </Group>
    </Radio.Group>
  );
}
