import { Anchor, Group, Text } from '@mantine/core';
import type { ClauseOutcome, ClauseResult } from '@/rules/evaluate';
import { usePageClauses } from './page-clauses';

/** Fields named at most. */
const shownFields = 3;

export const outcomeNames: Record<ClauseOutcome, string> = {
  unmet: '不符合',
  unknown: '待补充',
  met: '符合',
  'not-applicable': '不适用',
};

/** Where the page in view asks about a clause, and what it says there if not what the profile says. */
export default function PageClauseNote({ result }: { result: ClauseResult }) {
  const { of, point } = usePageClauses();
  const here = of(result.id);
  if (!here) return null;
  // A row or column of a table is one name.
  const places = [...new Map([...here.fields].reverse().map((field) => [field.label, field]))]
    .map(([, field]) => field)
    .reverse();
  const rest = places.length - shownFields;
  return (
    <>
      <Group gap={6} c="blue.9">
        <Text size="xs" fw={600} span>
          本页：
        </Text>
        {places.slice(0, shownFields).map((field) => (
          <Anchor
            key={`${field.frameId} ${field.signature}`}
            component="button"
            type="button"
            size="xs"
            title="在网页上找到它"
            onClick={() => point(field)}
          >
            {field.label || '未标名的一栏'}
          </Anchor>
        ))}
        {rest > 0 && (
          <Text size="xs" span>
            等 {places.length} 处
          </Text>
        )}
      </Group>
      {here.outcome !== result.outcome && (
        <Text size="xs">
          按本页现在所填：{outcomeNames[here.outcome]}。{here.reason}
        </Text>
      )}
    </>
  );
}
