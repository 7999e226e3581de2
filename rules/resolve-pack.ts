import type { Clause, RulePack } from './schema';

/** Ids from `pack` upwards through `extends`, and why the chain does not end well, if it does not. */
function chain(pack: RulePack, all: readonly RulePack[]): { packs: RulePack[]; problem?: string } {
  const packs = [pack];
  let current = pack;
  while (current.extends) {
    const parent = all.find(({ id }) => id === current.extends);
    if (!parent) return { packs, problem: `找不到上级通知“${current.extends}”` };
    if (packs.some(({ id }) => id === parent.id)) {
      return {
        packs,
        problem: `上级通知互相引用，形成循环：${[...packs, parent].map(({ id }) => id).join(' → ')}`,
      };
    }
    packs.push(parent);
    current = parent;
  }
  return { packs };
}

/** Chinese sentence where `extends` leads nowhere or round in a circle. */
export function extendsProblem(pack: RulePack, all: readonly RulePack[]): string | undefined {
  return chain(pack, all.filter(({ id }) => id !== pack.id).concat(pack)).problem;
}

/** Items of the child win over the parent's of the same id. */
function merge<T extends { id: string }>(own: readonly T[], inherited: readonly T[]): T[] {
  const ids = new Set(own.map(({ id }) => id));
  return [...own, ...inherited.filter(({ id }) => !ids.has(id))];
}

/** A citation of an inherited part keeps the number of the notice it stands in. */
function cited<T extends { citation?: { number?: string; clause: string; evidence: string } }>(
  items: readonly T[],
  number: string,
): T[] {
  return items.map((item) =>
    item.citation ? { ...item, citation: { number, ...item.citation } } : item,
  );
}

/** Both the parent's condition and the child's must hold. */
function tighten(parent: Clause, child: Clause): Clause {
  const of = [parent.predicate, child.predicate].filter((one) => one !== undefined);
  return {
    ...child,
    ...(of.length > 1 ? { predicate: { op: 'all', of } } : of[0] && { predicate: of[0] }),
    showBeside: [...new Set([...child.showBeside, ...parent.showBeside])],
    note: [child.note, `在${parent.citation.number}${parent.citation.clause}之上加严`]
      .filter(Boolean)
      .join('；'),
  };
}

function mergeClauses(pack: RulePack, parent: RulePack): Clause[] {
  const inherited = new Map(parent.clauses.map((clause) => [clause.id, clause]));
  const own = new Map(pack.clauses.map((clause) => [clause.id, clause]));
  for (const { id, with: by } of pack.tightens ?? []) {
    const [from, to] = [inherited.get(id), own.get(by)];
    if (from && to) own.set(by, tighten(from, to));
    inherited.delete(id);
  }
  for (const { id } of [...(pack.replaces ?? []), ...(pack.removes ?? [])]) inherited.delete(id);
  return merge([...own.values()], [...inherited.values()]);
}

function withNumbers(pack: RulePack): RulePack {
  const { number } = pack;
  return {
    ...pack,
    categories: cited(pack.categories, number),
    clauses: cited(pack.clauses, number),
    stages: cited(pack.stages, number),
    limits: cited(pack.limits, number),
    bounds: cited(pack.bounds, number),
    quotas: cited(pack.quotas, number),
    materials: cited(pack.materials, number),
    checks: cited(pack.checks, number),
    contacts: cited(pack.contacts, number),
  };
}

function mergePacks(child: RulePack, parent: RulePack): RulePack {
  const { extends: _, tightens, replaces, removes, ...own } = withNumbers(child);
  const replaced = new Set(own.stages.map((stage) => stage.replaces));
  return {
    ...own,
    resolvedFrom: [...(own.resolvedFrom ?? []), parent.id, ...(parent.resolvedFrom ?? [])],
    categories: merge(own.categories, parent.categories),
    clauses: mergeClauses({ ...own, tightens, replaces, removes }, parent),
    stages: merge(
      own.stages,
      parent.stages.filter(({ id }) => !replaced.has(id)),
    ),
    limits: merge(own.limits, parent.limits),
    bounds: merge(own.bounds, parent.bounds),
    quotas: merge(own.quotas, parent.quotas),
    materials: merge(own.materials, parent.materials),
    checks: merge(own.checks, parent.checks),
    contacts: merge(own.contacts, parent.contacts),
    notInNotice: [...new Set([...own.notInNotice, ...parent.notInNotice])],
    notes: [...new Set([...own.notes, ...parent.notes])],
  };
}

/**
 * The pack with everything it inherits, every citation carrying its 文号. A pack without
 * `extends` comes back the same in substance; resolving twice changes nothing. A missing parent
 * or a circle stops the chain there (`extendsProblem` says so in words).
 */
export function resolvePack(pack: RulePack, all: readonly RulePack[]): RulePack {
  const { packs } = chain(pack, all);
  const top = packs.pop();
  if (!top) return pack;
  return packs.reduceRight<RulePack>(
    (parent, child) => mergePacks(child, parent),
    withNumbers(top),
  );
}
