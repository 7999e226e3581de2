import { definitionOf, keyOf, labelOf } from './facts';
import { readDate } from './facts/dates';
import { withDerived } from './facts/derive';
import { fold } from './facts/fold';
import type { FactAddress, Facts } from './facts/types';
import type { FieldDescriptor, PageDescription, RepeatGroup } from './field';
import { formatValue, type TextLimit } from './format';
import { isBlank, isPrompt } from './format/choice';
import { type FieldMatch, type MatchContext, matchPage } from './match';
import type { Desired, PlannedLine } from './plan';
import { planClosed } from './plan-closed';
import { wholeDays } from './plan-dates';
import { asOpened, blankLine } from './plan-line';
import { askOrders } from './plan-orders';
import { otherPages, planRecords } from './plan-records';
import { type Street, streets } from './plan-street';

export interface PlanContext extends MatchContext {
  facts: Facts;
  frameId: number;
  limits?: TextLimit[];
  /** Pages of other frames, where a window of one shows the form of another. */
  beside?: PageDescription[];
  /** Signature → the fact the user chose for this field instead of our match. */
  assign?: Record<string, FactAddress>;
}

const sameNumber = (a: string, b: string) => {
  const [x, y] = [a, b].map((text) => Number(text.replace(/[,，\s]/g, '')));
  return x !== undefined && a.trim() !== '' && b.trim() !== '' && x === y;
};
const sameDate = (a: string, b: string, length: number) => {
  const x = readDate(a);
  const y = readDate(b);
  if (!x || !y) return false;
  return (
    x.year === y.year && (length < 7 || x.month === y.month) && (length < 10 || x.day === y.day)
  );
};
/** What these show before a choice is made is their prompt. */
const picked = new Set<string>(['select', 'multiselect', 'cascader', 'treeselect']);
const lines = (text: string) => text.replace(/\r\n?/g, '\n').trim();

/** Nothing, or the prompt that some old pages draw as the value; a longer one may hold words of the user's. */
function standsEmpty({ kind, value }: FieldDescriptor): boolean {
  const shown = value.trim();
  if (shown === '' || (picked.has(kind) && isBlank(shown))) return true;
  return shown.length < 20 && isPrompt(shown);
}

/** Does what the control shows already say what would be written? */
function holds(desired: Desired, value: string): boolean {
  const shown = value.trim();
  if (!shown) return false;
  if (desired.type === 'text')
    return lines(shown) === lines(desired.text) || sameNumber(shown, desired.text);
  if (desired.type === 'choice')
    return desired.options.some((option) => fold(option) === fold(shown));
  if (desired.type === 'date')
    return sameDate(shown, desired.date, { day: 10, month: 7, year: 4 }[desired.precision]);
  if (desired.type === 'range') {
    const [from, to] = shown.split(/\s*(?:至|到|~|～|—|,| - )\s*/);
    return sameDate(from ?? '', desired.from, 10) && sameDate(to ?? '', desired.to, 10);
  }
  if (desired.type === 'rich') return fold(shown) === fold(desired.paragraphs.join(''));
  if (desired.type === 'bool') return /^(?:是|true|on|1)$/i.test(shown) === desired.value;
  const parts = shown.split(/\s*[/,，、>]\s*/).map(fold);
  const all = desired.type === 'path' ? desired.levels : desired.options;
  // a portal of one province begins with the city; the county alone may be another city's
  const above = desired.type === 'path' && parts.length > 1 ? all.length - parts.length : 0;
  const wanted = all.slice(Math.max(above, 0));
  return (
    wanted.length === parts.length &&
    wanted.every((list, i) => list.some((word) => fold(word) === parts[i]))
  );
}

function lineOf(
  field: FieldDescriptor,
  match: FieldMatch,
  context: PlanContext,
  newRow: boolean,
): PlannedLine | null {
  const { address } = match;
  const definition = address ? definitionOf(keyOf(address)) : undefined;
  if (!address || !definition || match.level === 'silent') return null;
  const label = (to: string) => ({ address: to, label: labelOf(to) });
  const plain = blankLine(field, context.frameId);
  const line: PlannedLine = {
    ...plain,
    ...(newRow && { id: `${plain.id}+${field.row?.index ?? 0}` }),
    fact: label(address),
    alternatives: match.alternatives.map((one) => label(one.address)),
    confidence: match.confidence,
    reason: match.reason,
    newRow,
    sensitive: definition.sensitive ?? false,
  };
  if (field.state !== 'open') {
    if (match.level !== 'fill' || (field.state !== 'locked' && field.state !== 'disabled'))
      return null;
    return { ...line, reason: '门户已锁定，不能填写' };
  }
  const value = context.facts[address];
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
    return { ...line, reason: `企业资料里没有“${labelOf(address)}”，补充后可填` };
  const whole = match.parsed.split ? { ...field, part: undefined } : field;
  const own = asOpened(whole, definition.kind);
  const made = formatValue(definition, value, own, match.parsed, context);
  if ('refused' in made) return { ...line, reason: made.refused };
  const { desired, after, doubt } = made;
  if (holds(desired, field.value))
    return { ...line, desired, after, status: 'same', reason: '已经是这个值' };
  const overwrites = !standsEmpty(field);
  const ask = match.level === 'ask' || line.sensitive || overwrites || doubt !== undefined;
  const notes = [
    match.reason,
    doubt,
    overwrites ? '此处已有内容，填写会覆盖' : '',
    line.sensitive ? '敏感信息，每次都要您确认' : '',
  ];
  return {
    ...line,
    desired,
    after,
    overwrites,
    status: ask ? 'ask' : 'ready',
    reason: notes.filter(Boolean).join('；'),
  };
}

/** The match the user chose for a field, where he did. */
function assigned(match: FieldMatch, signature: string, { assign }: PlanContext): FieldMatch {
  const address = assign?.[signature];
  return address
    ? { ...match, address, confidence: 1, level: 'fill', reason: '您指定的对应关系' }
    : match;
}

/** The same match, to be looked at by the user first. */
const asking = (match: FieldMatch, doubt: string): FieldMatch =>
  match.level === 'silent'
    ? match
    : { ...match, level: 'ask', reason: `${match.reason}；${doubt}` };

/** Rows of a scenario list that the profile has and the page does not yet. */
function newRows(
  group: RepeatGroup,
  page: PageDescription,
  matches: FieldMatch[],
  context: PlanContext,
): PlannedLine[] {
  const last = group.rows - 1;
  const cells = page.fields.flatMap((field, i) => {
    const match = matches[i];
    const inRow =
      field.row?.group === group.signature && field.row.index === last && field.state === 'open';
    return inRow && match?.address?.startsWith('scenario.') && match.level !== 'silent'
      ? [{ field, match }]
      : [];
  });
  const rows = Object.keys(context.facts).flatMap(
    (address) => /^scenario\.\w+#(\d+)$/.exec(address)?.[1] ?? [],
  );
  const count = Math.max(0, ...rows.map((row) => Number(row) + 1));
  const made: PlannedLine[] = [];
  for (let row = last + 1; row < count; row++)
    for (const { field, match } of cells) {
      const address = `${keyOf(match.address ?? '')}#${row}`;
      const cell: FieldDescriptor = {
        ...field,
        signature: field.signature.replace(`[${last}]`, `[${row}]`),
        value: '',
        row: { ...(field.row ?? { group: group.signature }), index: row },
      };
      const found = { ...match, address, alternatives: [] };
      const own = group.paged ? asking(found, otherPages) : found;
      const line = lineOf(cell, assigned(own, cell.signature, context), context, true);
      if (line)
        made.push({
          ...line,
          reason:
            line.status === 'refused' ? line.reason : `${line.reason}；将新增第 ${row + 1} 行`,
        });
    }
  return made;
}

/**
 * The plan of one frame: for every field that means a fact, what would be
 * written, or why not. Fields that mean no fact are left out. Existing rows come
 * first, then records of the profile's lists, then rows of scenarios to be added.
 */
export function makePlan(page: PageDescription, context: PlanContext): PlannedLine[] {
  const full: PlanContext = { ...context, facts: withDerived(context.facts, context.today) };
  const matches = matchPage(page, full).map((match) => assigned(match, match.signature, full));
  const records = planRecords(page, full);
  const plan = (field: FieldDescriptor, i: number, street?: Street) => {
    const match = matches[i];
    // A place for a file is said, so that nobody takes the form for filled; no file is ever chosen.
    if (field.kind === 'file' && field.state === 'unsupported')
      return [{ ...blankLine(field, full.frameId), reason: '这里要上传文件，请自己选择文件' }];
    if (records.taken.has(field.signature)) return [];
    const doubt = [street?.doubt, records.doubt].filter(Boolean).join('；');
    const own = match && doubt ? asking(match, doubt) : match;
    const facts = { ...full.facts, [match?.address ?? '']: street?.text ?? '' };
    const line = own && lineOf(field, own, street?.text ? { ...full, facts } : full, false);
    return line ? [line] : [];
  };
  const whole = wholeDays(
    page.fields.flatMap((field, i) => plan(field, i)),
    page,
  );
  const behind = streets(page, matches, whole, full.facts);
  const planned =
    behind.size === 0
      ? whole
      : wholeDays(
          page.fields.flatMap((field, i) => plan(field, i, behind.get(field.signature))),
          page,
        );
  const added = page.groups
    .filter((group) => group.canAdd && group.rows > 0)
    .flatMap((group) => newRows(group, page, matches, full));
  const asked = askOrders(planned, page, matches, full.declarationYear);
  return [...asked, ...records.lines, ...added, ...planClosed(page, full)];
}
