/**
 * The vocabulary of the enterprise profile: what a fact is, how it is addressed
 * and which canonical value each kind holds. One definition drives the editor,
 * the matcher, the formatter and the eligibility rules.
 */

export type FactKind =
  | 'text'
  | 'longText'
  | 'creditCode'
  | 'phone'
  | 'mobile'
  | 'email'
  | 'url'
  | 'postcode'
  | 'idNumber'
  | 'date'
  | 'year'
  | 'money'
  | 'percent'
  | 'count'
  | 'boolean'
  | 'choice'
  | 'region'
  | 'record';

/**
 * Where a value lives: once per company, per accounting year, per role, in a
 * list, or in one declaration (project, platform, scenario list, declaration).
 */
export type FactScope =
  | 'company'
  | 'person'
  | 'year'
  | 'list'
  | 'project'
  | 'platform'
  | 'scenario'
  | 'declaration';

/** One option of a `choice` fact. `id` is the canonical Chinese wording that is stored. */
export interface FactChoice {
  id: string;
  /** Other wordings under which a portal may list the same option. */
  synonyms?: string[];
}

/** A column of a `record` fact such as `certificate[]`. */
export interface RecordField {
  key: string;
  label: string;
  kind: Exclude<FactKind, 'record' | 'longText'> | 'longText';
  unit?: string;
  choices?: FactChoice[];
  /** Column headers under which tables ask for it, besides its label. */
  synonyms?: string[];
  /** Headers that mean it only in a table headed as this list (名称, 日期). */
  bare?: string[];
  /** A table without this column is not this list. */
  leads?: boolean;
  /** Headers that ask for this date and the one under `to` together: 有效期. */
  period?: { words: string[]; to: string };
}

/** Which records a word asks for, by one of their columns; `all` asks for every one. */
export interface RecordKinds {
  column: string;
  all: string;
  /** Longer words first: what one has read, the next does not see. */
  words: Record<string, string[]>;
}

export interface FactDefinition {
  /** Catalogue key, e.g. `finance.mainRevenue`; list facts end in `[]`. */
  key: string;
  /** Chinese name shown in the editor and the plan. */
  label: string;
  kind: FactKind;
  scope: FactScope;
  /** Canonical unit of a stored number: 元, 人, 件, 项, 分钟 … (percent: percent points). */
  unit?: string;
  /** Group heading in the editor. */
  group: string;
  /** Wordings under which forms ask for it (without unit, year, star). */
  synonyms: string[];
  /** Label wordings that look alike and mean something else: a match is refused. */
  never?: string[];
  /** Section headings under which a bare synonym (姓名, 电话) means this fact; of a list: its table's. */
  sections?: string[];
  /** Bare synonyms that count only under one of `sections`. */
  bare?: string[];
  choices?: FactChoice[];
  fields?: RecordField[];
  /** Words in headers of a list's table that say what the list does not hold: left empty, harmless. */
  beside?: string[];
  /** A heading that names this list is about no other. */
  apart?: boolean;
  /** A table may be for some of the records only, told by words in its heading or headers. */
  kinds?: RecordKinds;
  /** Always asks again, never pre-ticked. */
  sensitive?: boolean;
  /** Computed from other facts when not entered: see rules/facts/derive.ts. */
  derived?: boolean;
  /** A sentence for the editor. */
  hint?: string;
}

/**
 * Address of one value:
 * - `company.name` (company, person, project, platform, declaration scope)
 * - `finance.revenue@2022` (year scope: the accounting year)
 * - `scenario.name#0` (scenario scope: row, zero-based)
 * - `certificate[]` (record scope: the whole list)
 */
export type FactAddress = string;

export type RecordValue = Record<string, string | number | boolean | string[] | null>;

/**
 * Canonical value by kind:
 * text-like: string · longText: string[] (variants, any order, at least one) ·
 * date: `YYYY-MM-DD` · money: 元 · percent: percent points (5.2 = 5.2 %) ·
 * count/year: number · boolean · choice: a `FactChoice.id` (or free text where
 * the profile holds one the catalogue lacks) · region: names from the top down
 * (`['江苏省','苏州市','昆山市']`) · record: array of objects.
 */
export type FactValue = string | number | boolean | string[] | RecordValue[];

/** All facts of one company merged with those of one declaration. */
export type Facts = Readonly<Record<FactAddress, FactValue>>;

/** Splits `finance.revenue@2022` into its parts. */
export function parseAddress(address: FactAddress): { key: string; year?: number; row?: number } {
  const at = address.lastIndexOf('@');
  if (at > 0) return { key: address.slice(0, at), year: Number(address.slice(at + 1)) };
  const hash = address.lastIndexOf('#');
  if (hash > 0) return { key: address.slice(0, hash), row: Number(address.slice(hash + 1)) };
  return { key: address };
}
