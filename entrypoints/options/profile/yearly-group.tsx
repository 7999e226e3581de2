import { Button, Group } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import YearTable from '@/components/facts/year-table';
import type { FactDefinition, Facts } from '@/rules/facts/types';
import { yearsIn } from '@/storage/profiles';
import { today } from '@/storage/settings';
import type { Profile } from './use-profile';

const leastYears = 4;

/** The yearly table over the last years and any year that holds a figure. */
export default function YearlyGroup(props: {
  facts: FactDefinition[];
  values: Facts;
  profile: Profile;
}) {
  const { facts, values, profile } = props;
  const [earlier, setEarlier] = useState(0);
  const now = useLiveQuery(async () => Number((await today()).slice(0, 4)), []);
  if (!now) return null;
  const known = yearsIn(values);
  const newest = Math.max(now, ...known);
  const oldest = Math.min(now - leastYears + 1, ...known) - earlier;
  const years = Array.from({ length: newest - oldest + 1 }, (_, back) => newest - back);
  return (
    <>
      <YearTable
        facts={facts}
        values={values}
        years={years}
        problems={profile.problems}
        save={(address, value) => profile.save({ [address]: value })}
      />
      <Group py="sm">
        <Button variant="default" onClick={() => setEarlier(earlier + 1)}>
          再加一年（{oldest - 1} 年）
        </Button>
      </Group>
    </>
  );
}
