import { Dexie, type EntityTable, type Table } from 'dexie';
import type { FactAddress, FactValue } from '@/rules/facts/types';
import type { JournalEntry } from './messages';

/** A company whose profile is kept; several are possible, one is active. */
export interface CompanyRow {
  id: string;
  name: string;
  createdAt: number;
  updatedAt: number;
}

/**
 * One fact of a company (`declarationId` = '') or of one of its declarations.
 * Years and rows are part of the address.
 */
export interface FactRow {
  companyId: string;
  declarationId: string;
  address: FactAddress;
  value: FactValue;
  /** Where it came from: typed, captured from a site, imported. */
  source: 'typed' | 'captured' | 'imported' | 'sample';
  updatedAt: number;
}

/** One application of one company to one programme. Following a programme creates it. */
export interface DeclarationRow {
  id: string;
  companyId: string;
  packId: string;
  /** 申报年度: the year relative years count from. */
  year: number;
  category: string;
  direction: string;
  /** Stage id → date the user set for a locally dated stage, `YYYY-MM-DD`. */
  stageDates: Record<string, string>;
  /** Material id → state. */
  materials: Record<string, { done: boolean; note: string }>;
  /** Clause id → the user's own tick for 自查 clauses. */
  selfChecks: Record<string, { answer: 'yes' | 'no'; note: string; on: string }>;
  followed: boolean;
  createdAt: number;
  updatedAt: number;
}

/** A long text kept while it is typed. */
export interface DraftRow {
  origin: string;
  path: string;
  signature: string;
  label: string;
  text: string;
  /** Earlier states worth going back to, newest first. */
  versions: { text: string; at: number }[];
  updatedAt: number;
}

/** A correction the user made by pointing: wins over heuristics on that portal. */
export interface TeachingRow {
  /** Portal id, or the origin for a site the user added himself. */
  portal: string;
  signature: string;
  label: string;
  /** Catalogue key (without year or row), or '' for "never fill". */
  factKey: string;
  /** Fixed accounting year offset (0 = declaration year, -1 = 上年), where the fact is yearly. */
  yearOffset: number | null;
  updatedAt: number;
}

/** A fill run, kept so that it can be undone after a re-render, step change or restart. */
export interface RunRow {
  id: string;
  tabId: number;
  origin: string;
  companyId: string;
  startedAt: number;
  finishedAt: number;
  undone: boolean;
}

/** One line a run has written: a row of its own, for a run of 1,500 texts writes 1,500 times. */
export interface EntryRow extends JournalEntry {
  /** Given by the database: undo goes backwards. */
  order?: number;
  runId: string;
  frameId: number;
  origin: string;
}

/** A rule pack the user imported or copied to a new year. */
export interface UserPackRow {
  id: string;
  json: string;
  addedAt: number;
}

export interface SettingRow {
  key: string;
  value: unknown;
}

/**
 * The extension's database. Opened by the background and the extension pages
 * only: in a content script IndexedDB belongs to the government site's origin.
 * Versions are append-only; each one is walked by tests/unit/storage-upgrade.
 */
export class AssistantDb extends Dexie {
  companies!: EntityTable<CompanyRow, 'id'>;
  facts!: Table<FactRow, [string, string, string]>;
  declarations!: EntityTable<DeclarationRow, 'id'>;
  drafts!: Table<DraftRow, [string, string, string]>;
  teachings!: Table<TeachingRow, [string, string]>;
  runs!: EntityTable<RunRow, 'id'>;
  entries!: Table<EntryRow, number>;
  packs!: EntityTable<UserPackRow, 'id'>;
  settings!: EntityTable<SettingRow, 'key'>;

  constructor(name = 'declaration-assistant') {
    super(name);
    this.version(1).stores({
      companies: 'id, updatedAt',
      facts: '[companyId+declarationId+address], [companyId+declarationId], companyId',
      declarations: 'id, companyId, packId',
      drafts: '[origin+path+signature], [origin+path], origin, updatedAt',
      teachings: '[portal+signature], portal',
      runs: 'id, tabId, startedAt',
      packs: 'id',
      settings: 'key',
    });
    this.version(2)
      .stores({ entries: '++order, [runId+lineId], runId' })
      .upgrade(async (transaction) => {
        const runs = transaction.table<RunRow & { frames?: OldFrame[] }>('runs');
        for (const { frames = [], ...run } of await runs.toArray()) {
          for (const { frameId, origin, entries } of frames)
            for (const entry of entries)
              await transaction.table('entries').add({ runId: run.id, frameId, origin, ...entry });
          await runs.put(run);
        }
      });
  }
}

/** Version 1 kept the journal inside the run. */
interface OldFrame {
  frameId: number;
  origin: string;
  entries: JournalEntry[];
}

let shared: AssistantDb | undefined;

/** The one connection of this context; one that could not be opened is tried anew. */
export function database(): AssistantDb {
  if (shared?.hasFailed()) {
    shared.close();
    shared = undefined;
  }
  shared ??= new AssistantDb();
  return shared;
}
