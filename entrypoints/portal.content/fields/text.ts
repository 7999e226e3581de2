/** Wording tests and cleaning shared by all strategies: strings only, no DOM. */

/** Remembers the answers about short texts that are asked again and again. */
export function memo<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > 300) return answer(text);
    let told = known.get(text);
    if (told === undefined) {
      told = answer(text);
      if (known.size > 999) known.clear();
      known.set(text, told);
    }
    return told;
  };
}

const SPACES = /[\s\u00a0\u3000\u200b-\u200d\u2060\ufeff]+/g;
const SPACE = new RegExp(SPACES.source);
const SPACED_HAN = /([\u3400-\u9fff]) (?=[\u3400-\u9fff])/g;

/** May be white space: all of it is, but not only. */
const isOdd = (code: number): boolean =>
  code < 33 || (code > 126 && code < 0x3001) || code === 0xfeff;

/** Every text is asked, and most need no pattern. */
function spaced(text: string): boolean {
  for (let n = 0; n < text.length; n++) if (isOdd(text.charCodeAt(n))) return SPACE.test(text);
  return false;
}

/** One space for each run of white space. */
export const squeeze = (text: string): string =>
  spaced(text) ? text.replace(SPACES, ' ').trim() : text;

/** Folds white space; `企 业　名 称` becomes `企业名称`. */
export const fold = (text: string): string =>
  spaced(text) ? text.replace(SPACES, ' ').trim().replace(SPACED_HAN, '$1') : text;

const STARS = '*＊★※✱﹡';
const REQUIRED = /[（([【〔]\s*(?:必填项?|必选项?|必须填写|required)\s*[）)\]】〕]|必填项?$/gi;
const codes = (signs: string): number[] => [...signs].map((sign) => sign.charCodeAt(0));
const LAST = new Set(codes(` ${STARS}_＿:：,，;；。、|·>»-×✕`));
const FIRST = new Set([...LAST, ...codes('●■◆▶►')]);
const COUNTER = /\d+\s*\/\s*\d+\s*(?:字|$)/;

/** Nothing to clean: words, figures and brackets that do not say `required`. */
const PLAIN = /^[\u4e00-\u5fc4\u5fc6-\u9fffA-Za-z\d（()）]*$/;
const REQUIRED_WORD = /equired/i;

/** Longer is no label, and runs of a megabyte would cost the patterns below its square. */
const LABEL_MOST = 2_000;

/** Label as on the page without star, colon, （必填）, blanks and counters at its edges. */
export function clean(whole: string): string {
  const text = whole.length > LABEL_MOST ? whole.slice(0, LABEL_MOST) : whole;
  const core = trimmed(text);
  if (PLAIN.test(core) && !REQUIRED_WORD.test(core)) return core;
  let out = fold(text);
  if (!out) return '';
  if (out.includes('必') || out.includes('equired')) out = out.replace(REQUIRED, '');
  return trimmed(out.includes('/') ? out.replace(COUNTER, '') : out);
}

/** Without star, colon and the like at its edges. */
function trimmed(out: string): string {
  let from = 0;
  let to = out.length;
  while (from < to && FIRST.has(out.charCodeAt(from))) from++;
  while (to > from && LAST.has(out.charCodeAt(to - 1))) to--;
  return out.slice(from, to);
}

const STARRED = new RegExp(`^\\s*[${STARS}]|[${STARS}]\\s*[:：]?\\s*$|[（([]必[填选]`);
export const starred = (text: string): boolean => STARRED.test(text.slice(0, LABEL_MOST));

/** Holds two Chinese characters running. */
export const hasWord = (text: string): boolean => /[\u4e00-\u9fff]{2}/.test(text);

/** Nothing but a year: `2020`, `2020年`. */
export const YEAR = /^(?:19|20)\d\d\s*(?:年度?)?$/;

/** Words that only join the parts of one value, begin it (`https://`, `+86`) or number a row. */
export const SEPARATOR =
  /^(?:https?:\/\/|\+\d+|[￥¥$]|起?至|到|起|止|从|自|—+|-+|–|~|～|\/|、|\.|#|@|和|与|转|号|共|第|[\d.]+)?$/;
export const PLACE = /^(?:省|市|区|县|区\/县|区县|街道|镇|年|月|日|时|分|秒)(?:[（(].*[）)])?$/;
export const ORDINAL =
  /^(?:序号|编号|第?\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*[.、)）]?|[①-⑳]|\d+[.、])$/;
const ERROR =
  /不能为空|不得为空|不可为空|格式(?:不|有误|错误)|^请?(?:正确|重新)|(?:输入|填写|选择)有误|校验(?:失败|不)/;
const HINT =
  /^[（(【[]?(?:请|注[:：意]|说明[:：]|提示|例如|例[:：]|如[:：]|格式|备注[:：]|温馨|限\s*\d|不超过|不少于|不得|最多|最少|至少|支持.{0,8}(?:格式|扩展名|上传|[a-z]{3})|仅限?|只能|可多选|可单选|单选|多选|点击|如需|如果|若|建议|指[^标导]|\d{2,5}\s*字(?:以?内|以下|左右))/;

export const isError = (text: string): boolean => ERROR.test(text);
export const isHint = (text: string): boolean =>
  HINT.test(text) || isError(text) || /^[（(【[][^）)】\]]*[）)】\]]$/.test(text);

/** Class names of texts that explain, warn or count, never name a field. */
export const HINT_CLASS =
  /(?:^|[-_\s])(?:tips?|hints?|help|desc|description|error|err|msg|message|explain|extra|feedback|remark|note|counts?|counter|limit|tooltip|popper|placeholder|warn(?:ing)?|info|addon|append|prepend|suffix|unit)(?=$|[-_\s])|word-limit|help-block|word-aux|Tip$|Error$/;
/** Where forms say what is wrong with the words in a box. */
export const MESSAGE_CLASS =
  /(?:^|[-_\s])(?:error|err|invalid|explain|feedback|msg|message|verify)(?=$|[-_\s])|help-block|Error$/;
export const LABEL_CLASS =
  /label|(?:^|[-_\s])(?:lbl|title|tit|name|caption|field|tdl|th|key|text-right|left|dt)(?=$|[-_\s\d])/i;
/** Bars of tabs or steps. */
export const SWITCH_CLASS = /(?:^|[-_\s])(?:tabs?|steps?|nav|wizard|process|stepper)(?=$|[-_\s])/i;
export const MUST_CLASS = /required|is-must|must(?=$|\s)/;
/** Query bars. */
export const SEARCH_CLASS =
  /(?:^|\s)(?:[a-z]+-)?(?:search|query|filter)(?:-?(?:bar|box|form|area|panel|collapse|wrap\w*|list|container|content|condition\w*|group|row))?(?=\s|$)/i;
export const TITLE_CLASS =
  /title|header|heading|head(?=$|[-_\s])|legend|caption|(?:^|[-_\s])(?:tit|hd|bar|subject|sec|grp|section|group-name|block-name)(?=$|[-_\s\d])/i;

const UNITS =
  '万亿元|百万元|千万元|万元(?:人民币)?|亿元|千元|百元|元|亿|万(?!元)|万人|万美元|亿美元|美元|欧元|人民币|人次|人月|人年|人|台\\s*[/（(]\\s*套\\s*[)）]?|[台套]|个月|个|万件|件|项|种|家|户|次|篇|部|处|条|份|名|所|间|座|辆|万辆|吨标准煤|吨标煤|万吨|吨|公斤|千克|公里|平方公里|平方米|万平方米|平米|㎡|m²|m2|亩|公顷|立方米|千瓦时|万千瓦时|千瓦|kWh|kW|MW|小时|分钟|工作日|天|周|年|月|日|时|分|秒|岁|字|级|倍|米|%|％|‰|百分点|PB|TB|GB|MB|Gbps|Mbps|ms|毫秒';
const UNIT_HEAD = new RegExp(
  `^\\s*[（(]?\\s*(?:单位[:：]\\s*)?(${UNITS}(?:\\s*/\\s*(?:${UNITS}))?)\\s*[）)]?(?=$|[\\s，,；;。、（(）):：/~～至_*]|其中|占|累计)`,
  'i',
);
const UNIT_ONLY = new RegExp(
  `^[（(]?\\s*(?:单位[:：]\\s*)?(${UNITS}(?:/(?:${UNITS}))?)\\s*[）)]?$`,
  'i',
);

/** Letters that a unit, or what may stand before it, begins with: most texts are told by their first. */
const starts = UNITS.split('|').map((unit) =>
  unit[0] === '[' ? unit.slice(1, -1) : unit.slice(0, 1),
);
const UNIT_STARTS = new Set(
  ['（(单', ...starts].flatMap((signs) => codes(signs.toLowerCase() + signs.toUpperCase())),
);
function mayBeUnit(text: string): boolean {
  const code = text.charCodeAt(0);
  return UNIT_STARTS.has(code) || isOdd(code);
}

/** `万元` from `（万元）`, `单位：万元`; '' where the text is more than a unit. */
export const unitOnly = (text: string): string =>
  mayBeUnit(text) ? (UNIT_ONLY.exec(text)?.[1] ?? '') : '';

/** Nothing but the number of an item: `QC01`, `12`; or a dash for what is not asked. */
export const CODED = /^(?:[A-Z]{1,3}-?\d{1,4}|[-—–―－/\d.]+)$/;

/** Names what stands beside it: neither a unit nor a number. */
export const usable = (text: string): string =>
  text && !unitOnly(text) && !ORDINAL.test(text) && !CODED.test(text) ? text : '';

interface Between {
  readonly unit: string;
  readonly note: string;
  readonly rest: string;
}
const NOTHING: Between = { unit: '', note: '', rest: '' };

/**
 * Splits the text between two blanks: unit of the left one, remark about it, label of the
 * right one. `万元`, `不超过50字`: the same few stand behind hundreds of boxes.
 */
export const splitBetween = memo((text: string): Between => {
  if (!text) return NOTHING;
  let rest = squeeze(text);
  let unit = '';
  let note = '';
  const head = UNIT_HEAD.exec(rest);
  if (head?.[1]) {
    unit = head[1];
    rest = rest.slice(head[0].length);
  }
  const remark = /^\s*([（(][^）)]*[）)])/.exec(rest);
  if (remark?.[1] && (unit || isHint(remark[1]))) {
    note = remark[1];
    rest = rest.slice(remark[0].length);
  }
  return { unit, note, rest: rest.replace(/^[\s，,；;。、.]+/, '') };
});

/** `万元，其中设备投资` in a box of its own: the unit belongs to the blank before. */
export function behindUnit(text: string): string {
  if (!mayBeUnit(text)) return text;
  const { unit, rest } = splitBetween(text);
  return unit && rest && /^[，,；;。]/.test(squeeze(text).slice(unit.length)) ? rest : text;
}

/** The unit such a text gives the blank before it, or that it is; '' if none. */
export const unitBefore = (text: string): string =>
  unitOnly(text) || (behindUnit(text) === text ? '' : splitBetween(text).unit);

const NUMBERINGS: [RegExp, number][] = [
  [/^(?:第[一二三四五六七八九十\d]+[部分章节编]|附[件表]\s*\d*|表\s*[一二三四五六七八九十\d])/, 20],
  [/^[一二三四五六七八九十]{1,3}\s*[、.．,，]/, 21],
  [/^[（(][一二三四五六七八九十]{1,3}[）)]/, 22],
  [/^\d{1,2}\s*[、.．](?!\d)/, 23],
  [/^\d{1,2}[.．]\d{1,2}(?![.\d])/, 24],
  [/^[（(]\d{1,2}[）)]/, 25],
];

/** What a numbering begins with. */
const NUMBERED = /^[第附表一二三四五六七八九十（(\d]/;

/** Rank of a heading's own numbering, 0 without one: `一、` outranks `（一）` outranks `1.`. */
export const numbering = (text: string): number =>
  NUMBERED.test(text) ? (NUMBERINGS.find(([shape]) => shape.test(text))?.[1] ?? 0) : 0;

const FORBIDDEN =
  /密码|口令|验证码|校验码|短信码|动态码|附加码|图形码|安全码|身份证(?!明)|信用卡|银行卡号|(?:法人|代表人|负责人|联系人|个人).{0,3}证件号|captcha|passw(?:or)?d|\bpwd\b|\bcvv2?\b|\bcvc\b|verify_?code|verification_?code|check_?code|valid(?:ate)?_?code|\byzm\b|\bvcode\b|\bsfzh?m?\b/i;
export const isForbidden = (text: string): boolean => FORBIDDEN.test(text);

/** All text of a node, as it stands there. */
export const wordsOf = (node: Node | null | undefined): string => node?.textContent ?? '';
