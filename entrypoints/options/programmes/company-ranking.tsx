import { Badge, Button, List, Stack, Table, Text } from '@mantine/core';
import { tellDataChanged } from '@/components/background';
import FailureNote from '@/components/failure-note';
import VerdictBadge from '@/components/programmes/verdict-badge';
import { useTask } from '@/components/use-task';
import type { RankedPack } from '@/rules/rank';
import { newDeclaration, saveDeclaration, updateDeclaration } from '@/storage/declarations';
import { setActiveCompany } from '@/storage/profiles';
import { routeTo } from '../use-route';
import type { CompanyRanking } from './load-ranking';

const reasonsShown = 3;

/** One company's programmes in order, with the reasons. */
export default function CompanyRankingTable({ ranking }: { ranking: CompanyRanking }) {
  const { company, declarations, ranked, years } = ranking;
  const task = useTask();
  const followed = (entry: RankedPack) =>
    declarations.find(
      (row) => row.followed && row.packId === entry.packId && row.category === entry.category,
    );
  // A declaration whose category is still open takes this one; one of another category stays.
  const follow = async (entry: RankedPack) => {
    const { packId, category } = entry;
    const own = declarations.filter((row) => row.packId === packId);
    const known =
      own.find((row) => row.category === category) ?? own.find((row) => row.category === '');
    const year = years.get(packId);
    if (year === undefined) throw new Error('关注失败：这个规则包已删除。');
    const change = { category, followed: true };
    if (known) await updateDeclaration(known.id, () => change);
    else await saveDeclaration({ ...newDeclaration(company.id, packId, year), ...change });
  };
  const toggle = (entry: RankedPack) =>
    task.run(async () => {
      const row = followed(entry);
      if (row) await updateDeclaration(row.id, () => ({ followed: false }));
      else await follow(entry);
      tellDataChanged();
    });
  const open = (entry: RankedPack) =>
    task.run(async () => {
      await setActiveCompany(company.id);
      tellDataChanged();
      const own = followed(entry);
      location.hash = routeTo('programmes', entry.packId, ...(own ? [own.id] : []));
    });
  return (
    <Stack gap="xs" component="section" aria-label={company.name}>
      <Text component="h3" fw={600} m={0}>
        {company.name}
      </Text>
      <FailureNote text={task.error} />
      <Table.ScrollContainer minWidth={720}>
        <Table withTableBorder verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="30%">项目</Table.Th>
              <Table.Th w={150}>结论</Table.Th>
              <Table.Th>理由</Table.Th>
              <Table.Th w={130}>下一个日期</Table.Th>
              <Table.Th w={110}>操作</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {ranked.map((entry) => (
              <Table.Tr key={`${entry.packId} ${entry.category}`}>
                <Table.Td style={{ verticalAlign: 'top' }}>
                  <button type="button" className="link-button" onClick={() => open(entry)}>
                    {entry.title}
                    {entry.categoryName && ` · ${entry.categoryName}`}
                  </button>
                  <Text size="xs" c="dimmed">
                    {entry.number}
                  </Text>
                </Table.Td>
                <Table.Td style={{ verticalAlign: 'top' }}>
                  <VerdictBadge summary={entry.summary} />
                </Table.Td>
                <Table.Td style={{ verticalAlign: 'top' }}>
                  <List size="xs">
                    {entry.reasons.slice(0, reasonsShown).map((reason) => (
                      <List.Item key={reason}>{reason}</List.Item>
                    ))}
                  </List>
                </Table.Td>
                <Table.Td style={{ verticalAlign: 'top' }}>
                  {entry.isClosed ? (
                    <Badge color="gray">已截止</Badge>
                  ) : (
                    <>
                      <Text size="sm">{entry.next?.due ?? '待定'}</Text>
                      <Text size="xs">{entry.next?.text}</Text>
                    </>
                  )}
                </Table.Td>
                <Table.Td style={{ verticalAlign: 'top' }}>
                  <Button
                    variant="default"
                    aria-label={`${followed(entry) ? '取消关注' : '关注'}${entry.title}${entry.categoryName}`}
                    onClick={() => toggle(entry)}
                  >
                    {followed(entry) ? '取消关注' : '关注'}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}
