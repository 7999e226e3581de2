/**
 * The money unit a remark states once for a whole table or section:
 * `注：金额单位为万元`, `（单位：万元、人）`, `以下金额均以千元为单位`.
 */

const MONEY = '亿元|千万元|百万元|万元|千元|元';
const FOREIGN = '(?:[亿万千]?(?:美元|欧元|港元|港币|日元|英镑))';
const ANY = `(?:${MONEY}|${FOREIGN})`;
/** Where a sentence about the whole begins: not behind a name (`注册资本单位：元`). */
const START =
  '(?:(?:^|\\n)[（(【[*※]?|[\\n。；;，,:：、\\s])(?:[\\d一二三四五六七八九]{1,2}[.、．]|[（(][\\d一二三四五六七八九十]{1,2}[）)])?(?:注|说明|备注|提示)?[:：]?\\s*';
/** What the unit is of: all amounts, nothing in particular. */
const ALL =
  '(?:[\\u4e00-\\u9fff、]{2,16}等(?=(?:各项)?(?:金额|货币|资金|财务|经济)))?(?:(?:本|该|此|各|上|下|以上|以下|上述|下列|所有|全部|有关|涉及|凡)*(?:表格?|栏目?|部分|页)?(?:内|中)?(?:所有|全部|涉及|有关|人民币)?的?(?:金额|货币|资金|财务|数据|数值|数字|价值量?|经济|指标|计量|统计)*类?的?)';
/** Some labels may state another: theirs counts first. */
const UNLESS = '(?:除(?:另有|特别)?(?:注明|说明|标明)(?:者|的)?(?:以?外)[，,]?)?';
const COPULA = '(?:均|都|统一|一律|全部)?(?:为|是|用|按)?\\s*[:：]?\\s*(?:人民币)?\\s*';

const NAMED = new RegExp(
  `${START}${ALL}(?:计量)?单位${UNLESS}${COPULA}([^。；;\\n（）()]{1,30}|[^。；;\\n]{1,30})`,
  'g',
);
const MEANT = new RegExp(
  `${START}${ALL}${UNLESS}(?:均|都|统一|一律|全部|请)?(?:以|按照?|用)(?:人民币)?(${ANY})(?:为(?:计量)?单位|计算?|计量|填[写报列]|统计)`,
  'g',
);
/** `（金额：千元）`, or the same as a line of its own: it names no more than it measures. */
const MEASURED = new RegExp(
  `(?:(?:^|[\\n。；;])\\s*[(（]金额\\s*[:：]?|(?:^|\\n)\\s*金额\\s*[:：])\\s*(?:人民币)?(${ANY})(?=[)）,，;；、]|\\s*(?:\\n|$))`,
  'g',
);
/** Any mention, of whatever: one that differs is an exception. */
const MENTION = new RegExp(
  `单位(?:均|都|统一)?(?:为|是)?[:：]?\\s*(?:人民币)?(${ANY})|(?:以|按照?)(?:人民币)?(${ANY})(?:为单位|计|填)`,
  'g',
);
const ONE = new RegExp(`^(?:金额|人民币)*(${ANY})(?:人民币)?$`);
/** `近三年经营情况（万元）`, `指标（现价，千元）`. */
const IN_BRACKETS = new RegExp(
  `[(（](?:[^()（）]{0,16}[,，;；、/\\s])?(?:人民币)?(${ANY})(?:\\s*[,，;；、/][^()（）]{0,10})?[)）]?\\s*$`,
);

/** `注册资本 单位：万元`, `货币：万元`. */
const AMOUNT = new RegExp(`(?:单位|货币|金额)(?:为|是)?[:：]?\\s*(?:人民币)?(${ANY})`);
const LAST = new RegExp(`[,，;；、\\s]\\s*(${ANY})[)）]?$`);

/** Units of money in `万元、人`, `元，保留两位小数`; none where it begins with anything else than a unit. */
function listed(text: string): string[] {
  const pieces = text.split(/[、,，/\s或和及]+/).map((piece) => piece.replace(/[。.]$/, ''));
  const head = pieces[0] ?? '';
  if (!ONE.test(head) && !/^[人台套件个项家户名%％吨]{1,2}$/.test(head)) return [];
  return pieces.flatMap((piece) => ONE.exec(piece)?.[1] ?? []);
}

/**
 * Money units that a remark states for everything it stands over or under: one as a rule,
 * several where it contradicts itself or names an exception, none where it speaks of something else.
 */
export function statedUnits(remark: string): string[] {
  if (!remark.includes('元') && !/港币|英镑/.test(remark)) return [];
  const text = remark
    .normalize('NFKC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/["“”]/g, '');
  const found = new Set<string>();
  for (const [, list = ''] of text.matchAll(NAMED))
    for (const unit of listed(list)) found.add(unit);
  for (const pattern of [MEANT, MEASURED])
    for (const [, unit] of text.matchAll(pattern)) if (unit) found.add(unit);
  if (found.size === 0) return [];
  for (const [, a, b] of text.matchAll(MENTION)) found.add((a ?? b) as string);
  return [...found];
}

/** The same of a heading or a column header, whose closing brackets may hold nothing but the unit. */
export function headedUnits(heading: string): string[] {
  const said = statedUnits(heading);
  if (said.length > 0) return said;
  const text = heading.normalize('NFKC').trim();
  const unit = AMOUNT.exec(text)?.[1] ?? IN_BRACKETS.exec(text)?.[1] ?? LAST.exec(text)?.[1];
  return unit ? [unit] : [];
}
