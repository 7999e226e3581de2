import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseSync, transformWithEsbuild, Visitor } from 'vite';
import { defineConfig } from 'wxt';

/** What the page side needs of a portal file; examples, sources and notes are read elsewhere. */
const portalKeys = ['id', 'hosts', 'path', 'matches', 'pages', 'url', 'headings'];
const portalFile = /\/rules\/portals\/[\w-]+\.ts$/;

/** A portal file is data: loaded here, and handed on without what no page needs. */
const leanPortals = {
  name: 'lean-portals',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    id.endsWith('/inline/style.ts') ? code.replace(/\n\s*(?=[^\s/*])/g, '') : null,
  async load(id: string) {
    if (!portalFile.test(id)) return null;
    const { code } = await transformWithEsbuild(await readFile(id, 'utf8'), id);
    const file: { default: Record<string, unknown> } = await import(
      `data:text/javascript,${encodeURIComponent(code)}`
    );
    return `export default ${JSON.stringify(file.default, portalKeys)}`;
  },
};

/** `let` is two letters shorter than `const`, and says the same of code whose types were checked. */
const shortWords = {
  name: 'short-words',
  generateBundle(_: unknown, bundle: Record<string, { type: string; code?: string }>) {
    for (const chunk of Object.values(bundle)) {
      const { code } = chunk;
      if (code === undefined) continue;
      const starts: number[] = [];
      new Visitor({
        VariableDeclaration: ({ kind, start }) => void (kind === 'const' && starts.push(start)),
      }).visit(parseSync('chunk.js', code).program);
      const ends = [...starts.sort((a, b) => a - b), code.length];
      chunk.code = ends
        .map((end, n) => code.slice(n > 0 ? (ends[n - 1] ?? 0) + 'const'.length : 0, end))
        .join('let');
    }
  },
};

/**
 * Hosts are not listed here: the content script's `matches` follow from the
 * portal files (`rules/portals/*.ts`), and no feature needs host permissions
 * beyond that. Sites a user adds himself go through the browser's own prompt
 * (`optional_host_permissions`).
 */
export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  hooks: {
    // The form side has leave wherever the watch stands: said for it here, so that its script need not carry the portals.
    'entrypoints:resolved': (_, entrypoints) => {
      const matches = entrypoints.flatMap((entry) =>
        entry.type === 'content-script' && entry.name === 'portal'
          ? (entry.options.matches ?? [])
          : [],
      );
      for (const entry of entrypoints)
        if (entry.type === 'content-script' && entry.name === 'form')
          entry.options.matches = matches;
    },
    // The page side talks to two functions of `runtime` only: the polyfill would be a tenth of its size.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every((entry) => entry.type === 'content-script')) return;
      config.plugins = [...(config.plugins ?? []), leanPortals, shortWords];
      config.resolve ??= {};
      config.resolve.alias = {
        ...config.resolve.alias,
        'wxt/browser': '@wxt-dev/browser',
        'wxt/utils/content-script-context': path.join(
          import.meta.dirname,
          'entrypoints/portal.content/context.ts',
        ),
      };
    },
  },
  outDir: process.env.ASSISTANT_OUT ?? '.output',
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    permissions: [
      'storage',
      'alarms',
      'scripting',
      'activeTab',
      'contextMenus',
      'notifications',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    action: { default_title: '__MSG_action__' },
    commands: {
      'fill-page': {
        suggested_key: { default: 'Alt+Shift+F' },
        description: '__MSG_commandFill__',
      },
    },
    ...(browser === 'firefox'
      ? { browser_specific_settings: { gecko: { id: 'declaration-assistant@example.org' } } }
      : { minimum_chrome_version: '100' }),
  }),
});
