import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import readXlsxFile from 'read-excel-file/browser';
import { tellDataChanged } from '@/components/background';
import { type ComparedLine, compare } from '@/components/excel/compare';
import { readSheets } from '@/components/excel/read-sheets';
import FailureNote from '@/components/failure-note';
import FilePicker from '@/components/file-picker';
import { useTask } from '@/components/use-task';
import type { FactValue } from '@/rules/facts/types';
import { activeCompany, createCompany } from '@/storage/profiles';
import { exportExcel, profileOf, saveLines } from './excel-transfer';
import ImportPreview from './import-preview';

/** The profile as an Excel file, out and in. */
export default function ExcelPane() {
  const [lines, setLines] = useState<ComparedLine[] | null>(null);
  const [note, setNote] = useState('');
  const task = useTask();
  const look = (file: File) =>
    task.run(async () => {
      setNote('');
      setLines(null);
      const sheets = await readXlsxFile(file).catch(() => {
        throw new Error('读不了这个文件。请另存为 .xlsx 再试。');
      });
      const company = await activeCompany();
      const facts = company ? (await profileOf(company.id)).facts : {};
      setLines(compare(readSheets(sheets), facts));
    });
  const take = (asNew: boolean) =>
    task.run(async () => {
      if (!lines) return;
      const name = lines.find(({ address }) => address === 'company.name')?.value;
      const known = await activeCompany();
      const company =
        known && !asNew ? known : await createCompany(typeof name === 'string' ? name : '');
      const wanted = lines.filter(({ state }) => asNew || state === 'new' || state === 'changed');
      await saveLines(
        company.id,
        Object.fromEntries(wanted.map(({ address, value }) => [address, value as FactValue])),
      );
      tellDataChanged();
      setLines(null);
      setNote(`已导入 ${wanted.length} 项到“${company.name}”。`);
    });
  return (
    <Stack gap="sm" component="section" aria-label="Excel">
      <Title order={2} size="h4">
        Excel
      </Title>
      <Text size="sm" c="dimmed">
        导出当前企业的资料表，在 Excel 或 WPS 里填好再导入。空着的格不会删掉已有内容。
      </Text>
      <Group gap="xs">
        <Button variant="default" loading={task.busy} onClick={() => task.run(exportExcel)}>
          导出 Excel
        </Button>
        <FilePicker
          label="导入 Excel"
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onPick={look}
        />
      </Group>
      {note && (
        <Text size="sm" role="status">
          {note}
        </Text>
      )}
      <FailureNote text={task.error} />
      {lines && (
        <ImportPreview
          lines={lines}
          busy={task.busy}
          onTake={take}
          onCancel={() => setLines(null)}
        />
      )}
    </Stack>
  );
}
