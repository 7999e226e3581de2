import type { Asked } from './asked';
import type { Entry } from './lexicon';
import { named } from './lexicon';
import { trust } from './vague';

const edge =
  /^(.{2,}?)[(-]?(?:(起|始|开始|起始|启动|自)|(止|终|结束|终止|截止|完成))(?:时间|日期|年月)?\)?$/;

/** 建设期起, 项目建设期（止）: one end of a period; null where the wording is no such thing. */
export function edgeOf(full: string): { period: string; entries: Entry[] } | null {
  // few wordings end so, and this is asked of every one
  if (!/[起始动自止终束成]/.test(full.slice(-7))) return null;
  const [, period = '', from, to] = edge.exec(full) ?? [];
  const entries = (period ? named(period.replace(/[(-]$/, '')) : []).flatMap(
    ({ definition, end }): Entry[] => {
      if (!end) return [];
      const last = to ? closing(end) : undefined;
      return from ? [{ definition }] : last ? [last] : [];
    },
  );
  return entries.length > 0 ? { period: period.replace(/[(-]$/, ''), entries } : null;
}

/** The fact that ends a period, by its key. */
const closing = (key: string): Entry | undefined =>
  named(endNames[key] ?? '').find(({ definition }) => definition.key === key);
const endNames: Record<string, string> = { 'project.endOn': '项目完成日期' };

/** Adds the end of the period that the wording names, and says whether it does. */
export function byEdge(asked: Asked): boolean {
  const found = edgeOf(asked.full);
  if (!found) return false;
  const sure = Math.min(0.95, trust(named(found.period), found.period, asked.parsed, asked.around));
  asked.add(found.entries, sure, `“${asked.full}”是`);
  return true;
}
