import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

export const root = path.resolve(import.meta.dirname, '../..');
const sources = ['entrypoints', 'components', 'rules', 'storage', 'public', 'wxt.config.ts'];
const alone = ['tsconfig.json', 'package-lock.json'];

/** Folder of builds: $ASSISTANT_OUT, or `.output` of the project. */
export function outFolder() {
  return path.resolve(root, process.env.ASSISTANT_OUT ?? '.output');
}

function* filesBelow(entry) {
  const full = path.join(root, entry);
  if (!existsSync(full)) return;
  if (statSync(full).isFile()) yield entry;
  else for (const name of readdirSync(full).sort()) yield* filesBelow(path.join(entry, name));
}

/** One hash over everything the build reads. */
export function sourceHash() {
  const hash = createHash('sha256');
  for (const entry of [...sources, ...alone])
    for (const file of filesBelow(entry)) {
      hash.update(`${file}\0`);
      hash.update(readFileSync(path.join(root, file)));
    }
  return hash.digest('hex');
}

function holderAlive(lock) {
  try {
    process.kill(Number(readFileSync(path.join(lock, 'pid'), 'utf8')), 0);
    return true;
  } catch {
    return existsSync(lock) && Date.now() - statSync(lock).mtimeMs < 3_000;
  }
}

async function withLock(lock, work) {
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      if (!holderAlive(lock)) rmSync(lock, { recursive: true, force: true });
      else await wait(150);
    }
  }
  try {
    writeFileSync(path.join(lock, 'pid'), String(process.pid));
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/**
 * Builds the extension unless the last build is of the same sources; safe to call
 * from several processes at once.
 * @param {'chrome' | 'firefox'} browser
 * @returns {Promise<string>} folder of the unpacked extension
 * @throws {Error} with the build's own output
 */
export async function buildExtension(browser = 'chrome') {
  const out = outFolder();
  mkdirSync(out, { recursive: true });
  const folder = path.join(out, browser === 'firefox' ? 'firefox-mv2' : 'chrome-mv3');
  const stamp = path.join(out, `${browser}.hash`);
  return withLock(path.join(out, `${browser}.lock`), async () => {
    const hash = sourceHash();
    const built = existsSync(path.join(folder, 'manifest.json')) && existsSync(stamp);
    if (built && readFileSync(stamp, 'utf8') === hash) return folder;
    const wxt = path.join(root, 'node_modules/wxt/bin/wxt.mjs');
    try {
      await promisify(execFile)(process.execPath, [wxt, 'build', '-b', browser], {
        cwd: root,
        env: { ...process.env, NODE_ENV: 'production' },
      });
    } catch ({ stdout = '', stderr = '', message }) {
      const said = stdout + stderr || message;
      throw new Error(`The ${browser} build failed; mend the error below.\n${said}`);
    }
    writeFileSync(stamp, hash);
    return folder;
  });
}
