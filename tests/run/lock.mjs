import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * A registry mirror that lacks other platforms' binaries makes npm leave them out
 * of package-lock.json, and `npm ci` then refuses the lock everywhere. This writes
 * them back from `optionalDependencies`: `node tests/run/lock.mjs` after an install.
 */
const file = path.resolve(import.meta.dirname, '../../package-lock.json');
const systems = ['darwin', 'linux', 'win32', 'android', 'freebsd', 'openbsd', 'openharmony'];
const processors = [
  'x64',
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
];

function resolves(packages, from, name) {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    if (packages[`${base && `${base}/`}node_modules/${name}`]) return true;
    if (!base) return false;
  }
}

/** `[holder, name, version]` of every optional package the lock names but lacks. */
export function missingOptional(packages) {
  return Object.entries(packages).flatMap(([holder, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !resolves(packages, holder, name))
      .map(([name, version]) => [holder, name, version]),
  );
}

function entryFor(holder, name, version) {
  const parts = name.split('/').at(-1).replace('linuxmusl', 'linux-musl').split('-');
  const system = parts.find((part) => systems.includes(part));
  const cpu = parts.find((part) => processors.includes(part));
  const libc = parts.includes('musl') ? 'musl' : 'glibc';
  return {
    version: version.replace(/^[\^~]/, ''),
    ...(cpu && { cpu: [cpu] }),
    ...(holder.dev && { dev: true }),
    ...(system === 'linux' && { libc: [libc] }),
    optional: true,
    ...(system && { os: [system] }),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingOptional(lock.packages);
  for (const [holder, name, version] of missing)
    lock.packages[`node_modules/${name}`] = entryFor(lock.packages[holder], name, version);
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = Object.fromEntries(sorted);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.length} optional packages written back to package-lock.json`);
}
