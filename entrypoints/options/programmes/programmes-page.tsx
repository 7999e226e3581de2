import { Stack, Text, Title } from '@mantine/core';
import Guidance from '@/components/guidance';
import { useLiveQuery } from '@/components/use-live-query';
import { routeTo } from '../use-route';
import CompanyRankingTable from './company-ranking';
import { loadRanking } from './load-ranking';
import ProgrammeDetail from './programme-detail';

/** 项目与申报: every company against every programme, or one programme in full. */
export default function ProgrammesPage({ rest }: { rest: string[] }) {
  const [packId, declarationId] = rest;
  if (packId) return <ProgrammeDetail packId={packId} declarationId={declarationId} />;
  return <Overview />;
}

function Overview() {
  const rankings = useLiveQuery(loadRanking, []);
  if (!rankings) return null;
  return (
    <Stack gap="md">
      <div>
        <Title order={2} size="h4">
          项目与申报
        </Title>
        <Text size="sm" c="dimmed">
          每家企业能报什么，能报的、还开着的排在前面。
        </Text>
      </div>
      {rankings.length === 0 && (
        <Guidance title="还没有企业" text="建好企业后，这里列出它能申报的项目。">
          <a href={routeTo('profile')}>去建企业</a>
        </Guidance>
      )}
      {rankings.map((ranking) => (
        <CompanyRankingTable key={ranking.company.id} ranking={ranking} />
      ))}
    </Stack>
  );
}
