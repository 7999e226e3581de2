import { Badge, Group, Paper, Stack, Text } from '@mantine/core';
import type { StageProgress, StageState } from '@/rules/deadlines';
import CitationLine from './citation-line';
import StageDate from './stage-date';

const colors: Record<StageProgress, string> = {
  未开启: 'gray',
  进行中: 'blue',
  临近: 'orange',
  今日: 'red',
  已截止: 'gray',
  未定: 'gray',
};

const bases: Record<StageState['basis'], string> = {
  submission: '以提交时间为准',
  arrival: '以送达时间为准',
  unstated: '',
};

/** One stage: when, who, what, how it counts, and where it is written. */
export default function StageCard(props: {
  stage: StageState;
  programme: string;
  setDate: (date: string) => Promise<void>;
}) {
  const { stage, programme, setDate } = props;
  const copies = stage.copies
    .map(({ what, count, unit }) => `${what}${count ? ` ${count} ${unit ?? '份'}` : ''}`)
    .join('、');
  const details = [
    `${stage.actor}：${stage.actions.join('、')}`,
    bases[stage.basis],
    copies && `材料：${copies}`,
    stage.toWhom.length > 0 && `交到：${stage.toWhom.join('、')}`,
    stage.where && `地点或网址：${stage.where}`,
    stage.dueFrom && stage.dueFrom !== '通知' && `日期来源：${stage.dueFrom}`,
    stage.before && `其后：${stage.before.actor}“${stage.before.title}”${stage.before.due}`,
    stage.uncertainty && `是否适用待定：${stage.uncertainty}`,
    stage.note,
  ].filter((line): line is string => Boolean(line));
  return (
    <Paper withBorder p={10} component="article" aria-label={stage.title}>
      <Stack gap={3}>
        <Group justify="space-between" wrap="nowrap" gap="xs" align="flex-start">
          <Text size="sm" fw={600}>
            {stage.title}
          </Text>
          <Badge color={colors[stage.state]} style={{ flexShrink: 0 }}>
            {stage.state}
          </Badge>
        </Group>
        <Text size="xs" c="dimmed">
          {programme}
        </Text>
        <Text size="sm">
          {stage.due && (
            <b>
              {stage.due} {stage.time}{' '}
            </b>
          )}
          {stage.text}
        </Text>
        {stage.conflict && (
          <Text size="sm" c="var(--mantine-color-error)">
            {stage.conflict}
          </Text>
        )}
        {details.map((line) => (
          <Text key={line} size="xs">
            {line}
          </Text>
        ))}
        <CitationLine citation={stage.citation} />
        {(stage.isLocal || stage.dueFrom === '本人设定' || !stage.due) && (
          <StageDate
            title={stage.title}
            date={stage.dueFrom === '本人设定' ? (stage.due ?? '') : ''}
            save={setDate}
          />
        )}
      </Stack>
    </Paper>
  );
}
