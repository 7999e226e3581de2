import Guidance from '@/components/guidance';
import type { TabState } from '@/storage/messages';

export default function EligibilityTab(_: { state: TabState | null }) {
  return <Guidance title="还没有关注的项目" />;
}
