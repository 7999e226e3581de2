import { englishNames } from '../facts/english';
import { pinyinTable } from '../facts/pinyin';

/** Name → key, or '' where two facts share it. */
const names = new Map<string, string>();

function put(name: string, key: string): void {
  const known = names.get(name);
  names.set(name, known === undefined || known === key ? key : '');
}

for (const line of pinyinTable.trim().split('\n')) {
  const [key = '', initials = '', full = ''] = line.split(' ');
  if (initials.length >= 3) put(initials, key);
  put(full, key);
}
for (const [name, key] of englishNames) names.set(name, key);

const wrappers =
  /^(?:txt|tb|ddl|input|ipt|sel|select|form|field|fld|the|m|f|t|str|int|num|dt|date|col|ctl|ctrl|data|info|model|entity|bean|dto|vo|base|baseinfo|ent|corp|enterprise|company|apply|declare|project|user)(?=[a-z]{3})/;

/** The last part of a model path or control name: `form.entBase.qymc` → qymc, `ctl00$txtDwmc` → dwmc. */
function plainName(name: string): string {
  const last =
    name
      .replace(/\[\w*\]$/, '')
      .split(/[.$[\]/:#]+/)
      .filter(Boolean)
      .pop() ?? '';
  return last.toLowerCase().replace(/[^a-z]/g, '');
}

/**
 * What a control's `name`, `id` or model path suggests: pinyin initials of three
 * letters or more, full pinyin, or English. Weak: good for a question, never
 * for filling unasked. Undefined where it says nothing or several things.
 */
export function keyOfName(name: string): string | undefined {
  const plain = plainName(name);
  const found = names.get(plain);
  if (found !== undefined) return found || undefined;
  return names.get(plain.replace(wrappers, '')) || undefined;
}
