import { fold } from '../facts/fold';
import type { FactDefinition } from '../facts/types';
import type { FieldDescriptor } from '../field';
import type { FieldReading } from '../match/types';
import { asText, type Formatted } from './types';

/** Drawn around a prompt: `-- 请选择 --`, `≡ 请选择行业大类 ≡`. */
const frame = '[-—\\s=≡·*~<>]*';
const prompt = new RegExp(`^${frame}请(?:先|您)?(?:选择|输入|填写|点击)`);
const blank = new RegExp(
  `^${frame}(?:选择.*|全部|省|市|区|县|区县|区/县|县/区|省份|城市|地市|市/区|年|月|日)?${frame}$`,
);

/** Words that ask for an answer stand where it would: 请选择, 请先选择类别. */
export const isPrompt = (text: string): boolean => prompt.test(text.trim());

/** Placeholders stand among the options of many selects: 请选择, --, 省, 区/县, 年. */
export const isBlank = (text: string): boolean => isPrompt(text) || blank.test(text.trim());
/** `C36 汽车制造业` and `汽车制造业` are the same option. */
const bareOption = (text: string) =>
  fold(text).replace(/^\(?[a-z]?\d{1,4}\)?[-.、]?(?=[\u4e00-\u9fff])/, '');

const listed = (options: string[]) => {
  const shown = options.filter((text) => !isBlank(text));
  return `${shown.slice(0, 8).join('、')}${shown.length > 8 ? ` 等 ${shown.length} 项` : ''}`;
};

/** Chinese: the value is not among the options, and what these are. */
export const notAmong = (value: string, { options = [] }: FieldDescriptor): string =>
  `选项里没有“${value}”，现有：${listed(options)}`;

/**
 * The option that means the value: `wordings` best first. Refused with the list
 * of options where none fits or two fit equally.
 */
export function chooseOption(wordings: string[], field: FieldDescriptor): Formatted {
  const [first = ''] = wordings;
  const options = field.options?.filter((text) => !isBlank(text));
  const multiple =
    field.kind === 'multiselect' || (field.kind === 'checkbox' && (options?.length ?? 0) > 1);
  const wrap = (list: string[], after: string, doubt?: string): Formatted => ({
    desired: multiple ? { type: 'choices', options: [list] } : { type: 'choice', options: list },
    after,
    ...(doubt && { doubt }),
  });
  if (!options || options.length === 0) return wrap(wordings, first);
  const several = multiple ? first.split(/[、,，;；]\s*/).filter(Boolean) : [];
  if (several.length > 1) return chooseEach(several, options);
  for (const wording of wordings) {
    const hits = options.filter(
      (text) => bareOption(text) === bareOption(wording) || fold(text) === fold(wording),
    );
    if (hits[0] && hits.length === 1)
      return wrap([hits[0], ...wordings.filter((w) => w !== hits[0])], hits[0]);
  }
  const near = options.filter((text) => {
    const option = bareOption(text);
    return wordings
      .slice(0, 1)
      .some(
        (w) =>
          w.length > 1 &&
          (option.includes(fold(w)) || (option.length > 2 && fold(w).includes(option))),
      );
  });
  if (near.length === 1 && near[0])
    return wrap([near[0]], near[0], `选项“${near[0]}”与“${first}”相近，请核对`);
  return { refused: notAmong(first, field) };
}

/** 5G、大数据 over boxes to tick: every one is an option of its own, or the page's list is shown. */
function chooseEach(wanted: string[], options: string[]): Formatted {
  const same = (text: string, word: string) =>
    bareOption(text) === bareOption(word) || fold(text) === fold(word);
  const chosen = wanted.map((word) => options.filter((text) => same(text, word)));
  const missing = wanted.filter((_, i) => chosen[i]?.length !== 1);
  if (missing.length > 0)
    return { refused: `选项里没有“${missing.join('、')}”，现有：${listed(options)}` };
  return { desired: { type: 'choices', options: chosen }, after: chosen.flat().join('、') };
}

const yesWords = '是 有 已 具有 具备 通过 已通过 已认定 已获得 已取得 符合 支持 良好'.split(' ');
const noWords =
  '否 无 未 不具有 不具备 未通过 未认定 未获得 未取得 尚未通过 尚未认定 尚未获得 尚未取得 不符合 没有 不支持 不是'.split(
    ' ',
  );

/** Yes or no in the page's own words: 是/否, 有/无, a switch, a lone tick box. */
export function formatBoolean(
  value: boolean,
  field: FieldDescriptor,
  parsed: FieldReading,
): Formatted {
  const after = value ? '是' : '否';
  const lone = field.kind === 'checkbox' && (field.options?.length ?? 1) <= 1;
  if (field.kind === 'switch' || lone) return { desired: { type: 'bool', value }, after };
  if (field.kind === 'text' || field.kind === 'textarea')
    return asText(parsed.options?.[value ? 0 : 1] ?? after);
  const options = field.options?.filter((text) => !isBlank(text)) ?? [];
  const words = value ? yesWords : noWords;
  if (options.length > 0) {
    const hit = words.flatMap((word) => options.filter((text) => fold(text) === word))[0];
    if (!hit) return { refused: notAmong(after, field) };
    return { desired: { type: 'choice', options: [hit] }, after: hit };
  }
  return { desired: { type: 'choice', options: words }, after };
}

/** A choice by meaning: its own wording, then its synonyms. */
export function formatChoice(
  definition: FactDefinition,
  value: string,
  field: FieldDescriptor,
): Formatted {
  const choice = definition.choices?.find(({ id }) => id === value);
  const wordings = [...new Set([value, ...(choice?.synonyms ?? [])])];
  if (field.kind === 'text' || field.kind === 'textarea' || field.kind === 'richtext')
    return asText(value);
  if (definition.key === 'company.listing' && field.kind === 'switch')
    return { desired: { type: 'bool', value: !/^未上市|挂牌/.test(value) }, after: value };
  if (field.kind === 'cascader' || field.kind === 'treeselect') {
    if (definition.key !== 'company.industry')
      return { refused: '此处要逐级选择，企业资料里只有一级' };
    const code = choice?.synonyms?.[0] ?? '';
    const top = /^C/.test(code) ? ['制造业', 'C制造业', 'C 制造业', 'C-制造业'] : [];
    if (top.length === 0) return { refused: '此处要逐级选择行业门类，请手工选择' };
    return {
      desired: { type: 'path', levels: [top, wordings] },
      after: `制造业 / ${value}`,
      doubt: '按国民经济行业分类逐级选择，请核对',
    };
  }
  return chooseOption(wordings, field);
}
