import { forgetBadge } from './badge';
import { forgetTab } from './frames';
import { forgetPlan } from './plan';
import { forgetRun } from './run-book';

/** Forgets a closed tab: the browser's memory for plans is small and lasts until it is closed. */
export async function closeTab(tabId: number): Promise<void> {
  forgetBadge(tabId);
  await Promise.all([forgetTab(tabId), forgetPlan(tabId), forgetRun(tabId)]);
}
