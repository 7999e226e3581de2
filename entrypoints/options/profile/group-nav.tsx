import { Box, ScrollArea } from '@mantine/core';
import { groups, keyOf } from '@/rules/facts';
import type { Facts } from '@/rules/facts/types';
import { routeTo } from '../use-route';

/** Groups of the catalogue with how many of their items are entered. */
export default function GroupNav({ current, facts }: { current: string; facts: Facts }) {
  const entered = new Set(Object.keys(facts).map(keyOf));
  return (
    <Box visibleFrom="sm" component="nav" aria-label="资料分组">
      <ScrollArea.Autosize mah="calc(100vh - 260px)" viewportProps={{ tabIndex: -1 }}>
        {groups.map(({ name, facts: members }) => (
          <a
            key={name}
            className="side-link"
            href={routeTo('profile', name)}
            aria-current={name === current ? 'page' : undefined}
          >
            {name}{' '}
            <small>
              {members.filter(({ key }) => entered.has(key)).length}/{members.length}
            </small>
          </a>
        ))}
      </ScrollArea.Autosize>
    </Box>
  );
}
