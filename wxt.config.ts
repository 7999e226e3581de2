import path from 'node:path';
import { defineConfig } from 'wxt';
import type { Portal } from './rules/portal';

/** Portal files are data: the page side carries of them only what recognises a portal and its pages. */
const slimPortals = {
  name: 'slim-portals',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    const data = /[/\\]rules[/\\]portals[/\\][\w-]+\.ts$/.test(id)
      ? /export default (\{[\s\S]*\}) satisfies Portal;\s*$/.exec(code)?.[1]
      : undefined;
    if (!data) return null;
    const { id: name, hosts, path, matches, pages } = new Function(`return (${data})`)() as Portal;
    const steps = pages.map(({ id, url, headings }) => ({ id, url, headings }));
    const kept = { id: name, hosts, path, matches, pages: steps };
    return { code: `export default ${JSON.stringify(kept)}`, map: null };
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
    // The page side talks to two functions of `runtime` only: the polyfill would be a tenth of its size.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every((entry) => entry.type === 'content-script')) return;
      config.plugins = [...(config.plugins ?? []), slimPortals];
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
