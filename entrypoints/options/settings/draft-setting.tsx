import { Switch } from '@mantine/core';
import { tellDataChanged } from '@/components/background';
import FailureNote from '@/components/failure-note';
import { useEcho } from '@/components/use-echo';
import { useLiveQuery } from '@/components/use-live-query';
import { useSave } from '@/components/use-save';
import { getSetting, setSetting } from '@/storage/settings';
import Section from './section';

/** Whether long texts are kept while they are typed. */
export default function DraftSetting() {
  const stored = useLiveQuery(() => getSetting('drafts'), []);
  const { error, save } = useSave();
  const [on, choose] = useEcho(stored, (value) =>
    save(() => setSetting('drafts', value === true).then(tellDataChanged)),
  );
  if (on === undefined) return null;
  return (
    <Section title="草稿" text="在申报系统里写长文本时自动留底。密码和登录页从不留底。">
      <Switch
        label="自动留底"
        checked={on}
        onChange={(event) => choose(event.currentTarget.checked)}
      />
      <FailureNote text={error} />
    </Section>
  );
}
