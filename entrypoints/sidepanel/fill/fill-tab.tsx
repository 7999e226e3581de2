import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import FailureNote from '@/components/failure-note';
import type { TabState } from '@/storage/messages';
import CapturePane from './capture-pane';
import PlanView from './plan-view';
import RunView from './run-view';
import { situationOf } from './situation';
import SituationNote from './situation-note';
import TeachPane from './teach-pane';
import TrustQuestion from './trust-question';
import { useFill } from './use-fill';

/** 填写: from the state of the page to a plan, a confirmed run and its undo. */
export default function FillTab(props: {
  tabId: number;
  state: TabState | null;
  reload: () => void;
}) {
  const { tabId, state, reload } = props;
  const fill = useFill(tabId);
  const [mode, setMode] = useState<'fill' | 'capture' | 'teach'>('fill');
  // Whoever pressed the shortcut or the button in the page wants to see the plan, not one more button.
  const asked = state?.intent?.part === 'fill' ? state.intent.at : 0;
  const canPlan = state !== null && situationOf(state) === 'ready' && !state.unverified;
  const answered = useRef(0);
  useEffect(() => {
    if (!asked || asked === answered.current || !canPlan || (fill.run && !fill.run.done)) return;
    answered.current = asked;
    setMode('fill');
    fill.makePlan();
  }, [asked, canPlan, fill]);
  if (!state) return <Text size="sm">正在读取网页…</Text>;
  if (mode === 'capture')
    return (
      <CapturePane
        tabId={tabId}
        packs={state.packs.map(({ id }) => id)}
        onClose={() => setMode('fill')}
        onSaved={reload}
      />
    );
  if (mode === 'teach')
    return <TeachPane tabId={tabId} year={state.declarationYear} onClose={() => setMode('fill')} />;
  if (fill.run) return <RunView fill={fill} run={fill.run} />;
  // The company can be switched in the header while a plan stands below it.
  const outdated =
    fill.plan?.company && state.company && fill.plan.company.id !== state.company.id
      ? `当前企业已换成“${state.company.name}”，原来的计划不再使用。请重新生成填写计划。`
      : '';
  if (fill.plan && !fill.plan.problem && !outdated)
    return <PlanView fill={fill} plan={fill.plan} state={state} />;

  const situation = situationOf(state);
  const canCapture = state.fields > 0 && situation !== 'login';
  return (
    <Stack gap="sm">
      <SituationNote situation={situation} state={state} />
      {state.unverified && situation === 'ready' ? (
        <TrustQuestion state={state} onTrusted={reload} />
      ) : (
        situation === 'ready' && (
          <Button size="sm" loading={fill.busy} onClick={fill.makePlan}>
            生成填写计划
          </Button>
        )
      )}
      <FailureNote text={fill.error || outdated || fill.plan?.problem || ''} />
      {canCapture && (
        <Group gap="xs">
          <Button variant="default" onClick={() => setMode('capture')}>
            从本页采集
          </Button>
          {state.company && (
            <Button variant="default" onClick={() => setMode('teach')}>
              指定字段
            </Button>
          )}
          {state.runId && (
            <Button variant="default" loading={fill.busy} onClick={() => fill.undo(state.runId)}>
              撤销上次填写
            </Button>
          )}
        </Group>
      )}
    </Stack>
  );
}
