import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * Loads a TypeScript module of the project in Node (`@/…` and `import.meta.glob`
 * included), hands it to `use` and closes the loader afterwards.
 */
export async function withModule(file, use) {
  const { createServer } = await import('vite');
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    resolve: { alias: { '@': root } },
  });
  try {
    return await use(await server.ssrLoadModule(path.join(root, file)));
  } finally {
    await server.close();
  }
}
