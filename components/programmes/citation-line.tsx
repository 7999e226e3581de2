import { Text } from '@mantine/core';

/** 文号, clause and the phrase that stands there. */
export default function CitationLine(props: {
  citation: { number?: string; clause: string; evidence: string };
  number?: string;
}) {
  const { citation } = props;
  return (
    <Text size="xs" c="dimmed">
      依据：{citation.number ?? props.number} {citation.clause}“{citation.evidence}”
    </Text>
  );
}
