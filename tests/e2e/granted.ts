import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builtExtension } from './assistant';

/** A copy of the built extension with origins already granted, as after the browser's own prompt. */
export async function granted(origins: string[]): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'granted-'));
  cpSync(await builtExtension(), folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.host_permissions = [
    ...(manifest.host_permissions ?? []),
    ...origins.map((origin) => `${origin}/*`),
  ];
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}
