import { ANY_CHOICE, set, WHOLE } from './label-set';
import type { Entry } from './model';
import { clean, hasWord, isHint, YEAR } from './text';
import { classOf, TITLE, traitsOf } from './traits';

/**
 * What the labels of all controls, once decided, say of one another; weaker evidence where
 * one has none. `unitOf`: the unit behind the last part of a value that begins with this control.
 */
export function refineLabels(entries: Entry[], unitOf: (head: Entry) => string): void {
  entries.forEach((entry, n) => {
    dropHeading(entry, entries[n + 1]);
  });
  for (const entry of entries) {
    fallBack(entry);
    if (entry.part && !entry.unit) entry.unit = unitOf(entry.part.head);
  }
  for (const entry of entries) if (entry.source === 'previous-text') takeApart(entry);
  markLeads(entries);
  markYears(entries);
  entries.forEach((entry, n) => {
    const before = entries[n - 1];
    if (entry.part && entry.part.head !== entry && !entry.about)
      entry.about = entry.part.head.about;
    else if (before && entry.source === 'previous-text' && entry.evidence?.own?.continues) {
      const named = !YEAR.test(entry.label) || !entry.context.length;
      const topic = before.about || before.label;
      if (named && !YEAR.test(topic)) entry.about = topic;
    }
  });
}

/** A title before several fields that have no words of their own is not the first one's label. */
function dropHeading(entry: Entry, next: Entry | undefined): void {
  const own = entry.evidence?.own;
  if (entry.source !== 'previous-text' || !own || own.near || entry.part) return;
  if (!next || next.part) return;
  const said = next.evidence;
  if (said?.own || said?.scope || said?.explicit) return;
  if (own.strong && !/^H\d$/.test(own.element.nodeName)) return;
  const parent = own.element.parentElement;
  if (
    !((traitsOf(own.element) | (parent ? traitsOf(parent) : 0)) & TITLE) &&
    !/^H\d$|^NAV$/.test(own.element.nodeName) &&
    !/(?:^|\s)nav/.test(classOf(own.element))
  )
    return;
  set(entry, '', 'none', null, '');
}

/**
 * Boxes that stand side by side with a bare `2020`, `2021` before each: the year is
 * their label, what they are asked for is what they are about.
 */
function markYears(entries: Entry[]): void {
  for (let n = 0; n < entries.length; n++) {
    const first = entries[n] as Entry;
    if (!first.evidence?.year || !first.label || YEAR.test(first.label)) continue;
    const row = [first];
    for (let other = entries[n + 1]; other?.evidence?.year; other = entries[n + row.length]) {
      const goes =
        other.label === first.label ||
        ((!other.label || YEAR.test(other.label)) && alike(first, other));
      if (!goes) break;
      row.push(other);
    }
    const years = new Set(row.map(({ evidence }) => evidence?.year));
    const whole = !first.part || (first.part.head === first && first.part.size === row.length);
    if (row.length < 2 || years.size < row.length || !whole) continue;
    const { label, source, from } = first;
    for (const entry of row) {
      set(entry, entry.evidence?.year ?? '', source, from, '');
      entry.about = label;
      entry.part = undefined;
    }
  }
}

/** `主要经济指标（千元）：营业收入____ 资产总计____`: what stands before the colon heads the line. */
function markLeads(entries: Entry[]): void {
  let head: Entry | null = null;
  let lead = '';
  for (const entry of entries) {
    if (entry.source !== 'previous-text') continue;
    const said = /^([^:：]{2,30}[（(][^（）()]*元[）)])\s*[:：]\s*[^:：]{2,30}$/.exec(
      entry.label,
    )?.[1];
    if (said) [head, lead] = [entry, said];
    else if (head && entry.anchor.parentElement === head.anchor.parentElement) entry.lead = lead;
    else head = null;
  }
}

/** Wrapped in the same way. */
const alike = (one: Entry, other: Entry): boolean => {
  const [a, b] = [one.anchor.parentElement, other.anchor.parentElement];
  return a !== null && b !== null && a.nodeName === b.nodeName && classOf(a) === classOf(b);
};

/** Not what the words behind it are about. */
const NO_TOPIC = /^(?:请|注|例|如|备注|说明|提示|格式|单位|填写)|[，。；？！,;?!]/;

/**
 * A blank in the middle of a sentence: `工业 APP 种类：安全生产____个` asks for 安全生产 under
 * 工业 APP 种类, `补充说明（列举占比最高的 3 个行业____、____）` for the industries.
 */
function takeApart(entry: Entry): void {
  const { evidence } = entry.part?.head ?? entry;
  if (WHOLE.has(entry.control.kind) || evidence?.own?.text !== entry.label) return;
  if (!/[:：（(]/.test(entry.label)) return;
  const said =
    /^(.{2,40})[:：]\s*((?:19|20)\d\d\s*(?:年度?)?)$/.exec(entry.label) ??
    /^([^:：（(]{2,20})[:：]\s*([^:：]{2,40})$/.exec(entry.label) ??
    /^(.{2,40})[（(](?:列举|列出|写明|注明)([^（）()]{4,60})$/.exec(entry.label);
  const [, topic = '', asked = ''] = said ?? [];
  if (!(hasWord(asked) || YEAR.test(asked)) || NO_TOPIC.test(topic) || isHint(asked)) return;
  entry.label = asked;
  entry.about = topic;
}

const ASK =
  /^(?:请?(?:再次|重新)?(?:输入|填写|选择|录入|上传|设置)|请(?:简要|详细|简单)?(?:介绍|描述|说明|概述|阐述))(?:您的|贵单位|你的|贵公司)?/;
const GENERIC =
  /^(?:选择|日期|时间|选择日期|内容|选择时间|关键[字词]|开始日期|结束日期|开始时间|结束时间|全部|不限|省|市|区|yyyy.*|[\d.]+)$/i;

/** Weaker evidence, only where the structure is silent. */
function fallBack(entry: Entry): void {
  const { control, options, said } = entry;
  if (entry.label) return;
  if (ANY_CHOICE.has(control.kind)) {
    const words = entry.evidence?.caption || (options?.length === 1 ? clean(options[0] ?? '') : '');
    if (words) {
      set(entry, words, 'wrap', entry.first, '');
      return;
    }
  }
  const input = control.input ?? control.root;
  for (const source of ['placeholder', 'title'] as const) {
    const text = clean((said[source] ?? '').replace(ASK, ''));
    if (text.length > 1 && text.length <= 40 && !GENERIC.test(text) && !isHint(text))
      set(entry, text, source, input, '');
    if (entry.label) return;
  }
  if (said.name) set(entry, '', 'name', null, '');
}
