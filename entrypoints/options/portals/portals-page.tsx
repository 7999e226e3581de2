import { Stack } from '@mantine/core';
import SiteList from './site-list';
import TeachingList from './teaching-list';

/** 门户与更正: sites the user switched on, and his corrections. */
export default function PortalsPage(_: { rest: string[] }) {
  return (
    <Stack gap="xl">
      <SiteList />
      <TeachingList />
    </Stack>
  );
}
