import { Box, SimpleGrid, Title } from '@mantine/core';
import FactField from '@/components/facts/fact-field';
import ScenarioList from '@/components/facts/scenario-list';
import type { FactGroup } from '@/rules/facts';
import type { FactDefinition, Facts } from '@/rules/facts/types';
import type { Profile } from './use-profile';
import YearlyGroup from './yearly-group';

const wideKinds: ReadonlySet<FactDefinition['kind']> = new Set(['longText', 'record']);

/** All items of one group, laid out by what they are. */
export default function GroupEditor(props: { group: FactGroup; facts: Facts; profile: Profile }) {
  const { group, facts, profile } = props;
  const yearly = group.facts.filter(({ scope }) => scope === 'year');
  const scenarios = group.facts.filter(({ scope }) => scope === 'scenario');
  const rest = group.facts.filter(({ scope }) => scope !== 'year' && scope !== 'scenario');
  return (
    <section aria-label={group.name}>
      <Title order={2} size="h4" pb="sm">
        {group.name}
      </Title>
      {yearly.length > 0 && <YearlyGroup facts={yearly} values={facts} profile={profile} />}
      {scenarios.length > 0 && (
        <ScenarioList
          facts={scenarios}
          values={facts}
          problems={profile.problems}
          save={profile.save}
        />
      )}
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        {rest.map((definition) => (
          <Box
            key={definition.key}
            style={wideKinds.has(definition.kind) ? { gridColumn: '1 / -1' } : undefined}
          >
            <FactField
              definition={definition}
              address={definition.key}
              value={facts[definition.key]}
              label={definition.label}
              save={(value) => profile.save({ [definition.key]: value })}
              problem={profile.problems[definition.key] ?? ''}
            />
          </Box>
        ))}
      </SimpleGrid>
    </section>
  );
}
