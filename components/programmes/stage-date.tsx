import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { parseDate } from '../facts/parse-date';
import FailureNote from '../failure-note';
import { useTask } from '../use-task';

/** The user's own date for a stage that the notice leaves to the city or recommender. */
export default function StageDate(props: {
  title: string;
  date: string;
  save: (date: string) => Promise<void>;
}) {
  const [text, setText] = useState(props.date);
  const task = useTask();
  const set = (wanted: string) =>
    task.run(async () => {
      const date = wanted ? parseDate(wanted) : '';
      if (wanted && !date) throw new Error(`“${wanted}”不是日期，请写成 2023-02-20。`);
      await props.save(date);
      setText(date);
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void set(text.trim());
      }}
    >
      <Group gap={6} pt={4}>
        <TextInput
          size="xs"
          w={120}
          aria-label={`${props.title}的日期`}
          placeholder="2023-02-20"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={task.busy} disabled={!text.trim()}>
          自己设日期
        </Button>
        {props.date && (
          <Button variant="default" onClick={() => set('')}>
            清除
          </Button>
        )}
      </Group>
      <FailureNote text={task.error} />
    </form>
  );
}
