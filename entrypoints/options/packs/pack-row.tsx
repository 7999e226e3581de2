import { Button, Group, Table, Text } from '@mantine/core';
import { tellDataChanged } from '@/components/background';
import ConfirmButton from '@/components/confirm-button';
import FailureNote from '@/components/failure-note';
import { download } from '@/components/files';
import { useTask } from '@/components/use-task';
import { copyPack, datesToSet, exportPack } from '@/rules/copy-pack';
import { parsePack, type RulePack } from '@/rules/schema';
import { removePack, resolvedPacks, savePack } from '@/storage/packs';
import { today } from '@/storage/settings';
import { routeTo } from '../use-route';
import { packContents } from './pack-contents';

/** One pack: look, export, copy to a new year, remove one's own. */
export default function PackRow(props: { pack: RulePack; isOwn: boolean; all: RulePack[] }) {
  const { pack, isOwn, all } = props;
  const task = useTask();
  const toSet = datesToSet(pack);
  const copy = () =>
    task.run(async () => {
      const date = await today();
      let year = Math.max(pack.year + 1, Number(date.slice(0, 4)));
      // The copy stands alone: it is made from the pack with `extends` applied.
      const whole = (await resolvedPacks()).find(({ id }) => id === pack.id) ?? pack;
      while (all.some(({ id }) => id === copyPack(whole, year, date).id)) year += 1;
      const parsed = parsePack(copyPack(whole, year, date), all);
      if (!parsed.ok)
        throw new Error(
          `复制不了：${parsed.problems.map(({ path, message }) => `${path} ${message}`).join('；')}`,
        );
      await savePack(parsed.pack);
      tellDataChanged();
    });
  return (
    <Table.Tr>
      <Table.Td style={{ verticalAlign: 'top' }}>
        <a href={routeTo('programmes', pack.id)}>{pack.title}</a>
        <Text size="xs" c="dimmed">
          {pack.number}
        </Text>
      </Table.Td>
      <Table.Td style={{ verticalAlign: 'top' }}>{isOwn ? '自己导入' : '内置'}</Table.Td>
      <Table.Td style={{ verticalAlign: 'top' }}>
        <Text size="xs">{packContents(pack)}</Text>
        {toSet.stages.length + toSet.clauses.length > 0 && (
          <Text size="xs" fw={600}>
            待设日期：环节 {toSet.stages.length} 个（在“截止日期”里设），条款 {toSet.clauses.length}{' '}
            条（改导出的文件再导入）。
          </Text>
        )}
        <FailureNote text={task.error} />
      </Table.Td>
      <Table.Td style={{ verticalAlign: 'top' }}>
        <Group gap={6}>
          <Button
            variant="default"
            aria-label={`导出${pack.title}`}
            onClick={() => download(`${pack.id}.json`, exportPack(pack))}
          >
            导出
          </Button>
          <Button
            variant="default"
            aria-label={`复制${pack.title}到新年度`}
            loading={task.busy}
            onClick={copy}
          >
            复制到新年度
          </Button>
          {isOwn && (
            <ConfirmButton
              question="删除？"
              onConfirm={() => task.run(() => removePack(pack.id).then(tellDataChanged))}
            >
              删除
            </ConfirmButton>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
