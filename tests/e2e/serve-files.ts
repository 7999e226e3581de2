import { existsSync, readFileSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { root } from '../run/build.mjs';
import { libraries } from '../run/libraries.mjs';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

const inMemory = new Map<string, Buffer>();

/** A library's file does not change while a run lasts: read once, and kept by the browser as well. */
function bodyOf(file: string, library: boolean): Buffer {
  if (!library) return readFileSync(file);
  const body = inMemory.get(file) ?? readFileSync(file);
  inMemory.set(file, body);
  return body;
}

/** Where a path's first part says a library's files are. */
const homes: Record<string, string> = {
  '/node_modules/': path.join(root, 'node_modules'),
  '/libraries/': libraries,
};

function fileFor(below: string, asked: string): string | null {
  let file = path.join(below, asked);
  if (!file.startsWith(below)) return null;
  if (existsSync(file) && statSync(file).isDirectory()) file = path.join(file, 'index.html');
  return existsSync(file) ? file : null;
}

/** Type and body of what a path means below the folder; `/node_modules/` is the project's, `/libraries/` what tests/run/libraries.mjs brought. */
export function fileAt(
  folder: string,
  pathname: string,
): { body: Buffer; headers: Record<string, string> } | null {
  const asked = decodeURIComponent(pathname);
  const home = Object.keys(homes).find((start) => asked.startsWith(start));
  const library = home !== undefined;
  const file = library
    ? fileFor(homes[home] ?? '', asked.slice(home.length))
    : fileFor(folder, asked);
  if (!file) return null;
  return {
    body: bodyOf(file, library),
    headers: {
      'content-type': types[path.extname(file)] ?? 'application/octet-stream',
      'cache-control': library ? 'max-age=86400, immutable' : 'no-store',
    },
  };
}

/** Answers with a file below the folder, or says that there is none. */
export function sendFile(response: ServerResponse, folder: string, pathname: string): void {
  const found = fileAt(folder, pathname);
  if (found) response.writeHead(200, found.headers).end(found.body);
  else response.writeHead(404).end(`not found: ${pathname}`);
}
