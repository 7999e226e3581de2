import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { yearColumns } from '@/components/facts/year-columns';
import YearTable from '@/components/facts/year-table';
import { useLiveQuery } from '@/components/use-live-query';
import type { FactDefinition, Facts } from '@/rules/facts/types';
import { today } from '@/storage/settings';
import type { Profile } from './use-profile';

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
  const years = yearColumns(values, now, earlier);
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
          再加一年（{(years.at(-1) ?? now) - 1} 年）
        </Button>
      </Group>
    </>
  );
}
