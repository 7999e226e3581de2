import { Stack } from '@mantine/core';
import BackupPane from './backup-pane';
import ExcelPane from './excel-pane';

/** 导入导出: whole backup and Excel template. */
export default function TransferPage(_: { rest: string[] }) {
  return (
    <Stack gap="xl" maw={900}>
      <ExcelPane />
      <BackupPane />
    </Stack>
  );
}
