import { fold } from './facts/fold';
import type { FieldDescriptor, PageDescription, RepeatGroup } from './field';
import { type MatchContext, matchPage } from './match';
import { recordTables } from './match/record-table';
import type { PlannedLine } from './plan';
import { blankLine } from './plan-line';

/** Chinese: what the user does first where nothing in a table is a box. */
export const openFirst: Record<NonNullable<RepeatGroup['opens']>, string> = {
  row: '这张表的行现在只显示文字：请先点行里的“编辑”打开要填的行，再重新生成计划',
  add: '这张表的内容在“新增”打开的窗口里填：请自己点“新增”，打开后重新生成计划，填好由您自己点“确定”',
  cell: '这张表的格子现在只显示文字：请先双击（或点“编辑”）打开要填的行，再重新生成计划',
};

/** The column says a year or period only: the row says what is asked. */
const PERIOD =
  /^(?:(?:19|20)\d\d\s*年?度?|本年.?|上年.?|前年.?|本期|上期|期末.?|期初.?|金额|数值|数量)$/;
const ORDINAL = /^[\d.、（()）]*$/;

/** The empty cells of a table of texts, as the boxes they become when they are opened. */
function cellsOf({ signature, label, section, texts = [] }: RepeatGroup): FieldDescriptor[] {
  return texts.flatMap((row, index) => {
    const name = Object.values(row).find((text) => text && !ORDINAL.test(text)) ?? '';
    return Object.entries(row).flatMap(([column, value], at): FieldDescriptor[] =>
      fold(value).replace(/^[-—/]+$/, '')
        ? []
        : [
            {
              id: `${signature}/${index}/${at}`,
              signature: `${signature}[${index}]/${column}`,
              kind: 'unknown',
              widget: '',
              state: 'open',
              label: PERIOD.test(column) ? name : column,
              labelSource: 'header-row',
              section: [...section, label].filter(Boolean),
              row: { group: signature, index, label: name, column },
              constraints: {},
              value: '',
            },
          ],
    );
  });
}

/**
 * One line for each table of texts with an empty cell that the profile could fill: it is
 * to be opened by the user first. Lists of records are planned elsewhere.
 */
export function planClosed(
  page: PageDescription,
  context: MatchContext & { facts: Record<string, unknown>; frameId: number },
): PlannedLine[] {
  const records = new Set(recordTables(page, context.declarationYear).map(({ group }) => group));
  return page.groups.flatMap((group): PlannedLine[] => {
    if (!group.opens || records.has(group.signature)) return [];
    const fields = cellsOf(group);
    const wanted = matchPage({ ...page, fields, groups: [group] }, context);
    const first = wanted.findIndex(
      ({ level, address }) => level === 'fill' && address && context.facts[address] !== undefined,
    );
    const field = fields[first];
    if (!field) return [];
    const line = blankLine(field, context.frameId);
    const label = group.label || '表格';
    return [
      {
        ...line,
        id: `${context.frameId}-${group.signature}`,
        label,
        reason: openFirst[group.opens],
      },
    ];
  });
}
