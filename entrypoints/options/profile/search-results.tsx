import { Stack, Text } from '@mantine/core';
import { groups } from '@/rules/facts';
import type { FactDefinition } from '@/rules/facts/types';
import GroupEditor from './group-editor';
import type { Profile } from './use-profile';

const most = 40;

function says(definition: FactDefinition, query: string): boolean {
  return [definition.label, definition.key, ...definition.synonyms].some((word) =>
    word.toLowerCase().includes(query),
  );
}

/** The items whose name or usual wording holds what was typed, by group. */
export default function SearchResults({ query, profile }: { query: string; profile: Profile }) {
  const wanted = query.trim().toLowerCase();
  let left = most;
  const found = groups.flatMap((group) => {
    const facts = group.facts.filter((fact) => says(fact, wanted)).slice(0, left);
    left -= facts.length;
    return facts.length > 0 ? [{ name: group.name, facts }] : [];
  });
  if (found.length === 0 || !profile.facts)
    return <Text size="sm">没有叫“{query.trim()}”的资料项，换个说法试试。</Text>;
  const facts = profile.facts;
  return (
    <Stack gap="lg">
      {found.map((group) => (
        <GroupEditor key={group.name} group={group} facts={facts} profile={profile} />
      ))}
      {left === 0 && <Text size="sm">只显示前 {most} 项，请再多输几个字。</Text>}
    </Stack>
  );
}
