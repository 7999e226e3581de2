import type { Reading } from '@/entrypoints/portal.content/fields';
import type { Desired, Outcome } from '@/rules/plan';
import type { JournalEntry } from '@/storage/messages';
import { expect, PageWorld, serveFixtures, test } from './page-world';
import { Drive } from './widget-driver';

/** Every editor gets the same text, hostile to HTML on purpose, and is asked by its own API. */
const paragraphs = [
  '一、场景概况：研发 <b>设计</b> 与 A&B 协同。',
  '二、实施成效：效率提升 30%，成本下降 15%。',
  '三、下一步计划',
];
const desired: Desired = { type: 'rich', paragraphs };
const escaped = paragraphs.map((p) =>
  p.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'),
);
const old = '原有重点内容\n第一项';
const editors: [library: string, fixture?: string][] = [
  ['ueditor'],
  ['tinymce'],
  ['ckeditor4'],
  ['ckeditor5'],
  ['quill'],
  ['kindeditor'],
  ['wangeditor'],
  ['wangeditor', 'rich/wangeditor4'],
  ['summernote'],
  ['prosemirror'],
];

/** `<p>` by `<p>`, without the white space some put around the tags; wangEditor writes a bare `&`. */
const blocks = (html: string) =>
  html
    .replace(/\s*(<\/?(?:p|ul|ol|li)[^>]*>)\s*/g, '$1')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;(?!\w+;)/g, '&');

/** The editor's own plain text, line by line. */
const linesOf = (text: string) => text.split(/\s*\n\s*/).filter(Boolean);

for (const [library, fixture = library] of editors)
  test(`${fixture}: paragraphs in by its own API and form field, former HTML back`, async ({
    page,
  }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const drive = await Drive.open(page, library, false, fixture);
    const [found] = await drive.list();
    expect(found).toMatchObject({ kind: 'richtext', state: 'open', value: old });
    const css = '[name=scene],#scene';
    const before = await drive.model<string>('html()');
    expect(before).toContain('<strong>重点</strong>');
    const written = await drive.fill(css, desired);
    expect(written.value).toBe(paragraphs.join('\n'));
    await expect
      .poll(() => drive.model<number>('changes'), 'the page hears of it')
      .toBeGreaterThan(0);
    const wanted = blocks(escaped.map((p) => `<p>${p}</p>`).join(''));
    expect(blocks(await drive.model<string>('html()'))).toBe(wanted);
    const form = async () => blocks(await drive.model<string>('form()'));
    await expect.poll(form).toBe(wanted);
    expect(linesOf(await drive.model<string>('text()'))).toEqual(paragraphs);
    await drive.takeBack(css);
    expect(await drive.model<string>('html()')).toBe(before);
    await expect.poll(form).toBe(blocks(before));
    // a page-side reset, an empty editor, a list in front
    for (const html of [
      '',
      '<p>甲</p>',
      '<ul><li>甲</li><li>乙</li></ul><p>丙</p>',
      '<h2>标题</h2>',
    ]) {
      await page.evaluate(
        (h) => (window as unknown as { setHtml(h: string): unknown }).setHtml(h),
        html,
      );
      const initial = await drive.model<string>('html()');
      await drive.fill(css, desired);
      expect(blocks(await drive.model<string>('html()')), `over ${html}`).toBe(wanted);
      await drive.takeBack(css);
      expect(await drive.model<string>('html()'), `back to ${html}`).toBe(initial);
    }
    drive.note(fixture === library ? '富文本' : '富文本（旧版本）', written.ms);
    expect(errors).toEqual([]);
    await drive.save();
    await page.evaluate('lock()');
    await expect.poll(() => drive.state(css)).toBe('locked');
  });

const plan = { 场景描述: desired };
interface Run {
  outcomes: Outcome[];
  journal: JournalEntry[];
}

/** While the side panel has the focus the page gets no focus events of the browser's own. */
const unfocused = `for (const type of ['focus', 'blur', 'focusin', 'focusout'])
  window.addEventListener(type, (event) => { if (event.isTrusted) event.stopImmediatePropagation(); }, true);`;

test('every editor takes 10,000 字 while the window has no focus, and gives them back', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const long = Array.from(
    { length: 40 },
    (_, i) => `第${i + 1}段：${'智能制造典型场景'.repeat(31)}`,
  );
  for (const [library, fixture = library] of editors) {
    const drive = await Drive.open(page, library, false, fixture);
    await page.evaluate(unfocused);
    const before = await drive.model<string>('html()');
    const css = '[name=scene],#scene';
    await drive.fill(css, { type: 'rich', paragraphs: long });
    const wanted = long.map((p) => `<p>${p}</p>`).join('');
    await expect
      .poll(async () => blocks(await drive.model<string>('form()')), fixture)
      .toBe(wanted);
    await drive.takeBack(css);
    expect(await drive.model<string>('html()'), fixture).toBe(before);
  }
});

const inline = [
  ['ckeditor4', 'rich/ckeditor4'],
  ['tinymce', 'rich/tinymce'],
  ['tinymce', 'rich/tinymce8'],
  ['ckeditor5', 'rich/ckeditor5-inline'],
  ['ckeditor5', 'rich/ckeditor5-balloon'],
] as const;

for (const [library, fixture] of inline)
  test(`${fixture}: an editor without a frame takes paragraphs by its own API and gives them back`, async ({
    page,
  }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const drive = await Drive.open(page, library, false, fixture);
    const css = '#scene';
    expect(await drive.list()).toMatchObject([{ kind: 'richtext', state: 'open', value: old }]);
    const { fields } = await drive.world.call<{ fields: { label: string; kind: string }[] }>(
      'readPage',
    );
    expect(fields.map(({ label, kind }) => [label, kind])).toEqual([
      ['项目名称', 'text'],
      ['场景描述', 'richtext'],
    ]);
    const before = await drive.model<string>('html()');
    const { ms } = await drive.fill(css, desired);
    const wanted = blocks(escaped.map((p) => `<p>${p}</p>`).join(''));
    expect(blocks(await drive.model<string>('html()'))).toBe(wanted);
    expect(linesOf(await drive.model<string>('text()'))).toEqual(paragraphs);
    await expect.poll(() => drive.model<number>('changes')).toBeGreaterThan(0);
    await drive.takeBack(css);
    expect(await drive.model<string>('html()')).toBe(before);
    drive.note('富文本（行内编辑）', ms);
    await drive.save();
    expect(errors).toEqual([]);
    await page.evaluate('lock()');
    await expect.poll(() => drive.state(css)).toBe('locked');
  });

for (const editor of ['ueditor', 'kindeditor', 'ckeditor4', 'summernote'])
  test(`${editor}: showing its source it is refused, and its source is no field`, async ({
    page,
  }) => {
    const drive = await Drive.open(page, editor);
    const before = await drive.model<string>('html()');
    await page.evaluate('source()');
    await expect
      .poll(async () => (await drive.write('[name=scene],#scene', desired)).reason)
      .toContain('源代码');
    type Seen = { fields: { kind: string; state: string }[] };
    const { fields } = await drive.world.call<Seen>('readPage');
    const seen = fields.filter(({ state }) => state !== 'hidden');
    expect(seen.map(({ kind }) => kind)).toEqual(['text', 'richtext']);
    await page.evaluate('source()');
    await expect.poll(() => drive.model<string>('html()')).toBe(before);
    // the editor tells its text before its frame is drawn again
    const open = ({ kind, state }: Seen['fields'][number]) =>
      kind === 'richtext' && state === 'open';
    await expect
      .poll(async () => (await drive.world.call<Seen>('readPage')).fields.some(open))
      .toBe(true);
    await drive.fill('[name=scene],#scene', desired);
  });

test('after an undo the page may put in less, and the editor still takes the text', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const { world } = await Drive.open(page, 'wangeditor');
  const fill = async () => world.call<Run>('applyPlan', await world.call('planFor', plan));
  const { journal } = await fill();
  await world.call('undoRun', journal);
  // what stays selected to its end would be sought in the shorter text
  await expect
    .poll(() =>
      page.evaluate('String([editor.selection.anchor.path, editor.selection.focus.path])'),
    )
    .toBe('0,0,0,0');
  await page.evaluate("setHtml('')");
  expect((await fill()).outcomes).toMatchObject([{ status: 'filled' }]);
  expect(errors).toEqual([]);
});

test('an editor that adds an empty paragraph to whatever changes is taken back all the same', async ({
  page,
}) => {
  serveFixtures('tests/fixtures/widgets');
  await page.goto('http://fixture.test/prosemirror.html#trailing');
  await page.waitForFunction('window.ready');
  const world = await PageWorld.open(page);
  const before = await page.evaluate('html()');
  const run = await world.call<Run>('applyPlan', await world.call('planFor', plan));
  expect(run.outcomes).toMatchObject([{ status: 'filled' }]);
  const undone = await world.call<Outcome[]>('undoRun', run.journal);
  expect(undone.map(({ status, reason }) => [status, reason])).toEqual([['filled', undefined]]);
  expect(await page.evaluate('html()')).toBe(`${before}<p></p>`);
});

test('an editor that is still being drawn is not written to: its own text would come over it', async ({
  page,
}) => {
  serveFixtures('tests/fixtures/widgets');
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/content.min.css', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('http://fixture.test/rich/tinymce8.html', { waitUntil: 'commit' });
  await page.waitForSelector('.tox-tinymce iframe', { state: 'attached' });
  const world = await PageWorld.open(page);
  const seen = async () =>
    (await world.call<Reading>('readFields')).fields.map(({ state, value }) => [state, value])[1];
  expect(await seen()).toEqual(['disabled', '']);
  const early = world.call<Run>('applyPlan', await world.call('planFor', plan));
  release();
  expect((await early).outcomes).toMatchObject([{ status: 'refused' }]);
  await expect.poll(seen).toEqual(['open', old]);
  const run = await world.call<Run>('applyPlan', await world.call('planFor', plan));
  expect(run.outcomes).toMatchObject([{ status: 'filled' }]);
  const wanted = blocks(escaped.map((p) => `<p>${p}</p>`).join(''));
  expect(blocks(await page.evaluate('html()'))).toBe(wanted);
});
