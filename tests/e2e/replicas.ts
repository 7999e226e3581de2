import { existsSync, readdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../run/build.mjs';
import { selfSigned } from './certificate';
import { sendFile } from './serve-files';

/** What `tests/portals/<id>/replica.mjs` exports by default. */
export interface Replica {
  /** Origin as in the address bar (`http://host:8090`) → folder below tests/portals/<id>. */
  origins: Record<string, string>;
  /** Answers a request itself (post-backs); null: serve the file. */
  handle?(request: { url: URL; method: string; body: string }): null | {
    status?: number;
    headers?: Record<string, string>;
    body: string;
  };
}

interface Site {
  folder: string;
  handle?: Replica['handle'];
}

/** Every replica folder under tests/portals; existing is registering. */
export async function loadReplicas(): Promise<Map<string, Site>> {
  const folder = path.join(root, 'tests/portals');
  const sites = new Map<string, Site>();
  for (const id of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const file = path.join(folder, id, 'replica.mjs');
    if (!existsSync(file)) continue;
    const { default: replica } = (await import(pathToFileURL(file).href)) as { default: Replica };
    for (const [origin, below] of Object.entries(replica.origins))
      sites.set(origin, { folder: path.join(folder, id, below), handle: replica.handle });
  }
  return sites;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function answer(sites: Map<string, Site>, scheme: 'http' | 'https'): RequestListener {
  return async (request, response) => {
    const origin = new URL(`${scheme}://${request.headers.host}`).origin;
    const site = sites.get(origin);
    const url = new URL(request.url ?? '/', origin);
    if (!site) {
      response.writeHead(404).end(`no replica for ${origin}`);
      return;
    }
    const body = request.method === 'POST' ? await readBody(request) : '';
    const own = site.handle?.({ url, method: request.method ?? 'GET', body });
    if (own) {
      const headers = { 'content-type': 'text/html; charset=utf-8', ...own.headers };
      response.writeHead(own.status ?? 200, headers).end(own.body);
      return;
    }
    if (url.pathname === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    sendFile(response, site.folder, url.pathname);
  };
}

const listen = (server: Server) =>
  new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

/**
 * Serves the replicas on loopback under their real names.
 * @returns Chromium flags that send those names (and nothing else) there; the port at which the
 * plain ones are served, also to a browser that takes it for its proxy; and `close`.
 */
export async function serveReplicas(): Promise<{ flags: string[]; port: number; close(): void }> {
  const sites = await loadReplicas();
  const origins = [...sites.keys()].map((origin) => new URL(origin));
  const plain = createServer(answer(sites, 'http'));
  const tls = createTlsServer(
    selfSigned(origins.map(({ hostname }) => hostname)),
    answer(sites, 'https'),
  );
  const ports = { 'http:': await listen(plain), 'https:': await listen(tls) };
  const rules = origins.map(({ hostname, port, protocol }) => {
    const secure = protocol === 'https:';
    const from = port || (secure ? '443' : '80');
    return `MAP ${hostname}:${from} 127.0.0.1:${ports[secure ? 'https:' : 'http:']}`;
  });
  return {
    port: ports['http:'],
    flags: [
      `--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ')}`,
      '--ignore-certificate-errors',
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
    ],
    close() {
      for (const server of [plain, tls]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}
