/** The 34 provincial divisions, full name → short name. */
const provinces: Record<string, string> = {
  北京市: '北京',
  天津市: '天津',
  上海市: '上海',
  重庆市: '重庆',
  河北省: '河北',
  山西省: '山西',
  辽宁省: '辽宁',
  吉林省: '吉林',
  黑龙江省: '黑龙江',
  江苏省: '江苏',
  浙江省: '浙江',
  安徽省: '安徽',
  福建省: '福建',
  江西省: '江西',
  山东省: '山东',
  河南省: '河南',
  湖北省: '湖北',
  湖南省: '湖南',
  广东省: '广东',
  海南省: '海南',
  四川省: '四川',
  贵州省: '贵州',
  云南省: '云南',
  陕西省: '陕西',
  甘肃省: '甘肃',
  青海省: '青海',
  台湾省: '台湾',
  内蒙古自治区: '内蒙古',
  广西壮族自治区: '广西',
  西藏自治区: '西藏',
  宁夏回族自治区: '宁夏',
  新疆维吾尔自治区: '新疆',
  香港特别行政区: '香港',
  澳门特别行政区: '澳门',
};

/** 直辖市: portals list 市辖区 (or the city again) as their second level. */
export const municipalities = new Set(['北京市', '天津市', '上海市', '重庆市']);

const provinceOf = new Map(
  Object.entries(provinces).flatMap(([full, short]) => [
    [full, full],
    [short, full],
  ]),
);

/** Full name of a province given in either form, or undefined. */
export function fullProvince(name: string): string | undefined {
  return provinceOf.get(name);
}

const minority =
  /(?:蒙古族?|回族|藏族|维吾尔族?|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族|畲族|高山族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族?|土族|达斡尔族?|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族?|阿昌族|普米族|塔吉克族?|怒族|鄂温克族?|裕固族|独龙族|鄂伦春族?|门巴族|珞巴族)+(?=自治)/;

/** A division's name without its level word: 苏州市 → 苏州, 广西壮族自治区 → 广西, 昌江黎族自治县 → 昌江. */
export function shortRegion(name: string): string {
  const known = provinces[name];
  if (known) return known;
  const bare = name
    .replace(minority, '')
    .replace(/(?:自治州|自治县|自治旗|地区|新区|特区|林区)$/, '');
  if (bare !== name && bare.length >= 2) return bare;
  return name.length > 2 ? name.replace(/[省市区县盟旗州]$/, '') : name;
}

/** Splits `江苏省苏州市昆山市`, `江苏/苏州/昆山` or `北京市市辖区海淀区` into its levels; [] if no province begins it. */
export function splitRegion(text: string): string[] {
  const plain = text.normalize('NFKC').trim();
  const parts = plain.split(/[\s/\\>,，、|;-]+/).filter(Boolean);
  if (parts.length > 1) {
    const [first = '', ...rest] = parts;
    const province = fullProvince(first);
    return province ? tidy([province, ...rest]) : [];
  }
  const head = [...provinceOf.keys()]
    .sort((a, b) => b.length - a.length)
    .find((name) => plain.startsWith(name));
  if (!head) return [];
  const levels = [provinceOf.get(head) ?? head];
  let rest = plain.slice(head.length);
  if (rest && !municipalities.has(levels[0] ?? '')) {
    const city = /^.{1,12}?(?:自治州|地区|市|盟)/.exec(rest)?.[0];
    if (!city) return [];
    levels.push(city);
    rest = rest.slice(city.length);
  }
  return tidy(rest ? [...levels, rest] : levels);
}

/** 直辖市 keep two levels: the city twice or 市辖区 between is the portal's way of writing. */
function tidy(levels: string[]): string[] {
  const [first = '', second = '', ...rest] = levels;
  if (!municipalities.has(first)) return levels;
  const city = second.startsWith(first) ? second.slice(first.length) : second;
  const bare = city.replace(/^(?:市辖区|县)(?=.)/, '');
  const filler =
    bare === '市辖区' || bare === '县' || bare === first || shortRegion(first) === bare;
  return [first, ...(filler || !bare ? [] : [bare]), ...rest];
}
