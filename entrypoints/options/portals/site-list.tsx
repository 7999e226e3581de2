import { Group, Stack, Table, Text, Title } from '@mantine/core';
import { ask } from '@/components/background';
import ConfirmButton from '@/components/confirm-button';
import FailureNote from '@/components/failure-note';
import { portals } from '@/components/known-portals';
import { useLiveQuery } from '@/components/use-live-query';
import { useTask } from '@/components/use-task';
import { getSetting } from '@/storage/settings';

/** Portals known by the product, and sites the user added. */
export default function SiteList() {
  const sites = useLiveQuery(() => getSetting('sites'), []) ?? [];
  const task = useTask();
  const disable = (origin: string) =>
    task.run(async () => {
      await ask({ type: 'site.disable', origin });
    });
  return (
    <Stack gap="sm" component="section" aria-label="启用的网站">
      <Title order={2} size="h4">
        启用的网站
      </Title>
      <Table withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>申报系统</Table.Th>
            <Table.Th>网址</Table.Th>
            <Table.Th>状态</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {portals.map((portal) => (
            <Table.Tr key={portal.id}>
              <Table.Td>{portal.name}</Table.Td>
              <Table.Td>{portal.hosts.join('、')}</Table.Td>
              <Table.Td>{portal.unverified ? '内置，网址待核实' : '内置'}</Table.Td>
            </Table.Tr>
          ))}
          {sites.map((origin) => (
            <Table.Tr key={origin}>
              <Table.Td>自己添加</Table.Td>
              <Table.Td>{origin}</Table.Td>
              <Table.Td>
                <Group gap="xs">
                  <ConfirmButton question="停用？" onConfirm={() => disable(origin)}>
                    停用
                  </ConfirmButton>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed">
        在别的申报系统上用：打开网页，点工具栏的助手图标，再点“在本站启用”。停用后不在该站运行任何脚本。
      </Text>
      <FailureNote text={task.error} />
    </Stack>
  );
}
