import { definitionOf } from '../facts';
import { fold } from '../facts/fold';
import { fullProvince } from '../facts/regions';
import { certificateOf } from '../facts/titles';
import type { FactDefinition, FactKind } from '../facts/types';
import type { FieldDescriptor } from '../field';
import type { ParsedLabel } from '../label';

const choosing = new Set(['radio', 'checkbox', 'switch']);
const listing = new Set(['select', 'multiselect', 'cascader', 'treeselect', 'autocomplete']);
const dating = new Set(['date', 'month', 'year', 'daterange']);
const numbers = new Set<FactKind>(['money', 'count', 'percent', 'year']);

/** Boxes to tick, at least two of which are kinds of certificate. */
function asksTitles({ kind, options = [] }: FieldDescriptor, definition: FactDefinition): boolean {
  if (definition.key !== 'certificate[]' || !/^(?:checkbox|multiselect)$/.test(kind)) return false;
  return options.filter((option) => certificateOf(option, definition)).length >= 2;
}

/** How well a control suits a kind of fact: 1 = as expected, 0 = impossible. */
function controlFit(field: FieldDescriptor, definition: FactDefinition): number {
  const { kind, scope } = definition;
  const control = field.kind;
  // what opens on a click may turn out to be anything
  if (control === 'unknown') return field.state === 'open' && kind !== 'record' ? 1 : 0;
  if (control === 'file') return 0;
  if (kind === 'record') return asksTitles(field, definition) ? 1 : 0;
  if (dating.has(control)) return kind === 'date' || kind === 'year' ? 1 : 0;
  if (choosing.has(control)) {
    if (kind === 'boolean') return 1;
    // one box alone says yes, not which of several
    const alone = control === 'checkbox' && !field.options?.length;
    if (alone && kind === 'choice' && definition.key !== 'company.listing') return 0;
    if (kind === 'choice' || (kind === 'text' && field.options))
      return control === 'switch' ? 0.7 : 1;
    if (kind === 'longText') return 0;
    return scope === 'project' || scope === 'scenario' ? 0.6 : 0;
  }
  if (control === 'cascader' || control === 'treeselect')
    return kind === 'region' || kind === 'choice' ? 1 : kind === 'text' ? 0.8 : 0;
  if (listing.has(control)) {
    if (control === 'autocomplete') return 1;
    if (kind === 'longText') return 0;
    if (field.part && (kind === 'date' || kind === 'phone')) return 1;
    return kind === 'choice' || kind === 'boolean' || kind === 'region' || kind === 'year'
      ? 1
      : kind === 'text'
        ? 0.93
        : 0.6;
  }
  if (control === 'richtext') return kind === 'longText' ? 1 : kind === 'text' ? 0.9 : 0.5;
  if (control === 'textarea')
    return numbers.has(kind) || kind === 'date' || kind === 'boolean' ? 0.8 : 1;
  if (control === 'number') {
    if (numbers.has(kind) || kind === 'mobile' || kind === 'phone' || kind === 'postcode') return 1;
    return kind === 'date' && field.part ? 1 : 0;
  }
  const prompt = `${field.placeholder ?? ''}${field.title ?? ''}`;
  // 联系方式 with 请输入手机号码 in the box: not the switchboard of the company.
  if (kind === 'phone' && /手机/.test(prompt) && !/座机|固话|固定电话/.test(prompt)) return 0.7;
  return 1;
}

/** Does the stated unit belong to this kind of fact? */
function unitFits(
  { kind, label, unit: canonical }: FactDefinition,
  { unit, scale, qualifiers }: ParsedLabel,
): boolean {
  if (qualifiers.includes('foreign')) return false;
  if (unit === undefined) return true;
  if (kind === 'money') return scale !== undefined;
  if (kind === 'percent') return unit === '%' || unit === '个百分点';
  if (kind === 'count') {
    if (scale !== undefined || unit === '%') return false;
    const people = /^[百千万亿十]*(?:人|名|位|人次)$/;
    return (
      people.test(unit) === (people.test(canonical ?? '') || /人员|开发者/.test(label)) ||
      /^[百千万亿十]*个$/.test(unit)
    );
  }
  if (kind === 'date' || kind === 'year') return /^[年月日天]$/.test(unit);
  if (kind === 'longText') return unit === '字';
  return kind === 'choice' && /^[级星]$/.test(unit);
}

const bareOption = (text: string) =>
  fold(text).replace(/^\(?[a-z]?\d{1,4}\)?[-.、]?(?=[\u4e00-\u9fff])/, '');

/** How many of the options now known say something this fact can hold. */
function optionHits(options: string[], { choices }: FactDefinition): number {
  const known = new Set(choices?.flatMap(({ id, synonyms = [] }) => [id, ...synonyms].map(fold)));
  return options.filter((text) => known.has(bareOption(text)) && !/^其[他它]$/.test(fold(text)))
    .length;
}

/** Facts that forms ask for under one another's names: their options tell which is meant. */
const kin = [['company.type', 'company.ownership', 'company.applicantKind']];

/**
 * 企业类型 with the options 国有, 民营, 外资 asks for the ownership: the fact of
 * the same kin whose wordings the options are, and how sure that makes it; `vague`
 * where a list of a library does not show its options before it is opened.
 */
export function byOptions(
  field: FieldDescriptor,
  definition: FactDefinition,
): { definition: FactDefinition; sure: boolean; vague?: boolean } {
  const options = field.options;
  const family = kin.find((keys) => keys.includes(definition.key));
  if (!options || options.length < 2 || definition.kind !== 'choice')
    return { definition, sure: false, vague: family !== undefined && listing.has(field.kind) };
  const own = optionHits(options, definition);
  let best = { definition, hits: own };
  for (const key of family ?? []) {
    const other = definitionOf(key);
    const hits = other ? optionHits(options, other) : 0;
    if (other && hits > best.hits && hits >= 2) best = { definition: other, hits };
  }
  // 企业法人, 事业法人: the kinds that this fact does not know
  const unsaid = family !== undefined && best.hits < 2;
  return { definition: best.definition, sure: best.hits >= 2, vague: unsaid };
}

/** 企业类别 asks for whatever its options are kinds of: the fact, if they say it; a size is none of these. */
export function kindByOptions(field: FieldDescriptor, concept: string): FactDefinition | undefined {
  const asked = /^(?:企业|单位|主体)类别$/.test(concept) && /^(?:select|radio)$/.test(field.kind);
  const first = asked && definitionOf('company.applicantKind');
  const { definition, sure } = first ? byOptions(field, first) : { sure: false };
  return sure ? definition : undefined;
}

const trade = /^(?:[a-z]?\d{0,4})[\u4e00-\u9fff、,和及]{2,20}(?:制造|加工|采选|冶炼|服务|供应)业$/;

/** 主营业务领域 over a list of trades asks for the industry; over one of emerging fields it does not. */
export function tradeByOptions(
  field: FieldDescriptor,
  concept: string,
): FactDefinition | undefined {
  if (!/^(?:企业|单位|公司)?主营(?:业务)?(?:所属)?(?:领域|行业)$/.test(concept)) return undefined;
  const trades = (field.options ?? []).filter((option) => trade.test(bareOption(option)));
  return trades.length >= 2 ? definitionOf('company.industry') : undefined;
}

const yesNo = /^(?:是|否|有|无|具有|不具有|通过|未通过|已.*|尚?未.*)$/;

/** Do the options known now offer what such a fact can say? */
function optionFit(field: FieldDescriptor, { kind, key, choices }: FactDefinition): number {
  const options = field.options?.map(fold).filter((text) => text && !/^-*请?选择/.test(text));
  if (!options || options.length === 0) return 1;
  const twoWay = options.length <= 3 && options.every((text) => yesNo.test(text));
  if (kind === 'boolean') return twoWay ? 1 : 0.6;
  if (kind === 'date' || kind === 'year') return options.some((text) => /\d/.test(text)) ? 1 : 0;
  if (kind === 'region')
    return options.some((text) => fullProvince(text) || /[省市区县旗盟州]$/.test(text)) ? 1 : 0;
  if (key === 'company.listing' && twoWay) return 1;
  if (twoWay) return 0;
  // how it is built, not how far, nor for what: 新建, 改造
  const built = options.some((text) => /^(?:新建|改建|扩建|改造)/.test(text));
  if (built && /^project\.(?:status|type|direction)$/.test(key)) return 0;
  if (kind !== 'choice' || !choices?.length) return 1;
  const known = new Set(choices.flatMap(({ id, synonyms = [] }) => [id, ...synonyms].map(fold)));
  const hit = options.some(
    (text) => known.has(text) || [...known].some((word) => word.length > 2 && text.includes(word)),
  );
  return hit ? 1 : 0.7;
}

/** 0–1: does the control, its unit and its options suit the fact? */
export function fitOf(
  field: FieldDescriptor,
  definition: FactDefinition,
  parsed: ParsedLabel,
): number {
  if (!unitFits(definition, parsed)) return 0;
  return controlFit(field, definition) * optionFit(field, definition);
}
