import { Anchor, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { labelOf } from '@/rules/facts';
import type { Decider, WhatIf } from '@/rules/what-if';
import MissingFacts from './missing-facts';
import type { Programme } from './use-programmes';

const shownFirst = 3;

/** Which few facts, once entered, settle the most. */
export default function WhatIfNote(props: { whatIf: WhatIf; programme: Programme }) {
  const { whatIf, programme } = props;
  const { deciders, selfChecks } = whatIf;
  if (deciders.length === 0 && selfChecks.length === 0) return null;
  return (
    <Paper withBorder p={8} bg="gray.0" component="section" aria-label="先补这些">
      <Stack gap={6}>
        <Text component="h3" size="sm" fw={600} m={0}>
          先补这些最快
        </Text>
        {deciders.slice(0, shownFirst).map((decider) => (
          <Way key={decider.facts.join(' ')} decider={decider} programme={programme} />
        ))}
        {selfChecks.length > 0 && (
          <Text size="xs">另有 {selfChecks.length} 项要自查，见“待补充”。</Text>
        )}
      </Stack>
    </Paper>
  );
}

function Way({ decider, programme }: { decider: Decider; programme: Programme }) {
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Anchor
        component="button"
        type="button"
        size="xs"
        ta="start"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {decider.facts.map(labelOf).join('、')}
      </Anchor>
      <Text size="xs" c="dimmed">
        可确定：{decider.clauses.map(({ title }) => title).join('、')}
      </Text>
      {open && <MissingFacts programme={programme} addresses={decider.facts} />}
    </div>
  );
}
