import path from 'node:path';
import { defineConfig } from 'wxt';

/**
 * Hosts are not listed here: the content script's `matches` follow from the
 * portal files (`rules/portals/*.ts`), and no feature needs host permissions
 * beyond that. Sites a user adds himself go through the browser's own prompt
 * (`optional_host_permissions`).
 */
/** What the page side does not read of a portal file: tests, the background and people do. */
const UNREAD = ['examples', 'counterExamples', 'packs', 'counting', 'notes', 'source', 'checked'];
const onlyRead = {
  name: 'portals-as-read-by-pages',
  enforce: 'post' as const,
  transform(this: { parse(code: string): unknown }, code: string, id: string) {
    if (!/rules\/portals\/[^/]+\.ts$/.test(id)) return;
    const { body } = this.parse(code) as Program;
    const told = body.find((node) => node.type === 'ExportDefaultDeclaration')?.declaration;
    const kept = told?.properties?.filter((each) => !UNREAD.includes(each.key.name));
    if (kept) return `export default {${kept.map((each) => code.slice(each.start, each.end))}}`;
  },
};

/** As much of a parsed module as is asked for above. */
interface Program {
  body: {
    type: string;
    declaration?: { properties?: { start: number; end: number; key: { name: string } }[] };
  }[];
}

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  hooks: {
    // The page side talks to two functions of `runtime` only: the polyfill would be a tenth of its size.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every((entry) => entry.type === 'content-script')) return;
      config.plugins = [config.plugins, onlyRead];
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
