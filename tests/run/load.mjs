import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** Loads a TypeScript module of the project in Node, `@/…` and `import.meta.glob` included. */
export async function load(file) {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(path.join(root, file), {
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
  });
  return module;
}
