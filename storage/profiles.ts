import { type FactAddress, type Facts, type FactValue, parseAddress } from '@/rules/facts/types';
import { type CompanyRow, database, type FactRow } from './db';
import { getSetting, setSetting } from './settings';

export type FactSource = FactRow['source'];

/** Every company, most recently changed first. */
export async function listCompanies(): Promise<CompanyRow[]> {
  return database().companies.orderBy('updatedAt').reverse().toArray();
}

/** The company whose facts are used for filling; null when there is none. */
export async function activeCompany(): Promise<CompanyRow | null> {
  const id = await getSetting('activeCompany');
  const chosen = id ? await database().companies.get(id) : undefined;
  return chosen ?? (await listCompanies())[0] ?? null;
}

/** @throws {Error} when no company has that id */
export async function setActiveCompany(id: string): Promise<void> {
  if (!(await database().companies.get(id))) throw new Error('找不到这家企业，可能已被删除。');
  await setSetting('activeCompany', id);
}

/** Makes a company and its name fact, and makes it the active one. */
export async function createCompany(name: string): Promise<CompanyRow> {
  const now = Date.now();
  const row = {
    id: crypto.randomUUID(),
    name: name.trim() || '未命名企业',
    createdAt: now,
    updatedAt: now,
  };
  const db = database();
  await db.transaction('rw', db.companies, db.facts, db.settings, async () => {
    await db.companies.add(row);
    if (name.trim())
      await db.facts.put({
        companyId: row.id,
        declarationId: '',
        address: 'company.name',
        value: row.name,
        source: 'typed',
        updatedAt: now,
      });
    await setSetting('activeCompany', row.id);
  });
  return row;
}

/**
 * Removes a company with its facts, its declarations and the journals of its fills, which hold its
 * values. Drafts belong to sites and stay.
 */
export async function removeCompany(id: string): Promise<void> {
  const db = database();
  const tables = [db.companies, db.facts, db.declarations, db.runs, db.entries, db.settings];
  await db.transaction('rw', tables, async () => {
    if ((await getSetting('activeCompany')) === id) await setSetting('activeCompany', '');
    await db.facts.where('companyId').equals(id).delete();
    await db.declarations.where('companyId').equals(id).delete();
    const runs = await db.runs.filter(({ companyId }) => companyId === id).primaryKeys();
    await db.entries.where('runId').anyOf(runs).delete();
    await db.runs.bulkDelete(runs);
    await db.companies.delete(id);
  });
}

/** Facts of a company; with a declaration, that declaration's own values win. */
export async function loadFacts(companyId: string, declarationId = ''): Promise<Facts> {
  const rows = await database()
    .facts.where('[companyId+declarationId]')
    .anyOf(
      declarationId
        ? [
            [companyId, ''],
            [companyId, declarationId],
          ]
        : [[companyId, '']],
    )
    .toArray();
  const facts: Record<FactAddress, FactValue> = {};
  for (const row of rows) if (!row.declarationId) facts[row.address] = row.value;
  for (const row of rows) if (row.declarationId) facts[row.address] = row.value;
  return facts;
}

/** Everything entered for a company, for itself or any of its declarations: to know what there is. */
export async function allFacts(companyId: string): Promise<Facts> {
  const rows = await database().facts.where('companyId').equals(companyId).toArray();
  return Object.fromEntries(rows.map(({ address, value }) => [address, value]));
}

/**
 * Writes facts in one transaction; `null` removes one. Returns what stood there
 * before, so that the change can be undone by saving it again.
 */
export async function saveFacts(
  companyId: string,
  declarationId: string,
  changes: Record<FactAddress, FactValue | null>,
  source: FactSource,
): Promise<Record<FactAddress, FactValue | null>> {
  const db = database();
  const before: Record<FactAddress, FactValue | null> = {};
  await db.transaction('rw', db.companies, db.declarations, db.facts, async () => {
    const company = await db.companies.get(companyId);
    if (!company) throw new Error('保存失败：这家企业已被删除。请先选择或新建企业。');
    if (declarationId && !(await db.declarations.get(declarationId)))
      throw new Error('保存失败：这个申报已被删除。请重新打开本页。');
    const updatedAt = Date.now();
    for (const [address, value] of Object.entries(changes)) {
      const key: [string, string, string] = [companyId, declarationId, address];
      before[address] = (await db.facts.get(key))?.value ?? null;
      if (value === null) await db.facts.delete(key);
      else await db.facts.put({ companyId, declarationId, address, value, source, updatedAt });
    }
    const name = changes['company.name'];
    await db.companies.update(companyId, {
      updatedAt,
      ...(typeof name === 'string' && name && !declarationId ? { name } : {}),
    });
  });
  return before;
}

/** Facts by declaration ('' = the company itself), all of them stored or none. */
export async function saveFactsByOwner(
  companyId: string,
  owners: ReadonlyMap<string, Record<FactAddress, FactValue | null>>,
  source: FactSource,
): Promise<void> {
  const db = database();
  await db.transaction('rw', db.companies, db.declarations, db.facts, async () => {
    for (const [declarationId, changes] of owners)
      await saveFacts(companyId, declarationId, changes, source);
  });
}

/** Accounting years for which any yearly fact is known, newest first. */
export function yearsIn(facts: Facts): number[] {
  const years = new Set<number>();
  for (const address of Object.keys(facts)) {
    const { year } = parseAddress(address);
    if (year) years.add(year);
  }
  return [...years].sort((a, b) => b - a);
}
