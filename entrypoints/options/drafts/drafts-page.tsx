import { Text, Title } from '@mantine/core';
import DraftList from '@/components/draft-list';
import Guidance from '@/components/guidance';
import { useLiveQuery } from '@/components/use-live-query';
import { listDrafts } from '@/storage/drafts';

/** 草稿 of all sites. */
export default function DraftsPage(_: { rest: string[] }) {
  const drafts = useLiveQuery(() => listDrafts(), []);
  if (!drafts) return null;
  return (
    <section>
      <Title order={2} size="h4">
        草稿
      </Title>
      <Text size="sm" c="dimmed" pb="sm">
        在申报系统里写的长文本会自动留底，90 天不动就清掉。
      </Text>
      {drafts.length === 0 ? (
        <Guidance title="还没有草稿" text="在申报系统里写长文本后，这里会出现。" />
      ) : (
        <DraftList drafts={drafts} />
      )}
    </section>
  );
}
