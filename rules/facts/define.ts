import type { FactDefinition, FactKind, FactScope, RecordField } from './types';

type Worded = 'synonyms' | 'bare' | 'sections' | 'never' | 'beside';
type Extra = Omit<Partial<FactDefinition>, Worded> & {
  /** Space-separated wordings, as in `synonyms`. */
  bare?: string;
  sections?: string;
  never?: string;
  beside?: string;
};

/** One line of a catalogue table: key, label, kind, wordings separated by spaces, the rest. */
export type FactRow = [
  key: string,
  label: string,
  kind: FactKind,
  synonyms?: string,
  extra?: Extra,
];

/** Splits a space-separated list of wordings; '' gives []. */
export function words(list: string | undefined): string[] {
  return (list ?? '').split(/\s+/).filter(Boolean);
}

/** Builds the definitions of one group; the label itself is always a synonym. */
export function define(group: string, scope: FactScope, rows: FactRow[]): FactDefinition[] {
  return rows.map(
    ([key, label, kind, synonyms, { bare, sections, never, beside, ...rest } = {}]) => ({
      key,
      label,
      kind,
      scope,
      group,
      ...(kind === 'money' && { unit: '元' }),
      ...(kind === 'longText' && { unit: '字' }),
      ...rest,
      synonyms: [...new Set([label, ...words(synonyms)])],
      ...(bare && { bare: words(bare) }),
      ...(sections && { sections: words(sections) }),
      ...(never && { never: words(never) }),
      ...(beside && { beside: words(beside) }),
    }),
  );
}

/** `大型=大型企业,大` → a choice with synonyms; entries are separated by spaces. */
export function choices(list: string): NonNullable<FactDefinition['choices']> {
  return words(list).map((entry) => {
    const [id = '', rest] = entry.split('=');
    return rest ? { id, synonyms: rest.split(',') } : { id };
  });
}

type ColumnExtra = Pick<RecordField, 'choices' | 'unit' | 'leads'> & {
  /** Space-separated, as in `bare`. */
  bare?: string;
  period?: { words: string; to: string };
};

/** A column of a list: key, label, kind, headers separated by spaces, the rest. */
export function column(
  key: string,
  label: string,
  kind: RecordField['kind'],
  synonyms = '',
  { bare, period, ...rest }: ColumnExtra = {},
): RecordField {
  return {
    key,
    label,
    kind,
    ...rest,
    ...(synonyms && { synonyms: words(synonyms) }),
    ...(bare && { bare: words(bare) }),
    ...(period && { period: { words: words(period.words), to: period.to } }),
  };
}
