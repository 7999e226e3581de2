import { Button, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { tell } from '@/components/background';
import Guidance from '@/components/guidance';
import { openOptions } from '@/components/open-options';
import Eligibility from '@/components/programmes/eligibility';
import FollowList from '@/components/programmes/follow-list';
import { outcomeNames } from '@/components/programmes/page-clause-note';
import { PageClausesContext } from '@/components/programmes/page-clauses';
import { nameOf, useProgrammes } from '@/components/programmes/use-programmes';
import type { ClauseOnPage, TabState } from '@/storage/messages';

/** 资格 per followed programme; that of the portal in view first. */
export default function EligibilityTab({ state }: { state: TabState | null }) {
  const programmes = useProgrammes();
  const [chosen, setChosen] = useState('');
  if (!programmes) return null;
  const { company, followed, packs, today } = programmes;
  if (!company)
    return (
      <Guidance title="还没有企业资料" text="资格按企业资料逐条核对，请先建一家企业。">
        <Button onClick={() => openOptions('#/profile')}>录入企业资料</Button>
      </Guidance>
    );
  const served = new Set(state?.packs.map(({ id }) => id));
  const current =
    followed.find(({ declaration }) => declaration.id === chosen) ??
    followed.find(({ pack }) => served.has(pack.id)) ??
    followed[0];
  const others = packs.filter(
    ({ id }) =>
      !followed.some(({ pack }) => pack.id === id) && (followed.length === 0 || served.has(id)),
  );
  const onPage = new Map(
    (state?.clauses ?? [])
      .filter((clause) => clause.pack === current?.pack.id)
      .map((clause) => [clause.clause, clause]),
  );
  return (
    <Stack gap="sm">
      {!current && (
        <Guidance title="还没有关注的项目" text="关注后，这里逐条对照申报条件，注明文号和条款。" />
      )}
      {followed.length > 1 && current && (
        <NativeSelect
          size="xs"
          label="项目"
          value={current.declaration.id}
          data={followed.map((programme) => ({
            value: programme.declaration.id,
            label: nameOf(programme),
          }))}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      {onPage.size > 0 && <OnPageNote clauses={[...onPage.values()]} />}
      {current && (
        <PageClausesContext
          value={{
            of: (clause) => onPage.get(clause),
            point: ({ frameId, signature }) =>
              state && tell({ type: 'page.focus', tabId: state.tabId, frameId, signature }),
          }}
        >
          <Eligibility key={current.declaration.id} programme={current} today={today} />
        </PageClausesContext>
      )}
      <FollowList companyId={company.id} packs={others} />
    </Stack>
  );
}

/** How many clauses the page in view asks about, by what is known of them. */
function OnPageNote({ clauses }: { clauses: ClauseOnPage[] }) {
  const counted = (['unmet', 'unknown', 'met'] as const).flatMap((outcome) => {
    const count = clauses.filter((clause) => clause.outcome === outcome).length;
    return count > 0 ? [`${outcomeNames[outcome]} ${count} 条`] : [];
  });
  return (
    <Text size="sm">
      当前页面涉及 {clauses.length} 条{counted.length > 0 && `：${counted.join('，')}`}
      。下面标有“本页”。
    </Text>
  );
}
