import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import * as z from 'zod';
import { pageFor, portalFor } from '@/rules/portals';
import { listDrafts, removeDraft, saveDrafts } from '@/storage/drafts';
import { explainStorageError } from '@/storage/errors';
import { getSetting, setSetting } from '@/storage/settings';
import { portalKey } from './applicant';
import { forgetBadge } from './badge';
import { readBehind } from './behind-window';
import { captureTab } from './capture';
import { closeTab } from './close-tab';
import { restoreDraft } from './draft-restore';
import { broadcast } from './events';
import { forgetFrame, frameDescribed, tell, tellFrames } from './frames';
import { dispatch, originOf, type PageHandlers, type PanelHandlers } from './guard';
import { openPanel } from './panel';
import { assertTrusted, confirmedLines, planTab, previewLine, storedPlan } from './plan';
import { onAlarm, onReminderClicked, scheduleReminders } from './reminders';
import { startFilling, stopFilling } from './run';
import { frameEnded, recordProgress, runState } from './run-book';
import {
  clearControl,
  disableSite,
  enableSite,
  injectIntoOpen,
  loadForm,
  permissionsRemoved,
} from './sites';
import { describeFrame, refreshPages, tabState } from './state';
import { undoRun } from './undo';

z.config({ jitless: true });

const page: PageHandlers = {
  async 'page.describe'({ page }, { tabId, frameId, origin, url }) {
    // The browser vouches for the origin; its URL may lag behind a hash route.
    const named = originOf(page.url) === origin;
    const frame = {
      tabId,
      frameId,
      origin,
      page: { ...page, url: named ? page.url : url, origin },
    };
    frameDescribed(frame);
    await readBehind(frame);
    return describeFrame(frame);
  },
  async 'form.load'(_, { tabId, frameId }) {
    await loadForm(tabId, frameId);
    return {};
  },
  async 'page.gone'(_, { tabId, frameId }) {
    forgetBadge(tabId, frameId);
    await forgetFrame(tabId, frameId);
    return {};
  },
  async 'panel.open'() {
    return {}; // Opened before parsing, while the gesture lasts: see onMessage below.
  },
  async 'fill.progress'({ runId, outcome, journal }, frame) {
    await recordProgress(runId, frame, outcome, journal);
    return {};
  },
  async 'fill.ended'({ runId, outcomes }, frame) {
    await frameEnded(runId, frame, outcomes);
    return {};
  },
  async 'draft.save'({ drafts }, { origin, url }) {
    const portal = portalFor(url);
    const allowed = drafts.filter(
      ({ path }) => !portal || pageFor(portal, origin + path, [])?.kind !== 'login',
    );
    if (await getSetting('drafts')) await saveDrafts(origin, allowed);
    return {};
  },
  async 'draft.list'({ path }, { origin }) {
    return listDrafts(origin, path);
  },
  async 'draft.discard'({ path, signature }, { origin }) {
    await removeDraft(origin, path, signature);
    return {};
  },
  async 'teach.picked'({ field }, { tabId, url }) {
    broadcast({ type: 'teach.picked', tabId, portal: portalKey(url), field });
    return {};
  },
  async 'control.clear'({ token }, { tabId, frameId }) {
    return { cleared: await clearControl(tabId, frameId, token) };
  },
};

async function toEveryFrame(tabId: number, type: 'teach.start' | 'teach.stop') {
  await tellFrames(tabId, { type });
  return {};
}

const panel: PanelHandlers = {
  'tab.state': ({ tabId }) => tabState(tabId),
  'fill.plan': ({ tabId }) => planTab(tabId),
  async 'fill.preview'({ planId, lineId, address }) {
    const { desired: _, ...line } = await previewLine(await storedPlan(planId), lineId, address);
    return line;
  },
  async 'fill.run'({ planId, lines }) {
    const plan = await storedPlan(planId);
    const confirmed = await confirmedLines(plan, lines);
    if (confirmed.length === 0) throw new Error('没有勾选要填的项。请至少勾选一项。');
    const origins = new Map(plan.origins);
    await assertTrusted(new Set(confirmed.map(({ frameId }) => origins.get(frameId) ?? '')));
    const top = plan.origins[0]?.[1] ?? '';
    return startFilling(plan.tabId, top, plan.companyId, confirmed, origins);
  },
  async 'run.state'({ runId }) {
    const state = await runState(runId);
    if (!state) throw new Error('这次填写的进度已不在内存里（浏览器重启过）。仍可撤销。');
    return state;
  },
  'draft.restore': (message) => restoreDraft(message),
  async 'fill.stop'({ runId }) {
    await stopFilling(runId);
    return {};
  },
  'fill.undo': ({ runId, lineIds }) => undoRun(runId, lineIds),
  async 'page.focus'({ tabId, frameId, signature }) {
    return (await tell(tabId, frameId, { type: 'page.focus', signature })) ?? { found: false };
  },
  'teach.start': ({ tabId }) => toEveryFrame(tabId, 'teach.start'),
  'teach.stop': ({ tabId }) => toEveryFrame(tabId, 'teach.stop'),
  'capture.preview': ({ tabId }) => captureTab(tabId),
  async 'portal.trust'({ portal, origin }) {
    const trusted = await getSetting('trusted');
    await setSetting('trusted', [...new Set([...trusted, `${portal} ${origin}`])]);
    return {};
  },
  async 'data.changed'() {
    await refreshPages();
    return {};
  },
  async 'site.enable'({ origin }) {
    await enableSite(origin);
    await injectIntoOpen(origin);
    return {};
  },
  async 'site.disable'({ origin }) {
    await disableSite(origin);
    return {};
  },
};

function addMenus() {
  browser.contextMenus.removeAll().then(
    () => {
      const items = {
        fill: '为本页生成填写计划',
        findings: '查看申报资格',
        deadlines: '查看截止日期',
      };
      for (const [id, title] of Object.entries(items))
        browser.contextMenus.create({ id, title, contexts: ['page', 'editable'] });
    },
    () => {},
  );
}

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((raw: unknown, sender) => {
    // Only a person's click sends this; the browser forgets his gesture after one await.
    const opening = raw as { type?: unknown; intent?: unknown } | null;
    const tabId = sender.tab?.id;
    if (opening?.type === 'panel.open' && tabId !== undefined) {
      const { intent } = opening;
      if (intent === 'fill' || intent === 'deadlines' || intent === 'findings')
        openPanel(tabId, intent);
    }
    return dispatch(raw, sender, page, panel, explainStorageError);
  });
  // Chromium keeps menus over restarts; Firefox forgets those of a lasting background page.
  if (import.meta.env.FIREFOX) addMenus();
  else browser.runtime.onInstalled.addListener(addMenus);
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (tab?.id === undefined) return;
    if (menuItemId === 'fill' || menuItemId === 'deadlines' || menuItemId === 'findings')
      openPanel(tab.id, menuItemId);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'fill-page' && tab?.id !== undefined) openPanel(tab.id, 'fill');
  });
  (browser.action ?? browser.browserAction).onClicked.addListener((tab) => {
    if (tab.id !== undefined) openPanel(tab.id, 'fill');
  });
  browser.tabs.onRemoved.addListener((tabId) => void closeTab(tabId));
  browser.alarms.onAlarm.addListener(({ name }) => void onAlarm(name));
  browser.notifications.onClicked.addListener((id) => void onReminderClicked(id));
  browser.permissions.onRemoved.addListener(({ origins }) => {
    if (origins) void permissionsRemoved(origins);
  });
  void scheduleReminders();
});
