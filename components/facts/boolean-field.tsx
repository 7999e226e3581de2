import { Group, Radio } from '@mantine/core';
import type { FactEditorProps } from './editor';

const answers = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
  { value: '', label: '未填' },
];

/** Yes, no, or not said: not said is not no. */
export default function BooleanField({ definition, value, label, save, problem }: FactEditorProps) {
  return (
    <Radio.Group
      label={label}
      description={definition.hint}
      error={problem}
      value={value === true ? 'yes' : value === false ? 'no' : ''}
      onChange={(answer) => save(answer === '' ? null : answer === 'yes')}
    >
      <Group gap="md" pt={6}>
        {answers.map((answer) => (
          <Radio key={answer.value} size="xs" value={answer.value} label={answer.label} />
        ))}
      </Group>
    </Radio.Group>
  );
}
