import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { tellDataChanged } from '@/components/background';
import ConfirmButton from '@/components/confirm-button';
import FailureNote from '@/components/failure-note';
import { useTask } from '@/components/use-task';
import type { CompanyRow } from '@/storage/db';
import { createCompany, removeCompany } from '@/storage/profiles';
import { loadSample } from './load-sample';

/** New, sample and delete; the company is renamed by its 企业名称 below. */
export default function CompanyBar({ company }: { company: CompanyRow }) {
  const [name, setName] = useState<string | null>(null);
  const task = useTask();
  const act = (action: () => Promise<unknown>) =>
    task.run(async () => {
      await action();
      tellDataChanged();
      setName(null);
    });
  return (
    <>
      <Group gap="xs" align="flex-end">
        {name === null ? (
          <>
            <Button variant="default" onClick={() => setName('')}>
              新建企业
            </Button>
            <Button variant="default" loading={task.busy} onClick={() => act(loadSample)}>
              载入示例企业
            </Button>
            <ConfirmButton
              question={`删除“${company.name}”的全部资料和申报？找不回。`}
              onConfirm={() => act(() => removeCompany(company.id))}
            >
              删除这家企业
            </ConfirmButton>
          </>
        ) : (
          <>
            <TextInput
              label="新企业名称"
              autoFocus
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button
              disabled={!name.trim()}
              loading={task.busy}
              onClick={() => act(() => createCompany(name))}
            >
              建立
            </Button>
            <Button variant="default" onClick={() => setName(null)}>
              取消
            </Button>
          </>
        )}
      </Group>
      <FailureNote text={task.error} />
    </>
  );
}
