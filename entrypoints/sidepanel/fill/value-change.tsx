import { Text } from '@mantine/core';
import LongText from '@/components/long-text';
import type { PlanLine } from '@/rules/plan';

/** Before → after of one line, long texts folded. */
export default function ValueChange({ line }: { line: PlanLine }) {
  if (line.status === 'same') return <LongText text={line.before} />;
  if (!line.after) return line.before ? <LongText text={`现为：${line.before}`} /> : null;
  return (
    <div>
      {line.before && (
        <Text size="sm" td="line-through" c="dimmed" component="div">
          <LongText text={line.before} />
        </Text>
      )}
      <Text size="sm" component="div" c="blue.9" data-after>
        <LongText text={line.after} />
      </Text>
    </div>
  );
}
