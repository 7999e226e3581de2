import { ActionIcon, Badge, Group, Stack, Text } from '@mantine/core';
import { IconSettings } from '@tabler/icons-react';
import CompanySwitcher from '@/components/company-switcher';
import { openOptions } from '@/components/open-options';
import type { TabState } from '@/storage/messages';

/** Which portal, which page of it, which notice, which company. */
export default function Header({ state }: { state: TabState | null }) {
  return (
    <Stack gap={4} p="sm" pb={4} component="header">
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
        <Text component="h1" fw={600} size="md" m={0}>
          {state?.portalName || (state?.portal ? state.origin : '申报助手')}
        </Text>
        <ActionIcon aria-label="打开企业资料与设置" onClick={() => openOptions('#/profile')}>
          <IconSettings size={18} aria-hidden />
        </ActionIcon>
      </Group>
      {state?.pageName && (
        <Group gap={6}>
          <Badge color="blue">{state.pageName}</Badge>
          {state.pageKind !== 'login' && state.fields > 0 && (
            <Text size="xs" c="dimmed">
              {state.fields} 个字段，可填 {state.fillable} 个
            </Text>
          )}
        </Group>
      )}
      {state?.packs.map((pack) => (
        <Text key={pack.id} size="xs" c="dimmed">
          {pack.title}（{pack.number}）
        </Text>
      ))}
      {state?.notes.map((note) => (
        <Text key={note} size="xs" c="dimmed">
          {note}
        </Text>
      ))}
      <CompanySwitcher />
    </Stack>
  );
}
