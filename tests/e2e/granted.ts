import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The built extension with origins already granted, as after the browser's own prompt. */
export function granted(extension: string, ...origins: string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'granted-'));
  cpSync(extension, folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.host_permissions = [
    ...(manifest.host_permissions ?? []),
    ...origins.map((origin) => `${origin}/*`),
  ];
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}
