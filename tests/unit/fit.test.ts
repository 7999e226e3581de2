import { expect, test } from 'vitest';
import { fitField, fitPage } from '@/entrypoints/portal.content/fit';
import type { FieldDescriptor, PageDescription } from '@/rules/field';
import { fieldDescriptor, pageDescription } from '@/storage/messages';

const huge = '字'.repeat(500_000);
const field = (extra: Partial<FieldDescriptor> = {}): FieldDescriptor => ({
  id: 'f0',
  signature: '单位信息/单位名称·text',
  kind: 'text',
  widget: 'native',
  state: 'open',
  label: '单位名称',
  labelSource: 'for',
  section: ['单位信息'],
  constraints: {},
  value: '',
  ...extra,
});
const page = (extra: Partial<PageDescription> = {}): PageDescription => ({
  url: 'https://submission.miit-imps.com/',
  origin: 'https://submission.miit-imps.com',
  title: '申报',
  portal: 'miit-imps',
  page: 'unit',
  headings: [],
  fields: [field()],
  groups: [],
  ...extra,
});
test('fields cut off are counted', () => {
  const fields = Array.from({ length: 5_004 }, () => field());
  expect(fitPage(page({ fields, unread: 3 }))).toMatchObject({ unread: 7 });
});

/** As it arrives: the browser turns messages into JSON and back. */
const received = (sent: unknown) => JSON.parse(JSON.stringify(sent));

const blown: [string, PageDescription][] = [
  ['url', page({ url: `https://submission.miit-imps.com/?${huge}` })],
  ['title', page({ title: huge })],
  ['headings', page({ headings: Array(300).fill('字'.repeat(3_000)) })],
  ['fields', page({ fields: Array.from({ length: 9_000 }, () => field()) })],
  ...(['label', 'placeholder', 'title', 'name', 'unit', 'value'] as const).map(
    (key): [string, PageDescription] => [key, page({ fields: [field({ [key]: huge })] })],
  ),
  ['section', page({ fields: [field({ section: Array(60).fill('字'.repeat(3_000)) })] })],
  [
    'unitRemarks',
    page({
      fields: [
        field({ unitRemarks: Array(60).fill('字'.repeat(3_000)), unitHeads: Array(60).fill('元') }),
      ],
    }),
  ],
  ['options', page({ fields: [field({ options: Array(6_000).fill('字'.repeat(2_100)) })] })],
  ['row', page({ fields: [field({ row: { group: 'g', index: 0, label: huge, column: huge } })] })],
  ['pattern', page({ fields: [field({ constraints: { pattern: huge } })] })],
  [
    'numbers',
    page({
      fields: [
        field({
          constraints: {
            max: Number.POSITIVE_INFINITY,
            min: Number.NaN,
            maxLength: Number.NaN,
            limit: { max: Number.POSITIVE_INFINITY, text: '不限' },
          },
        }),
      ],
    }),
  ],
  [
    'groups',
    page({
      groups: Array.from({ length: 900 }, () => ({
        signature: 'g',
        label: '字'.repeat(3_000),
        section: ['字'.repeat(3_000)],
        rows: 1,
        canAdd: true,
      })),
    }),
  ],
];

test.each(blown)('a page with a blown up %s is still described', (_, description) => {
  expect(pageDescription.safeParse(received(description)).success).toBe(false);
  const fitted = pageDescription.safeParse(received(fitPage(description)));
  expect(fitted.error?.issues ?? []).toEqual([]);
});

test('what is within the limits is handed on as it is', () => {
  const plain = page({ fields: [field({ value: '字'.repeat(3_000), options: ['一', '二'] })] });
  expect(fitPage(plain)).toEqual(plain);
  expect(fitPage(plain).fields[0]).toBe(plain.fields[0]);
  expect(fieldDescriptor.safeParse(fitField(field({ label: huge }))).success).toBe(true);
});

test('decoys nobody sees do not push the form out, and values together stay sendable', () => {
  const decoys = Array.from({ length: 6_000 }, () => field({ state: 'hidden' }));
  const fitted = fitPage(page({ fields: [...decoys, field({ label: '真的' })] }));
  expect(fitted.fields.map(({ label }) => label)).toEqual(['真的']);
  const large = Array.from({ length: 60 }, () => field({ value: huge }));
  expect(JSON.stringify(fitPage(page({ fields: large }))).length).toBeLessThan(13_000_000);
});
