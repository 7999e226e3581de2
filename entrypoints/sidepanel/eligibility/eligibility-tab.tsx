import { Button, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import Guidance from '@/components/guidance';
import { openOptions } from '@/components/open-options';
import Eligibility from '@/components/programmes/eligibility';
import FollowList from '@/components/programmes/follow-list';
import { nameOf, useProgrammes } from '@/components/programmes/use-programmes';
import type { TabState } from '@/storage/messages';

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
      {current && <Eligibility key={current.declaration.id} programme={current} today={today} />}
      <FollowList companyId={company.id} packs={others} />
    </Stack>
  );
}
