import { extendsProblem } from './resolve-pack';
import type { RulePack } from './schema';
import type { Problem } from './schema-guard';

type Keyed = readonly { id: string }[];

function duplicates(name: string, items: Keyed): Problem[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ path: `${name}[${index}].id`, message: `编号“${id}”重复` }];
  });
}

/** `{stage: id}`, `{clause: id}` anywhere inside a predicate. */
function named(value: unknown, name: 'stage' | 'clause'): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => named(item, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === name && typeof inner === 'string' ? [inner] : named(inner, name),
  );
}

const unique = (names: string[]) => [...new Set(names)];

function unknownNames(
  path: string,
  names: readonly string[] | undefined,
  known: ReadonlySet<string>,
  what: string,
): Problem[] {
  return (names ?? [])
    .filter((name) => !known.has(name))
    .map((name) => ({ path, message: `${what}“${name}”不在本通知中` }));
}

/** What holds between parts of a pack and not inside one: references, order, uniqueness. */
export function crossCheck(pack: RulePack, known: readonly RulePack[]): Problem[] {
  const problems: Problem[] = [];
  const parts = ['categories', 'clauses', 'stages', 'limits', 'bounds'] as const;
  const more = ['quotas', 'materials', 'checks', 'contacts'] as const;
  for (const part of [...parts, ...more]) problems.push(...duplicates(part, pack[part]));
  if (pack.extends === pack.id) {
    problems.push({ path: 'extends', message: '不能以自身为上级通知' });
  } else if (known.length > 0 && pack.extends) {
    const problem = extendsProblem(pack, known);
    if (problem) problems.push({ path: 'extends', message: problem });
  }
  const parents = pack.extends ? known.filter(({ id }) => id === pack.extends) : [];
  const isOpenEnded = pack.extends !== undefined && parents.length === 0;
  const family = [pack, ...parents];
  const categories = new Set(family.flatMap((one) => one.categories.map(({ id }) => id)));
  const stages = new Set(family.flatMap((one) => one.stages.map(({ id }) => id)));
  const clauses = new Set(pack.clauses.map(({ id }) => id));
  for (const part of ['clauses', 'stages', 'bounds', 'materials', 'checks', 'limits'] as const) {
    pack[part].forEach((item, index) => {
      const path = `${part}[${index}]`;
      if (isOpenEnded) return;
      problems.push(...unknownNames(`${path}.categories`, item.categories, categories, '申报类别'));
      problems.push(...unknownNames(path, unique(named(item, 'stage')), stages, '环节'));
    });
  }
  const ticked = new Set(family.flatMap((one) => one.clauses.map((clause) => clause.id)));
  pack.clauses.forEach(({ predicate, when }, index) => {
    if (isOpenEnded) return;
    const path = `clauses[${index}].predicate`;
    problems.push(
      ...unknownNames(path, unique(named([predicate, when], 'clause')), ticked, '条款'),
    );
  });
  pack.stages.forEach(({ opens, due }, index) => {
    if (opens && due && opens.date > due.date) {
      problems.push({ path: `stages[${index}].opens`, message: '开始日期晚于截止日期' });
    }
  });
  for (const part of ['tightens', 'replaces'] as const) {
    pack[part]?.forEach((change, index) => {
      const path = `${part}[${index}].with`;
      problems.push(...unknownNames(path, [change.with], clauses, '条款'));
    });
  }
  return problems;
}
