import { Anchor, Badge, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ClauseResult } from '@/rules/evaluate';
import CitationLine from './citation-line';
import MissingFacts from './missing-facts';
import PageClauseNote from './page-clause-note';
import { usePageClauses } from './page-clauses';
import SelfCheck from './self-check';
import type { Programme } from './use-programmes';

/** One clause: its title; opened, the reason, the citation and the place to settle it. */
export default function ClauseCard(props: {
  result: ClauseResult;
  programme: Programme;
  today: string;
}) {
  const { result, programme, today } = props;
  const [open, setOpen] = useState(false);
  const { self } = result;
  const onPage = usePageClauses().of(result.id) !== undefined;
  const selfOnly = self !== undefined && result.missing.length === 0;
  const asks = result.outcome === 'unknown' && selfOnly;
  return (
    <Paper
      withBorder
      p={8}
      component="article"
      aria-label={onPage ? `本页涉及：${result.title}` : result.title}
      bg={onPage ? 'blue.0' : undefined}
    >
      <Stack gap={4}>
        <Group justify="space-between" wrap="nowrap" gap="xs" align="flex-start">
          <button
            type="button"
            className="plain-button"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <Text size="sm" fw={600} span>
              {result.title}
            </Text>
          </button>
          <Badge color="gray" style={{ flexShrink: 0 }}>
            {result.severity}
          </Badge>
        </Group>
        {!asks && <Text size="xs">{result.reason}</Text>}
        <PageClauseNote result={result} />
        {open && (
          <>
            <Text size="xs">要求：{result.text}</Text>
            {result.fix && result.outcome === 'unmet' && (
              <Text size="xs">怎么办：{result.fix}</Text>
            )}
            {result.note && <Text size="xs">说明：{result.note}</Text>}
            <CitationLine citation={result.citation} />
            <MissingFacts programme={programme} addresses={result.missing} />
            {self && !asks && (
              <SelfCheck programme={programme} today={today} clauseId={result.id} question={self} />
            )}
          </>
        )}
        {asks && (
          <SelfCheck programme={programme} today={today} clauseId={result.id} question={self} />
        )}
        {!open && result.outcome === 'unknown' && !asks && (
          <Anchor
            component="button"
            type="button"
            size="xs"
            ta="start"
            aria-label={`补充“${result.title}”`}
            onClick={() => setOpen(true)}
          >
            去补充
          </Anchor>
        )}
      </Stack>
    </Paper>
  );
}
