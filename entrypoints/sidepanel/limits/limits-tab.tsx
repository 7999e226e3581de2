import { Badge, Group, Paper, Stack, Text } from '@mantine/core';
import { tell } from '@/components/background';
import Guidance from '@/components/guidance';
import type { TabState } from '@/storage/messages';
import { type Limit, limitKey, limitState, methodNames } from './limit-state';

/** 字数: every limited text of the page with its count, the fullest first. */
export default function LimitsTab({ state }: { state: TabState | null }) {
  const limits = [...(state?.limits ?? [])].sort((a, b) => b.count / b.max - a.count / a.max);
  if (limits.length === 0)
    return (
      <Guidance
        title="本页没有限字数的内容"
        text="打开有字数限制的填报页后，这里列出每一处的已用字数。"
      />
    );
  return (
    <Stack gap={6}>
      {limits.map((limit) => (
        <LimitRow
          key={limitKey(limit)}
          limit={limit}
          onFocus={() =>
            state &&
            tell({
              type: 'page.focus',
              tabId: state.tabId,
              frameId: limit.frameId,
              signature: limit.signature,
            })
          }
        />
      ))}
    </Stack>
  );
}

function LimitRow({ limit, onFocus }: { limit: Limit; onFocus: () => void }) {
  const { label, color } = limitState(limit);
  return (
    <Paper withBorder p={8} className="line">
      <Stack gap={2}>
        <Group justify="space-between" wrap="nowrap" gap="xs" align="flex-start">
          <button type="button" className="plain-button" title="在网页上找到它" onClick={onFocus}>
            <Text size="sm" fw={600} span>
              {limit.label}
            </Text>
          </button>
          {label && (
            <Badge color={color} style={{ flexShrink: 0 }}>
              {label}
            </Badge>
          )}
        </Group>
        <Text size="sm">
          {limit.count.toLocaleString('zh-CN')} / {limit.max.toLocaleString('zh-CN')} 字
          {limit.min ? `，至少 ${limit.min.toLocaleString('zh-CN')} 字` : ''}
        </Text>
        <Text size="xs" c="dimmed">
          {methodNames[limit.method]}；依据：{limit.source}
        </Text>
      </Stack>
    </Paper>
  );
}
