import { Badge, Button, Checkbox, Group, Paper, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { ask, tellDataChanged } from '@/components/background';
import FailureNote from '@/components/failure-note';
import LongText from '@/components/long-text';
import { useTask } from '@/components/use-task';
import type { CaptureLine, CapturePreview } from '@/storage/messages';
import { createCompany } from '@/storage/profiles';
import { saveCaptured } from './save-captured';

const groups: { state: CaptureLine['state']; title: string; color: string }[] = [
  { state: 'conflict', title: '与资料不同', color: 'orange' },
  { state: 'new', title: '新的', color: 'blue' },
  { state: 'same', title: '已有且相同', color: 'gray' },
];

/** The name the form states, for a profile that does not exist yet. */
function nameIn(lines: CaptureLine[]): string {
  const value = lines.find((line) => line.address === 'company.name')?.value;
  return typeof value === 'string' ? value : '';
}

/** 从本页采集: reads a form filled elsewhere into the profile, only what the user ticks. */
export default function CapturePane(props: {
  tabId: number;
  /** Programmes of this portal: what belongs to a declaration is kept there. */
  packs: string[];
  onClose: () => void;
  onSaved: () => void;
}) {
  const { tabId, packs, onClose, onSaved } = props;
  const [preview, setPreview] = useState<CapturePreview | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [saved, setSaved] = useState('');
  const task = useTask();
  const { run } = task;

  useEffect(() => {
    run(async () => {
      const read = await ask({ type: 'capture.preview', tabId });
      setPreview(read);
      const fresh = read.stranger ? [] : read.lines.filter((line) => line.state === 'new');
      setTicked(new Set(fresh.map(({ id }) => id)));
    });
  }, [tabId, run]);

  const toggle = (id: string, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(id);
    else next.delete(id);
    setTicked(next);
  };
  const chosen = preview?.lines.filter((line) => ticked.has(line.id)) ?? [];
  const save = () =>
    run(async () => {
      if (!preview) return;
      const company = preview.company ?? (await createCompany(nameIn(chosen)));
      // Known from here on, so that a failure below does not make a second company.
      setPreview({ ...preview, company });
      await saveCaptured(company.id, packs, chosen);
      tellDataChanged();
      setSaved(`已存入 ${chosen.length} 项。`);
      setPreview({
        ...preview,
        company,
        lines: preview.lines.filter((line) => !ticked.has(line.id)),
      });
      setTicked(new Set());
      onSaved();
    });

  return (
    <Stack gap="sm">
      <Group justify="space-between" wrap="nowrap">
        <Text fw={600} size="sm">
          从本页采集到“{preview?.company?.name ?? '新的企业资料'}”
        </Text>
        <Button variant="subtle" style={{ flexShrink: 0 }} onClick={onClose}>
          返回
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        勾选要存的内容，不勾的不会存。
      </Text>
      {saved && (
        <Text size="sm" role="status">
          {saved}
        </Text>
      )}
      <FailureNote text={task.error || preview?.problem || preview?.stranger || ''} />
      {preview?.lines.length === 0 && !preview.problem && !saved && (
        <Text size="sm">本页没有读到可以存入资料的内容。</Text>
      )}
      {groups.map(({ state, title, color }) => {
        const lines = preview?.lines.filter((line) => line.state === state) ?? [];
        if (lines.length === 0) return null;
        return (
          <Stack key={state} gap={6} component="section" aria-label={title}>
            <Group gap={6}>
              <Text size="sm" fw={600} component="h2" m={0}>
                {title}
              </Text>
              <Badge color={color}>{lines.length}</Badge>
            </Group>
            {lines.map((line) => (
              <Paper key={line.id} withBorder p={8} className="line">
                <Group gap={8} wrap="nowrap" align="flex-start">
                  {state !== 'same' && (
                    <Checkbox
                      size="xs"
                      mt={2}
                      aria-label={`存入${line.factLabel}`}
                      checked={ticked.has(line.id)}
                      onChange={(event) => toggle(line.id, event.currentTarget.checked)}
                    />
                  )}
                  <Stack gap={2} style={{ flex: 1, minWidth: 0 }}>
                    <Text size="sm" fw={600}>
                      {line.factLabel}
                    </Text>
                    <Text size="sm" component="div">
                      <LongText text={line.shown} />
                    </Text>
                    {state === 'conflict' && (
                      <Text size="xs" component="div">
                        资料里现为：
                        <LongText text={line.known} />
                      </Text>
                    )}
                    <Text size="xs" c="dimmed">
                      网页：{[...line.section.slice(-1), line.label].join(' › ')}
                      {line.reason && `；${line.reason}`}
                    </Text>
                  </Stack>
                </Group>
              </Paper>
            ))}
          </Stack>
        );
      })}
      {chosen.length > 0 && (
        <Group className="sticky-bar" py="xs" grow>
          <Button size="sm" loading={task.busy} onClick={save}>
            存入 {chosen.length} 项
          </Button>
        </Group>
      )}
    </Stack>
  );
}
