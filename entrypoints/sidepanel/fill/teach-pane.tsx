import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { listen, tell, tellDataChanged } from '@/components/background';
import FactPicker from '@/components/fact-picker';
import FailureNote from '@/components/failure-note';
import Guidance from '@/components/guidance';
import { useLiveQuery } from '@/components/use-live-query';
import { useTask } from '@/components/use-task';
import { parseAddress } from '@/rules/facts/types';
import type { PanelEvent } from '@/storage/messages';
import { activeCompany } from '@/storage/profiles';
import { saveTeaching } from '@/storage/teachings';

type Picked = Extract<PanelEvent, { type: 'teach.picked' }>;

/** 指定字段: the user points at a field in the page and says what belongs there. */
export default function TeachPane(props: { tabId: number; year: number; onClose: () => void }) {
  const { tabId, year, onClose } = props;
  const [picked, setPicked] = useState<Picked | null>(null);
  const [address, setAddress] = useState('');
  const [kept, setKept] = useState('');
  const company = useLiveQuery(activeCompany, []);
  const task = useTask();

  useEffect(() => {
    tell({ type: 'teach.start', tabId });
    const stop = listen((event) => {
      if (event.type !== 'teach.picked' || event.tabId !== tabId) return;
      setPicked(event);
      setAddress('');
      setKept('');
    });
    return () => {
      stop();
      tell({ type: 'teach.stop', tabId });
    };
  }, [tabId]);

  const keep = (chosen: string) =>
    task.run(async () => {
      if (!picked) return;
      const parsed = chosen ? parseAddress(chosen) : null;
      await saveTeaching({
        portal: picked.portal,
        signature: picked.field.signature,
        label: picked.field.label,
        factKey: parsed?.key ?? '',
        yearOffset: parsed?.year === undefined ? null : parsed.year - year,
      });
      tellDataChanged();
      setKept(`“${picked.field.label}”已记住。`);
      setPicked(null);
      tell({ type: 'teach.start', tabId });
    });

  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text fw={600} size="sm">
          指定字段
        </Text>
        <Button variant="subtle" onClick={onClose}>
          结束
        </Button>
      </Group>
      {kept && (
        <Text size="sm" role="status">
          {kept}
        </Text>
      )}
      {!picked && (
        <Guidance
          title="请在网页上点一个字段"
          text="点中后在这里选它该填什么。只记住对应关系，不会马上填写。"
        />
      )}
      {picked && company && (
        <Stack gap="xs">
          <Text size="sm">
            {[...picked.field.section, picked.field.label || '（无标签）'].join(' › ')}
          </Text>
          <FactPicker
            label="这个字段填什么"
            companyId={company.id}
            year={year}
            value={address}
            onChange={setAddress}
          />
          <Group gap="xs">
            <Button disabled={!address} loading={task.busy} onClick={() => keep(address)}>
              记住
            </Button>
            <Button variant="default" onClick={() => keep('')}>
              永不填写
            </Button>
          </Group>
        </Stack>
      )}
      <FailureNote text={task.error} />
    </Stack>
  );
}
