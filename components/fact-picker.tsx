import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useLiveQuery } from '@/components/use-live-query';
import { catalogue, labelOf } from '@/rules/facts';
import { withDerived } from '@/rules/facts/derive';
import type { FactAddress, FactDefinition, Facts } from '@/rules/facts/types';
import { allFacts } from '@/storage/profiles';
import { today } from '@/storage/settings';

const pastYears = 5;
const leastScenarios = 3;

/** Every address a definition can have: years back from the declaration year, scenario rows. */
function addressesOf(definition: FactDefinition, facts: Facts, year: number): FactAddress[] {
  const { key, scope, kind } = definition;
  if (kind === 'record') return [];
  if (scope === 'year')
    return Array.from({ length: pastYears + 1 }, (_, back) => `${key}@${year - back}`);
  if (scope !== 'scenario') return [key];
  let rows = leastScenarios;
  while (facts[`scenario.name#${rows}`] !== undefined) rows += 1;
  return Array.from({ length: rows }, (_, row) => `${key}#${row}`);
}

/** A searchable choice among all facts of the catalogue, with year or row. */
export default function FactPicker(props: {
  label: string;
  companyId: string;
  year: number;
  first?: { address: FactAddress; label: string }[];
  value: FactAddress;
  onChange: (address: FactAddress) => void;
}) {
  const { companyId, year, first = [] } = props;
  const facts = useLiveQuery(
    async () => withDerived(await allFacts(companyId), await today()),
    [companyId],
  );
  const data = useMemo(() => {
    const known = facts ?? {};
    const taken = new Set(first.map((fact) => fact.address));
    const rest = catalogue
      .flatMap((definition) => addressesOf(definition, known, year))
      .filter((address) => !taken.has(address))
      .map((address) => ({ value: address, label: labelOf(address) }));
    return [
      { group: '相近的', items: first.map(({ address, label }) => ({ value: address, label })) },
      { group: '已录入的', items: rest.filter(({ value }) => known[value] !== undefined) },
      { group: '未录入的', items: rest.filter(({ value }) => known[value] === undefined) },
    ].filter((group) => group.items.length > 0);
  }, [facts, first, year]);
  return (
    <Select
      size="xs"
      label={props.label}
      placeholder="输入几个字查找"
      searchable
      limit={80}
      nothingFoundMessage="没有这样的资料项"
      comboboxProps={{ withinPortal: true }}
      data={data}
      value={props.value || null}
      onChange={(value) => props.onChange(value ?? '')}
    />
  );
}
