import Guidance from '@/components/guidance';

export default function DeadlinesTab() {
  return <Guidance title="还没有关注的项目" />;
}
