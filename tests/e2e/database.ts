import path from 'node:path';
import { build } from 'vite';
import { root } from '../run/build.mjs';

/** Table name of storage/db.ts → rows to put. */
export type Rows = Record<string, unknown[]>;

let seedScript: Promise<string> | undefined;

/** storage/db.ts as one script, so that tests write rows exactly as the product reads them. */
export function databaseScript(): Promise<string> {
  seedScript ??= build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      minify: false,
      lib: {
        entry: path.join(root, 'storage/db.ts'),
        formats: ['iife'],
        name: 'assistantStorage',
      },
    },
  }).then((result) => {
    const output = Array.isArray(result) ? result[0] : result;
    if (!output || !('output' in output)) throw new Error('vite gave no output');
    return output.output[0].code;
  });
  return seedScript;
}

/** An expression as a script that has storage/db.ts as `assistantStorage` and closes its connection. */
export async function withDatabase(expression: string): Promise<string> {
  return `(async () => {
    ${await databaseScript()}
    try { return await (${expression}); } finally { assistantStorage.database().close(); }
  })()`;
}

/** Puts rows, as an expression for `withDatabase`. */
export const putting = (rows: Rows) => `(async () => {
  for (const [table, list] of Object.entries(${JSON.stringify(rows)}))
    await assistantStorage.database().table(table).bulkPut(list);
})()`;
