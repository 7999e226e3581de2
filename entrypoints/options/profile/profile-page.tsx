import { Grid, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { isDeclared } from '@/components/facts/owner';
import { useLiveQuery } from '@/components/use-live-query';
import { groups } from '@/rules/facts';
import type { CompanyRow } from '@/storage/db';
import { activeCompany } from '@/storage/profiles';
import { routeTo } from '../use-route';
import CompanyBar from './company-bar';
import { currentDeclaration } from './current-declaration';
import FirstCompany from './first-company';
import GroupEditor from './group-editor';
import GroupNav from './group-nav';
import { loadDeclarations } from './load-declarations';
import SaveBar from './save-bar';
import SearchResults from './search-results';
import { useProfile } from './use-profile';

/** 企业资料: the editor made from the catalogue. */
export default function ProfilePage({ rest }: { rest: string[] }) {
  const company = useLiveQuery(activeCompany, []);
  if (company === undefined) return null;
  if (company === null) return <FirstCompany />;
  return <Editor key={company.id} company={company} groupName={rest[0] ?? ''} />;
}

function Editor({ company, groupName }: { company: CompanyRow; groupName: string }) {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const declarations = useLiveQuery(() => loadDeclarations(company.id), [company.id]);
  // Project texts usually belong to the declaration at hand, not to all of them.
  const [first, setFirst] = useState('');
  const newest = declarations?.[0]?.id ?? '';
  useEffect(() => setFirst((old) => old || newest), [newest]);
  const ids = declarations?.map(({ id }) => id) ?? [];
  const declarationId = currentDeclaration(ids, chosen, first);
  const profile = useProfile(company.id, declarationId);
  const group = groups.find(({ name }) => name === groupName) ?? groups[0];
  if (!profile.facts || !declarations || !group) return null;
  const perDeclaration = group.facts.some(({ scope }) => isDeclared(scope));
  return (
    <Stack gap="sm">
      <CompanyBar company={company} />
      <SaveBar profile={profile} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, sm: 4, md: 3 }}>
          <Stack gap="xs">
            <TextInput
              label="查找资料项"
              placeholder="如 营业收入、联系人"
              value={query}
              onChange={(event) => setQuery(event.currentTarget.value)}
            />
            <NativeSelect
              hiddenFrom="sm"
              label="资料分组"
              value={group.name}
              data={groups.map(({ name }) => name)}
              onChange={(event) => {
                location.hash = routeTo('profile', event.currentTarget.value);
              }}
            />
            <GroupNav current={group.name} facts={profile.facts} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, sm: 8, md: 9 }}>
          {perDeclaration && declarations.length > 0 && !query && (
            <NativeSelect
              pb="sm"
              label="这些内容用于"
              value={declarationId}
              onChange={(event) => setChosen(event.currentTarget.value)}
              data={[
                { value: '', label: '本企业所有申报' },
                ...declarations.map(({ id, label }) => ({ value: id, label })),
              ]}
            />
          )}
          {query.trim() ? (
            <SearchResults query={query} profile={profile} />
          ) : (
            <GroupEditor
              key={`${group.name} ${declarationId}`}
              group={group}
              facts={profile.facts}
              profile={profile}
            />
          )}
        </Grid.Col>
      </Grid>
    </Stack>
  );
}
