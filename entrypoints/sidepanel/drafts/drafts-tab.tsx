import DraftList from '@/components/draft-list';
import Guidance from '@/components/guidance';
import { useLiveQuery } from '@/components/use-live-query';
import { listDrafts } from '@/storage/drafts';
import type { TabState } from '@/storage/messages';

/** 草稿 of the site in view. */
export default function DraftsTab({ state }: { state: TabState | null }) {
  const origin = state?.origin ?? '';
  const drafts = useLiveQuery(() => (origin ? listDrafts(origin) : []), [origin]);
  if (!state || !drafts) return null;
  if (drafts.length === 0)
    return (
      <Guidance
        title="本站还没有草稿"
        text="在申报系统里写长文本时，助手会自动留底。密码和登录页从不留底。"
      />
    );
  return <DraftList drafts={drafts} tabId={state.tabId} />;
}
