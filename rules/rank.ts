import { deadlines, nextStage, type StageState } from './deadlines';
import { blankDeclaration, type DeclarationContext } from './declaration';
import { type ClauseResult, evaluate } from './evaluate';
import type { Facts } from './facts/types';
import type { RulePack } from './schema';
import { type Summary, summarise } from './what-if';

export interface RankedPack {
  packId: string;
  title: string;
  number: string;
  /** Category id; '' where the pack has none. */
  category: string;
  categoryName: string;
  summary: Summary;
  /** Chinese, most telling first: what stands against it, what is missing, what is still open. */
  reasons: string[];
  /** Next stage with a date, if the call is still open. */
  next?: StageState;
  isClosed: boolean;
  declared: boolean;
}

const verdictRank = { 可申报: 0, 待补充: 1, 不可申报: 2 } as const;

function reasonsOf(results: readonly ClauseResult[], isClosed: boolean): string[] {
  const cite = ({ citation }: ClauseResult) => `（${citation.number} ${citation.clause}）`;
  const binding = results.filter(({ severity }) => severity !== '优先' && severity !== '提示');
  const unmet = binding.filter(({ outcome }) => outcome === 'unmet');
  const open = binding.filter(({ outcome }) => outcome === 'unknown');
  const preferred = results.filter((one) => one.severity === '优先' && one.outcome === 'met');
  return [
    ...unmet.map((one) => `不符合“${one.title}”：${one.reason}${cite(one)}`),
    ...(isClosed ? ['申报已截止'] : []),
    ...(open.length > 0
      ? [
          `尚有 ${open.length} 项待确认：${open
            .slice(0, 3)
            .map((one) => one.title)
            .join('、')}${open.length > 3 ? '等' : ''}`,
        ]
      : []),
    ...preferred.map((one) => `优先条件：${one.title}${cite(one)}`),
  ];
}

/** A declaration with the facts it is judged by, where it has its own. */
export type JudgedDeclaration = DeclarationContext & { facts?: Facts };

function rankOne(
  pack: RulePack,
  category: { id: string; name: string },
  companyFacts: Facts,
  declarations: readonly JudgedDeclaration[],
  today: string,
): RankedPack {
  const own = declarations.filter(({ packId }) => packId === pack.id);
  const declared = own.find((one) => one.category === category.id);
  const declaration = declared ?? blankDeclaration(pack.id, pack.year, category.id);
  const facts = declared?.facts ?? companyFacts;
  const siblings = own.filter((one) => one !== declared);
  const context = { ...declaration, siblings: declaration.siblings ?? siblings };
  const results = evaluate(pack, context, facts, today);
  const states = deadlines(pack, context, facts, today);
  const dated = states.filter(({ due }) => due !== undefined);
  const mine = dated.filter(({ isMine }) => isMine);
  const deciding = mine.length > 0 ? mine : dated;
  const isClosed = deciding.length > 0 && deciding.every(({ state }) => state === '已截止');
  return {
    packId: pack.id,
    title: pack.title,
    number: pack.number,
    category: category.id,
    categoryName: category.name,
    summary: summarise(results),
    reasons: reasonsOf(results, isClosed),
    next: isClosed ? undefined : nextStage(states),
    isClosed,
    declared: declared !== undefined,
  };
}

/**
 * Which programmes one company may apply to, best first: open before closed, 可申报 before 待补充
 * before 不可申报, then fewer open points, then the earlier deadline. One entry per category where
 * a pack has categories. Packs must be resolved.
 */
export function rankPacks(
  packs: readonly RulePack[],
  facts: Facts,
  declarations: readonly JudgedDeclaration[],
  today: string,
): RankedPack[] {
  const ranked = packs.flatMap((pack) => {
    const categories = pack.categories.length > 0 ? pack.categories : [{ id: '', name: '' }];
    return categories.map((category) => rankOne(pack, category, facts, declarations, today));
  });
  return ranked.sort(
    (a, b) =>
      Number(a.isClosed) - Number(b.isClosed) ||
      verdictRank[a.summary.verdict] - verdictRank[b.summary.verdict] ||
      a.summary.unmet - b.summary.unmet ||
      a.summary.unknown - b.summary.unknown ||
      (a.next?.due ?? '9999').localeCompare(b.next?.due ?? '9999'),
  );
}
