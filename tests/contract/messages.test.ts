import { expect, test } from 'vitest';
import { parseFrameMessage } from '@/entrypoints/portal.content/parse';
import { type FrameMessage, frameMessage } from '@/storage/messages';

/** One sample of every message a frame may receive, every union member included. */
const line = {
  lineId: 'l1',
  signature: '单位信息/企业名称',
  label: '企业名称',
  before: '',
  newRow: false,
  group: '场景',
};
const samples: FrameMessage[] = [
  { type: 'page.read' },
  { type: 'page.refresh' },
  { type: 'page.where' },
  { type: 'page.focus', signature: 's' },
  {
    type: 'fill.apply',
    runId: 'r',
    origin: 'https://submission.miit-imps.com',
    lines: [
      { ...line, desired: { type: 'text', text: 'a' } },
      { ...line, desired: { type: 'choice', options: ['二级'] } },
      { ...line, desired: { type: 'choices', options: [['a'], ['b', 'c']] } },
      { ...line, desired: { type: 'path', levels: [['江苏省', '江苏'], ['苏州市']] } },
      { ...line, desired: { type: 'date', date: '2023-08-31', precision: 'day' } },
      { ...line, desired: { type: 'range', from: '2023-01-01', to: '2023-12-31' } },
      { ...line, desired: { type: 'bool', value: true } },
      { ...line, desired: { type: 'rich', paragraphs: ['一', '二'] } },
    ],
  },
  { type: 'fill.stop', runId: 'r' },
  {
    type: 'fill.revert',
    runId: 'r',
    origin: 'https://submission.miit-imps.com',
    entries: [
      { lineId: 'l', signature: 's', label: 'x', after: 'b', before: { type: 'text', text: 'a' } },
      {
        lineId: 'l',
        signature: 's',
        label: 'x',
        after: '',
        before: { type: 'choices', texts: [] },
      },
      { lineId: 'l', signature: 's', label: 'x', after: '', before: { type: 'path', levels: [] } },
      {
        lineId: 'l',
        signature: 's',
        label: 'x',
        after: '',
        before: { type: 'bool', value: false },
      },
      {
        lineId: 'l',
        signature: 's',
        label: 'x',
        after: '',
        before: { type: 'rich', html: '<p></p>', text: '' },
        addedRow: true,
      },
      { lineId: 'l', signature: 's', label: 'x', after: '' },
    ],
  },
  { type: 'teach.start' },
  { type: 'teach.stop' },
];

type Json = unknown;

/** Every copy of `value` in which one place was removed or given another type. */
function* broken(value: Json): Generator<Json> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      for (const bad of broken(item)) yield value.map((v, i) => (i === index ? bad : v));
    yield { 0: value };
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      const { [key]: _, ...rest } = value as Record<string, Json>;
      yield rest;
      for (const bad of broken(item)) yield { ...value, [key]: bad };
    }
    yield [value];
  } else {
    yield null;
    yield typeof value === 'number' ? 'x' : 7;
  }
}

test('the page side accepts every frame message the protocol knows', () => {
  expect(new Set(samples.map((s) => s.type)).size).toBe(frameMessage.options.length);
  for (const sample of samples) {
    expect(frameMessage.safeParse(sample).success).toBe(true);
    expect(parseFrameMessage(sample)).toEqual(sample);
  }
});

test('the page side agrees with zod on every damaged message', () => {
  let examined = 0;
  for (const sample of samples)
    for (const bad of broken(sample)) {
      examined += 1;
      const zod = frameMessage.safeParse(bad).success;
      expect(parseFrameMessage(bad) !== null, JSON.stringify(bad)).toBe(zod);
    }
  console.log(`messages: ${samples.length} samples, ${examined} damaged copies examined`);
  expect(examined).toBeGreaterThan(200);
});

test('prototype names are not message types', () => {
  for (const type of ['constructor', '__proto__', 'toString'])
    expect(parseFrameMessage({ type })).toBeNull();
});
