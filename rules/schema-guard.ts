/** One thing wrong with an imported pack: where, and a Chinese sentence. */
export interface Problem {
  /** `clauses[3].predicate.op`; '' for the whole. */
  path: string;
  message: string;
}

/** The largest built-in pack is under 60 kB; an import has room for twenty times that. */
export const packLimits = {
  bytes: 1_200_000,
  depth: 32,
  nodes: 40_000,
  text: 4_000,
} as const;

const forbiddenKeys = new Set(['__proto__', 'prototype', 'constructor']);

export type Guarded = { ok: true; value: unknown } | { ok: false; problems: Problem[] };

const fail = (path: string, message: string): Guarded => ({
  ok: false,
  problems: [{ path, message }],
});

export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

function isPlainObject(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

class Walk {
  nodes = 0;
  private readonly above = new Set<object>();

  /** The first thing that makes the value unfit for a pack, or undefined. */
  visit(value: unknown, path: PropertyKey[]): Problem | undefined {
    this.nodes++;
    const at = () => pathText(path);
    if (this.nodes > packLimits.nodes) {
      return { path: '', message: `内容超过 ${packLimits.nodes} 项，不像一份通知` };
    }
    if (typeof value === 'string') {
      if (value.length <= packLimits.text) return undefined;
      return { path: at(), message: `文字超过 ${packLimits.text} 个字符` };
    }
    if (value === null || typeof value === 'boolean') return undefined;
    if (typeof value === 'number') {
      return Number.isFinite(value) ? undefined : { path: at(), message: '不是有限的数字' };
    }
    if (typeof value !== 'object') {
      return { path: at(), message: '只能是文字、数字、是非、列表或对象，不能含程序' };
    }
    if (path.length >= packLimits.depth) {
      return { path: at(), message: `嵌套超过 ${packLimits.depth} 层` };
    }
    if (this.above.has(value)) return { path: at(), message: '内容指回自身，形成循环' };
    return this.children(value, path);
  }

  private children(value: object, path: PropertyKey[]): Problem | undefined {
    const isList = Array.isArray(value);
    if (!isList && !isPlainObject(value)) {
      return { path: pathText(path), message: '只能是普通对象' };
    }
    this.above.add(value);
    for (const key of Reflect.ownKeys(value)) {
      if (isList && key === 'length') continue;
      const below = [...path, isList ? Number(key) : key];
      const property = Object.getOwnPropertyDescriptor(value, key);
      if (typeof key === 'symbol' || forbiddenKeys.has(key) || !property || property.get) {
        return { path: pathText(below), message: '不允许的字段名' };
      }
      const problem = this.visit(property.value, below);
      if (problem) return problem;
    }
    this.above.delete(value);
    return undefined;
  }
}

/** Bounds size, depth and kinds of a parsed or unparsed pack before any schema runs over it. */
export function guardInput(json: unknown): Guarded {
  let value = json;
  if (typeof json === 'string') {
    if (json.length > packLimits.bytes) {
      return fail('', `文件超过 ${packLimits.bytes / 1_000_000} MB，不像一份通知`);
    }
    try {
      value = JSON.parse(json.replace(/^\ufeff/, ''));
    } catch {
      return fail('', '不是有效的 JSON 文件，请确认导出后未被改动');
    }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return fail('', '应为一份通知（JSON 对象）');
  }
  const problem = new Walk().visit(value, []);
  return problem ? { ok: false, problems: [problem] } : { ok: true, value };
}
