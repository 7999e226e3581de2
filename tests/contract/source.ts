import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'vite';
import { root } from '../run/build.mjs';

export interface SourceFile {
  /** From the project root, with `/`. */
  path: string;
  code: string;
}

export interface Import {
  /** Project path without extension for local ones (`rules/field`), else the package name. */
  target: string;
  local: boolean;
  /** Erased at build time. */
  typeOnly: boolean;
}

/** All .ts and .tsx files below these folders of the project. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  const list: SourceFile[] = [];
  const walk = (entry: string) => {
    const full = path.join(root, entry);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory())
      for (const name of readdirSync(full).sort()) walk(`${entry}/${name}`);
    else if (/\.tsx?$/.test(entry) && !entry.endsWith('.d.ts'))
      list.push({ path: entry, code: readFileSync(full, 'utf8') });
  };
  for (const folder of folders) walk(folder);
  return list;
}

type Node = Record<string, unknown> & { type: string };
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Visits every node of the file's syntax tree. */
export function visit(file: SourceFile, see: (node: Node) => void): void {
  const lang = file.path.endsWith('x') ? 'tsx' : 'ts';
  const walk = (value: unknown) => {
    if (Array.isArray(value)) for (const item of value) walk(item);
    else if (isNode(value)) {
      see(value);
      for (const inner of Object.values(value)) walk(inner);
    }
  };
  walk(parseAst(file.code, { lang }, file.path));
}

function resolve(from: string, source: string): { target: string; local: boolean } {
  const clean = source.replace(/\?.*$/, '').replace(/\.(tsx?|m?js)$/, '');
  if (clean.startsWith('@/')) return { target: clean.slice(2), local: true };
  if (clean.startsWith('.'))
    return { target: path.posix.join(path.posix.dirname(from), clean), local: true };
  const parts = source.split('/');
  return { target: parts.slice(0, source.startsWith('@') ? 2 : 1).join('/'), local: false };
}

const sourceOf = (node: Node) => (node.source as { value?: unknown } | null)?.value;

/** Static, dynamic and re-exporting imports, `import('x').Type` included. */
export function importsOf(file: SourceFile): Import[] {
  const found: Import[] = [];
  visit(file, (node) => {
    const source = sourceOf(node);
    if (typeof source !== 'string') return;
    const specifiers = (node.specifiers ?? []) as { importKind?: string; exportKind?: string }[];
    const kind = node.importKind ?? node.exportKind;
    const allTypes =
      specifiers.length > 0 &&
      specifiers.every((one) => one.importKind === 'type' || one.exportKind === 'type');
    const typeOnly = kind === 'type' || allTypes || node.type === 'TSImportType';
    found.push({ ...resolve(file.path, source), typeOnly });
  });
  return found;
}
