import { database } from './db';

/** Every setting with its type and default. */
export interface Settings {
  activeCompany: string;
  /** Demonstration date `YYYY-MM-DD`, '' = the real one. */
  demoDate: string;
  /** Days before a deadline at which a notification is shown. */
  reminderDays: number[];
  reminders: boolean;
  /** Portal addresses marked unverified that the user has accepted: `portal origin`. */
  trusted: string[];
  /** Origins the user switched on himself. */
  sites: string[];
  drafts: boolean;
  /** Reminders already shown: `pack stage date days`. */
  reminded: string[];
}

export const settingDefaults: Settings = {
  activeCompany: '',
  demoDate: '',
  reminderDays: [30, 14, 7, 3, 1, 0],
  reminders: true,
  trusted: [],
  sites: [],
  drafts: true,
  reminded: [],
};

/** A setting as stored, or its default. */
export async function getSetting<K extends keyof Settings>(key: K): Promise<Settings[K]> {
  const row = await database().settings.get(key);
  const fallback = settingDefaults[key];
  // A row of another shape (an older or foreign backup) counts as unset.
  return row !== undefined &&
    typeof row.value === typeof fallback &&
    Array.isArray(row.value) === Array.isArray(fallback)
    ? (row.value as Settings[K])
    : fallback;
}

/** Stores a setting of this computer; backups leave settings out. */
export async function setSetting<K extends keyof Settings>(
  key: K,
  value: Settings[K],
): Promise<void> {
  await database().settings.put({ key, value });
}

const civil = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Today's civil date in China, `YYYY-MM-DD`, whatever the computer's zone. */
export function realToday(now = new Date()): string {
  return civil.format(now);
}

/** The date the product thinks it is: the demonstration date while one is set. */
export async function today(): Promise<string> {
  return (await getSetting('demoDate')) || realToday();
}

/** Sets the demonstration date (`YYYY-MM-DD`), or returns to the real one with ''. */
export async function setToday(date: string): Promise<void> {
  if (date && !/^\d{4}-\d{2}-\d{2}$/.test(date))
    throw new Error(`演示日期“${date}”不是有效日期，请写成 2023-08-01 的样子。`);
  await setSetting('demoDate', date);
}
