import { Badge, Button, CopyButton, Group, NativeSelect, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { DraftRow } from '@/storage/db';
import { removeDraft } from '@/storage/drafts';
import ConfirmButton from './confirm-button';
import LongText from './long-text';
import RestoreDraft from './restore-draft';
import { showTime } from './show-time';

/** One kept text with its earlier states. */
export default function DraftCard(props: { draft: DraftRow; tabId: number | null }) {
  const { draft, tabId } = props;
  const [version, setVersion] = useState(-1);
  const shown = version < 0 ? draft.text : (draft.versions[version]?.text ?? '');
  return (
    <Paper withBorder p={8} className="line">
      <Stack gap={4}>
        <Group gap={6} justify="space-between">
          <Text size="sm" fw={600}>
            {draft.label || '（无标签）'}
          </Text>
          <Badge color="gray">{showTime(draft.updatedAt)}</Badge>
        </Group>
        <Text size="xs" c="dimmed">
          {draft.origin}
          {draft.path}
        </Text>
        <Text size="sm" component="div">
          {shown ? <LongText text={shown} /> : '（空）'}
        </Text>
        {draft.versions.length > 0 && (
          <NativeSelect
            size="xs"
            aria-label={`${draft.label}的版本`}
            value={String(version)}
            onChange={(event) => setVersion(Number(event.currentTarget.value))}
            data={[
              { value: '-1', label: `最新（${showTime(draft.updatedAt)}）` },
              ...draft.versions.map((old, index) => ({
                value: String(index),
                label: `${showTime(old.at)}，${old.text.length} 字符`,
              })),
            ]}
          />
        )}
        <Group gap="xs">
          {tabId !== null && <RestoreDraft draft={draft} text={shown} tabId={tabId} />}
          <CopyButton value={shown}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? '已复制' : '复制'}
              </Button>
            )}
          </CopyButton>
          <ConfirmButton
            question="删除后找不回，确定？"
            onConfirm={() => removeDraft(draft.origin, draft.path, draft.signature)}
          >
            删除
          </ConfirmButton>
        </Group>
      </Stack>
    </Paper>
  );
}
