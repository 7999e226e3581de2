import { Badge } from '@mantine/core';
import type { Summary } from '@/rules/what-if';

const colors: Record<Summary['verdict'], string> = {
  可申报: 'green',
  不可申报: 'red',
  待补充: 'orange',
};

/** 可申报 / 不可申报（n 条）/ 待补充（n 项）. */
export default function VerdictBadge({ summary }: { summary: Summary }) {
  return (
    <Badge size="md" color={colors[summary.verdict]} style={{ flexShrink: 0 }}>
      {summary.text}
    </Badge>
  );
}
