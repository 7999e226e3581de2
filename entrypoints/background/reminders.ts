import { browser } from 'wxt/browser';
import { deadlines } from '@/rules/deadlines';
import { withDerived } from '@/rules/facts/derive';
import { listDeclarations } from '@/storage/declarations';
import { expireDrafts } from '@/storage/drafts';
import { resolvedPacks } from '@/storage/packs';
import { listCompanies, loadFacts } from '@/storage/profiles';
import { getSetting, realToday, setSetting } from '@/storage/settings';
import { openDeadlines } from './panel';

const alarmName = 'deadlines';
/** Twice a working day is enough for dates; the alarm survives restarts. */
const periodMinutes = 240;
/** Reminders already shown are remembered up to this many. */
const keptReminders = 500;

/** Sets the alarm that looks for due stages, once; the browser keeps it over restarts. */
export async function scheduleReminders(): Promise<void> {
  if (!(await browser.alarms.get(alarmName)))
    await browser.alarms.create(alarmName, { delayInMinutes: 1, periodInMinutes: periodMinutes });
}

/** A stage that is due in one of the days the user wants to be told of. */
export interface DueStage {
  key: string;
  title: string;
  message: string;
}

/** Stages of followed programmes due in exactly one of `days` days, not told before. */
export async function dueStages(
  date: string,
  days: number[],
  told: ReadonlySet<string>,
): Promise<DueStage[]> {
  const packs = await resolvedPacks();
  const due: DueStage[] = [];
  for (const company of await listCompanies()) {
    const declarations = (await listDeclarations(company.id)).filter((row) => row.followed);
    for (const declaration of declarations) {
      const pack = packs.find((p) => p.id === declaration.packId);
      if (!pack) continue;
      const facts = withDerived(await loadFacts(company.id, declaration.id), date);
      for (const stage of deadlines(pack, declaration, facts, date)) {
        const left = stage.naturalDays;
        if (left === undefined || left < 0) continue;
        // The computer may have been off on the very day: the nearest threshold passed counts.
        const threshold = [...days].sort((a, b) => a - b).find((d) => left <= d);
        if (threshold === undefined) continue;
        const key = `${company.id} ${declaration.id} ${stage.id} ${stage.due} ${threshold}`;
        if (told.has(key)) continue;
        due.push({
          key,
          title: `${stage.title}：${left === 0 ? '今天截止' : `还有 ${left} 天`}`,
          message: `${company.name} · ${pack.title}，${stage.due} 截止（${stage.actor}）`,
        });
      }
    }
  }
  return due;
}

/** Shows a notification for each due stage once. Uses the real date, never the demonstration's. */
export async function remind(): Promise<void> {
  await expireDrafts();
  if (!(await getSetting('reminders'))) return;
  const told = await getSetting('reminded');
  const due = await dueStages(realToday(), await getSetting('reminderDays'), new Set(told));
  for (const { key, title, message } of due)
    await browser.notifications.create(key, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png' as '/sidepanel.html'),
      title,
      message,
    });
  if (due.length > 0)
    await setSetting('reminded', [...told, ...due.map(({ key }) => key)].slice(-keptReminders));
}

/** A click on a reminder opens the deadlines; the reminder has done its work. */
export async function onReminderClicked(id: string): Promise<void> {
  await Promise.all([openDeadlines(), browser.notifications.clear(id)]);
}

/** Looks for due stages when our own alarm rings. */
export async function onAlarm(name: string): Promise<void> {
  if (name === alarmName) await remind();
}
