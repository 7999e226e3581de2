import { Stack, Title } from '@mantine/core';
import DeleteAll from './delete-all';
import DemoDate from './demo-date';
import DraftSetting from './draft-setting';
import Reminders from './reminders';

/** 设置: date, reminders, drafts, and deleting everything. */
export default function SettingsPage(_: { rest: string[] }) {
  return (
    <Stack gap="xl" maw={640}>
      <Title order={2} size="h4">
        设置
      </Title>
      <Reminders />
      <DraftSetting />
      <DemoDate />
      <DeleteAll />
    </Stack>
  );
}
