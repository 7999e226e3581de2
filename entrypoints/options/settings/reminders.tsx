import { Checkbox, Group, Switch } from '@mantine/core';
import FailureNote from '@/components/failure-note';
import { useEcho } from '@/components/use-echo';
import { useLiveQuery } from '@/components/use-live-query';
import { useSave } from '@/components/use-save';
import { getSetting, setSetting } from '@/storage/settings';
import Section from './section';

const offered = [60, 30, 14, 7, 3, 1, 0];

/** Whether and when deadlines are announced by a desktop notification. */
export default function Reminders() {
  const stored = useLiveQuery(() => getSetting('reminders'), []);
  const { error, save } = useSave();
  const [on, choose] = useEcho(stored, (value) =>
    save(() => setSetting('reminders', value === true)),
  );
  const days = useLiveQuery(() => getSetting('reminderDays'), []);
  if (on === undefined || !days) return null;
  return (
    <Section title="截止日期提醒" text="到期前在桌面弹出通知。浏览器要开着。">
      <Switch
        label="开启提醒"
        checked={on}
        onChange={(event) => choose(event.currentTarget.checked)}
      />
      {on && (
        <Checkbox.Group
          label="提前几天"
          value={days.map(String)}
          onChange={(chosen) =>
            save(() =>
              setSetting(
                'reminderDays',
                chosen.map(Number).sort((a, b) => b - a),
              ),
            )
          }
        >
          <Group gap="md" pt={6}>
            {offered.map((day) => (
              <Checkbox
                key={day}
                size="xs"
                value={String(day)}
                label={day === 0 ? '当天' : `${day} 天`}
              />
            ))}
          </Group>
        </Checkbox.Group>
      )}
      <FailureNote text={error} />
    </Section>
  );
}
