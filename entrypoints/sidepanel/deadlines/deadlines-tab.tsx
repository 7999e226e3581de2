import { Button, Divider, Stack, Text } from '@mantine/core';
import DemoDateSetter from '@/components/demo-date-setter';
import Guidance from '@/components/guidance';
import { openOptions } from '@/components/open-options';
import FollowList from '@/components/programmes/follow-list';
import StageLists from '@/components/programmes/stage-lists';
import { useProgrammes } from '@/components/programmes/use-programmes';

/** 截止日期 of every programme the company follows. */
export default function DeadlinesTab() {
  const programmes = useProgrammes();
  if (!programmes) return null;
  const { company, followed, packs, today } = programmes;
  if (!company)
    return (
      <Guidance title="还没有企业资料" text="截止日期按企业所在地和类型计算，请先建一家企业。">
        <Button onClick={() => openOptions('#/profile')}>录入企业资料</Button>
      </Guidance>
    );
  const others = packs.filter(({ id }) => !followed.some(({ pack }) => pack.id === id));
  return (
    <Stack gap="sm">
      <Text size="xs" c="dimmed">
        按 {today}（北京时间）计算。自然日和工作日都不含今天。
      </Text>
      {followed.length === 0 && (
        <Guidance title="还没有关注的项目" text="关注后，这里按先后列出每个环节的截止日期。" />
      )}
      <StageLists programmes={followed} today={today} />
      {others.length > 0 && (
        <>
          <Divider label="可关注的项目" styles={{ label: { color: 'inherit' } }} />
          <FollowList companyId={company.id} packs={others} />
        </>
      )}
      <Divider label="演示" styles={{ label: { color: 'inherit' } }} />
      <DemoDateSetter />
    </Stack>
  );
}
