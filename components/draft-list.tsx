import { Stack } from '@mantine/core';
import type { DraftRow } from '@/storage/db';
import DraftCard from './draft-card';

/** Drafts newest first; each can be copied, gone back in and deleted. */
export default function DraftList(props: { drafts: DraftRow[]; tabId?: number | null }) {
  return (
    <Stack gap={8}>
      {props.drafts.map((draft) => (
        <DraftCard
          key={`${draft.origin} ${draft.path} ${draft.signature}`}
          draft={draft}
          tabId={props.tabId ?? null}
        />
      ))}
    </Stack>
  );
}
