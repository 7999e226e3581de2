import { countText } from '../count-text';
import { hasElapsed } from '../dates';
import { labelOf } from '../facts';
import type { Predicate } from '../predicate';
import { addressOf, readFact, rowsOf, type Situation } from './context';
import { dateFact, isRange, type KnownRange, resolveDate } from './dates';
import { agree, compareDates, compareNumbers, sameValue } from './records';
import { decided, unknown, type Verdict } from './verdict';
import {
  comparisonWords,
  dateComparisonWords,
  missingWords,
  numberWords,
  plainText,
  valueWords,
} from './words';

type Of<Op extends Predicate['op']> = Extract<Predicate, { op: Op }>;

/** Runs `judge` on a text-like value, or says that it is missing. */
function onValue(
  address: string,
  context: Situation,
  judge: (text: string, label: string) => Verdict,
): Verdict {
  const value = readFact(address, context);
  if (value === undefined) return unknown(missingWords([address]), [address]);
  return judge(valueWords(value), labelOf(address));
}

/** Entered at all: never unmet, for what is missing may still be entered. */
export function judgeGiven({ fact, year }: Of<'given'>, context: Situation): Verdict {
  const address = addressOf(fact, year, context);
  const value = readFact(address, context);
  const empty = value === undefined || (Array.isArray(value) && value.length === 0);
  if (empty) return unknown(missingWords([address]), [address]);
  return decided(true, `已填写「${labelOf(address)}」`);
}

/** A yes/no fact has the expected answer. */
export function judgeIs({ fact, value: expected }: Of<'is'>, context: Situation): Verdict {
  const value = readFact(fact, context);
  if (typeof value !== 'boolean') return unknown(missingWords([fact]), [fact]);
  return decided(value === expected, `「${labelOf(fact)}」为${value ? '是' : '否'}`);
}

/** A value is one of the listed wordings, folded. */
export function judgeOneOf({ fact, values }: Of<'oneOf'>, context: Situation): Verdict {
  return onValue(fact, context, (text, label) => {
    const holds = values.some((option) => sameValue(text, option));
    const range = holds ? '属于' : '不属于';
    return decided(holds, `「${label}」为${text}，${range}${values.join('、')}`);
  });
}

/** A text holds one of the literal parts, folded. */
export function judgeContains({ fact, anyOf }: Of<'contains'>, context: Situation): Verdict {
  return onValue(fact, context, (text, label) => {
    const folded = plainText(text);
    const found = anyOf.find((part) => folded.includes(plainText(part)));
    const words = found ? `含“${found}”` : `不含${anyOf.map((part) => `“${part}”`).join('、')}`;
    return decided(found !== undefined, `「${label}」${words}`);
  });
}

/** An ordered choice reaches a level; a wording outside the order is unknown. */
export function judgeLevel({ fact, order, atLeast }: Of<'level'>, context: Situation): Verdict {
  return onValue(fact, context, (text, label) => {
    const rank = order.findIndex((level) => sameValue(level, text));
    const least = order.indexOf(atLeast);
    if (rank < 0) return unknown(`「${label}」为${text}，无法与${atLeast}比较`, [fact]);
    const words = rank >= least ? '达到' : '低于';
    return decided(rank >= least, `「${label}」为${text}，${words}${atLeast}`);
  });
}

const regionName = (text: string) =>
  text.replace(/(特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|省|市|区|县)$/, '');

/** A region lies in one of the listed ones; unknown where it is not given deep enough. */
export function judgeRegion({ fact, regions }: Of<'inRegion'>, context: Situation): Verdict {
  const value = readFact(fact, context);
  if (!Array.isArray(value) || value.length === 0) return unknown(missingWords([fact]), [fact]);
  const path = value.map(String);
  const shown = `「${labelOf(fact)}」为${path.join('')}`;
  let isOpen = false;
  for (const region of regions) {
    const agrees = region.every(
      (name, level) => path[level] === undefined || regionName(path[level]) === regionName(name),
    );
    if (agrees && path.length >= region.length) return decided(true, shown);
    if (agrees) isOpen = true;
  }
  if (isOpen) return unknown(`${shown}，未填到所需的级别`, [fact]);
  return decided(false, `${shown}，不在${regions.map((names) => names.join('')).join('、')}`);
}

/** Two facts hold the same value. */
export function judgeSame({ fact, other }: Of<'sameAs'>, context: Situation): Verdict {
  const left = readFact(fact, context);
  const right = readFact(other, context);
  const missing = [...(left === undefined ? [fact] : []), ...(right === undefined ? [other] : [])];
  if (left === undefined || right === undefined) return unknown(missingWords(missing), missing);
  const holds = sameValue(valueWords(left), valueWords(right));
  return decided(holds, `「${labelOf(fact)}」与「${labelOf(other)}」${holds ? '相同' : '不同'}`);
}

/** Both ends of the date's range must agree, else the missing date decides. */
function onRange(
  ref: KnownRange,
  judge: (date: string) => boolean,
  words: (holds: boolean, date: string) => string,
): Verdict {
  const holds = agree(judge(ref.earliest), judge(ref.latest));
  if (holds !== null) return decided(holds, words(holds, holds ? ref.earliest : ref.latest));
  const open = `${ref.earliest} 至 ${ref.latest} 之间的具体日期未定，无法判断`;
  return unknown(open, ref.missing);
}

/** A date fact against a reference day, both of which may be open. */
export function judgeDate({ fact, cmp, ref, verb }: Of<'date'>, context: Situation): Verdict {
  const date = dateFact(fact, context);
  const limit = resolveDate(ref, context);
  if (!isRange(date)) return unknown(date.reason, date.missing);
  if (!isRange(limit)) return unknown(limit.reason, limit.missing);
  const day = date.earliest;
  const subject = verb ? `${verb} ${day}` : `「${labelOf(fact)}」为 ${day}`;
  return onRange(
    limit,
    (bound) => compareDates(day, cmp, bound),
    (holds, bound) => `${subject}，${dateComparisonWords(cmp, holds)} ${bound}`,
  );
}

/** So many years, months or days have passed by the reference day (民法典: the day itself counts). */
export function judgeElapsed(
  { fact, years, months, days, until, verb }: Of<'elapsed'>,
  context: Situation,
): Verdict {
  const date = dateFact(fact, context);
  const limit = resolveDate(until, context);
  if (!isRange(date)) return unknown(date.reason, date.missing);
  if (!isRange(limit)) return unknown(limit.reason, limit.missing);
  const span = [years && `${years} 年`, months && `${months} 个月`, days && `${days} 天`]
    .filter(Boolean)
    .join('');
  const day = date.earliest;
  const subject = verb ? `${verb} ${day}` : `「${labelOf(fact)}」为 ${day}`;
  return onRange(
    limit,
    (end) => hasElapsed(day, { years, months, days }, end),
    (holds, end) => `${subject}，至 ${end} ${holds ? '已' : '未'}满 ${span}`,
  );
}

/** The figure of every year in the span meets the bound; one failing year decides. */
export function judgeEachYear(
  { name, fact, from, to, cmp, value, unit }: Of<'eachYear'>,
  context: Situation,
): Verdict {
  const missing: string[] = [];
  const failing: string[] = [];
  for (let offset = from; offset <= to; offset++) {
    const address = addressOf(fact, { offset }, context);
    const figure = readFact(address, context);
    if (typeof figure !== 'number') missing.push(address);
    else if (!compareNumbers(figure, cmp, value)) {
      failing.push(`${labelOf(address)} ${numberWords(figure, unit)}`);
    }
  }
  const bound = numberWords(value, unit);
  if (failing.length > 0) {
    return decided(false, `${failing.join('、')}，${comparisonWords(cmp, false)} ${bound}`);
  }
  if (missing.length > 0) return unknown(missingWords(missing), missing);
  return decided(true, `${name}各年均${comparisonWords(cmp, true)} ${bound}`);
}

/** A text, or every row of one, keeps its bounds; of several variants one is enough. */
export function judgeTextLength(
  { fact, method, max = Number.POSITIVE_INFINITY, min = 0 }: Of<'textLength'>,
  context: Situation,
): Verdict {
  const whole = readFact(fact, context);
  const addresses = whole === undefined ? rowsOf(fact, context) : [fact];
  if (addresses.length === 0) {
    const address = fact.startsWith('scenario.') ? `${fact}#0` : fact;
    return unknown(missingWords([address]), [address]);
  }
  const figures = addresses.map((address) => {
    const value = readFact(address, context);
    const variants = Array.isArray(value) ? value.map(String) : [String(value)];
    return { address, lengths: variants.map((text) => countText(text, method)) };
  });
  const failing = figures.filter(({ lengths }) => !lengths.some((n) => n <= max && n >= min));
  if (failing.length > 0) {
    const shown = failing.map(
      ({ address, lengths }) => `「${labelOf(address)}」${numberWords(Math.min(...lengths))} 字`,
    );
    const bound = failing.some(({ lengths }) => lengths.every((n) => n > max))
      ? `超过 ${numberWords(max)} 字`
      : `不足 ${numberWords(min)} 字`;
    return decided(false, `${shown.join('、')}，${bound}`);
  }
  return decided(true, `${addresses.length > 1 ? '各段' : ''}字数在要求之内`);
}
