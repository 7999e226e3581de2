import { Box, Stack, Tabs } from '@mantine/core';
import { useEffect, useState } from 'react';
import DemoBanner from '@/components/demo-banner';
import ErrorBoundary from '@/components/error-boundary';
import FailureNote from '@/components/failure-note';
import DeadlinesTab from './deadlines/deadlines-tab';
import DraftsTab from './drafts/drafts-tab';
import EligibilityTab from './eligibility/eligibility-tab';
import FillTab from './fill/fill-tab';
import Header from './header';
import LimitsTab from './limits/limits-tab';
import { useTabId } from './use-tab-id';
import { useTabState } from './use-tab-state';

const tabs = [
  { id: 'fill', label: '填写' },
  { id: 'deadlines', label: '截止日期' },
  { id: 'findings', label: '资格' },
  { id: 'limits', label: '字数' },
  { id: 'drafts', label: '草稿' },
];

/** The side panel: what is known of the page, and five views of it. */
export default function Panel() {
  const tabId = useTabId();
  const { state, error, reload } = useTabState(tabId);
  const [shown, setShown] = useState('fill');
  const { part, at } = state?.intent ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: `at` tells one request from the next
  useEffect(() => {
    if (part) setShown(part);
  }, [at]);
  return (
    <Stack gap={0} component="main">
      <DemoBanner />
      <Header state={state} />
      <Tabs
        value={shown}
        onChange={(value) => setShown(value ?? 'fill')}
        keepMounted={false}
        styles={{ tab: { paddingInline: 11 } }}
      >
        <Tabs.List aria-label="助手" grow>
          {tabs.map((tab) => (
            <Tabs.Tab key={tab.id} value={tab.id}>
              {tab.label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Box p="sm">
          <ErrorBoundary key={shown}>
            <FailureNote text={error} />
            <Tabs.Panel value="fill" keepMounted>
              {tabId !== null && (
                <FillTab key={tabId} tabId={tabId} state={state} reload={reload} />
              )}
            </Tabs.Panel>
            <Tabs.Panel value="deadlines">
              <DeadlinesTab />
            </Tabs.Panel>
            <Tabs.Panel value="findings">
              <EligibilityTab state={state} />
            </Tabs.Panel>
            <Tabs.Panel value="limits">
              <LimitsTab state={state} />
            </Tabs.Panel>
            <Tabs.Panel value="drafts">
              <DraftsTab state={state} />
            </Tabs.Panel>
          </ErrorBoundary>
        </Box>
      </Tabs>
    </Stack>
  );
}
