import type { Desired } from '@/rules/plan';
import { clock } from '../../clock';
import { shown } from '../../gestures/dom';
import { blur, focus as focusEvents, key, send } from '../../gestures/events';
import type { Control, Settle, Widget } from '..';
import { defineWidget, type Part } from './define';
import { Refusal } from './pick';
import { DRAWN, linesOf } from './rich-lines';

/**
 * Rich text editors. Two families: those whose DOM is what they save (`dom`), and
 * those with a model of their own behind it (`paste`, `yank`), which take text
 * only through the clipboard events a person's copy and paste would send.
 */
type By = 'dom' | 'paste' | 'yank';

interface RichSpec {
  id: string;
  /** The whole editor, tool bar included. */
  root: string;
  /** The iframe or element that is edited. */
  body: string;
  /** By what is edited, where versions of one library differ. */
  by: By | ((body: Element) => By);
  /** What is edited before the editor has put its text there, which would come over what is written. */
  blank?: string;
  /** One line of plain text rather than paragraphs: an editable table cell. */
  line?: boolean;
}

const wanted = (desired: Desired) =>
  (desired.type === 'rich' ? desired.paragraphs : desired.type === 'text' ? [desired.text] : [])
    .flatMap((paragraph) => paragraph.split(/\r?\n/))
    .map((line) => line.trim())
    .filter(Boolean);

const escaped = (text: string) =>
  text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;' })[c] ?? '&gt;');
const asHtml = (lines: string[]) => lines.map((line) => `<p>${escaped(line)}</p>`).join('');

/** Focus, and its events even where the window itself has none (side panel in front). */
function focus(body: HTMLElement) {
  let heard = false;
  body.addEventListener(
    'focus',
    () => {
      heard = true;
    },
    { once: true },
  );
  body.focus({ preventScroll: true });
  if (!heard) focusEvents(body);
}

/** Selects everything and tells the editor at once; the browser itself tells it later. */
function selectAll(body: HTMLElement) {
  if (body.ownerDocument.activeElement !== body) focus(body);
  body.ownerDocument.getSelection()?.selectAllChildren(body);
  send(body.ownerDocument, 'selectionchange');
}

/** To the start, which is there whatever the page puts in next: a model that keeps the whole selected breaks on less. */
const deselect = (body: HTMLElement) => body.ownerDocument.getSelection()?.collapse(body, 0);

/** What the editor would put on the clipboard for everything; null where it has not taken the selection. */
function copied(body: HTMLElement): string | null {
  selectAll(body);
  const clipboardData = new DataTransfer();
  body.dispatchEvent(
    new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
  );
  const whole = linesOf(body).join('').replace(/\s/g, '');
  const box = body.ownerDocument.createElement('template');
  box.innerHTML = clipboardData.getData('text/html');
  const got = linesOf(box.content as unknown as Element)
    .join('')
    .replace(/\s/g, '');
  return got === whole ? clipboardData.getData('text/html') : null;
}

const before = (body: HTMLElement, inputType: string, dataTransfer: DataTransfer | null = null) =>
  body.dispatchEvent(
    new InputEvent('beforeinput', { inputType, dataTransfer, bubbles: true, cancelable: true }),
  );

/** Slate's own clipboard format: nodes as JSON, percent-encoded, in base64. */
const slate = (lines: string[]) =>
  btoa(
    encodeURIComponent(
      JSON.stringify(lines.map((text) => ({ type: 'paragraph', children: [{ text }] }))),
    ),
  );

const FRAGMENT = /data-slate-fragment="([^"]+)"/;

async function insert(
  body: HTMLElement,
  by: string,
  html: string,
  lines: string[] | null,
  settle: Settle,
) {
  if (!(await settle.until(() => copied(body) !== null || !linesOf(body).length, 1_500)))
    throw new Refusal('编辑器没有接受全选');
  // twice: what is selected, then the list or heading that stays behind empty
  for (let times = 0; times < 2; times++) {
    before(body, 'deleteContentBackward');
    await settle.quiet(body, 200);
  }
  if (!html) return;
  const data = new DataTransfer();
  const fragment = lines ? slate(lines) : FRAGMENT.exec(html)?.[1];
  if (by === 'yank' && fragment) data.setData('application/x-slate-fragment', fragment);
  // a single heading or list would be poured into the empty paragraph: a block after it keeps its shape
  const lone = by === 'paste' && /^<(h\d|ul|ol|blockquote|pre)\b(?!.*<\/\1>.*<\w)/is.test(html);
  data.setData('text/html', lone ? `${html}<p>-</p>` : html);
  selectAll(body);
  if (by === 'yank') before(body, 'insertFromYank', data);
  else
    body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  await settle.quiet(body, 300);
  for (let times = 0; lone && times < 2; times++) {
    before(body, 'deleteContentBackward');
    await settle.quiet(body, 200);
  }
}

/** One editor library as a widget. */
export const richEditor = (spec: RichSpec): Widget =>
  defineWidget({ id: spec.id, priority: 70, parts: [richPart(spec)] });

/** The editors of one library, as a part of its widget. */
export function richPart(spec: Omit<RichSpec, 'id'>): Part {
  const { root, body: css, by: way, blank, line = false } = spec;
  const byOf = (body: Element) => (typeof way === 'string' ? way : way(body));
  const bodyOf = (control: Control): HTMLElement | null => {
    const el = control.root.matches(css)
      ? control.root
      : control.root.querySelector<HTMLElement>(css);
    return el instanceof HTMLIFrameElement ? (el.contentDocument?.body ?? null) : el;
  };
  /** What shows the text as HTML source, in which the editor then believes. */
  const sourceOf = (control: Control) =>
    control.root.matches(css)
      ? undefined
      : [...control.root.querySelectorAll('textarea,.CodeMirror')].find(shown);
  const read = (control: Control) => {
    const body = bodyOf(control);
    return body ? linesOf(body).join('\n') : '';
  };
  const edit = async (control: Control, html: string, lines: string[] | null, settle: Settle) => {
    const body = bodyOf(control);
    if (!body) throw new Refusal('编辑器还没有准备好');
    const by = byOf(body);
    if (by !== 'dom') await insert(body, by, html, lines, settle);
    else {
      focus(body);
      body.innerHTML = html;
      send(body, 'input');
      key(body, 'Unidentified');
      send(body, 'change');
    }
    if (by !== 'dom') deselect(body);
    body.blur();
    blur(body);
    const view = body.ownerDocument.defaultView;
    if (view && view !== window) view.dispatchEvent(new FocusEvent('blur'));
  };

  const kind = line ? 'text' : 'richtext';
  return {
    kind,
    css: root,
    build(el) {
      const control: Control = { root: el, input: null, kind, owns: [] };
      if (!bodyOf(control) && !sourceOf(control)) return null;
      const near = [el, el.parentElement ?? el];
      const beside = near
        .flatMap((each) => [each.previousElementSibling, each.nextElementSibling])
        .filter((e): e is Element => !!e?.matches('textarea') && !shown(e));
      const owns = [
        ...el.querySelectorAll('iframe,input,textarea,select,[contenteditable]'),
        ...beside,
      ];
      return { ...control, owns };
    },
    read,
    state(control) {
      if (sourceOf(control)) return 'open';
      const body = bodyOf(control);
      if (body && blank === body.innerHTML) return 'disabled';
      const open = body && (body.isContentEditable || body.ownerDocument.designMode === 'on');
      // some leave what is locked editable and answer every key with nothing
      return open && !/read-?only/i.test(body.className) ? undefined : 'locked';
    },
    holds: (control, desired) =>
      read(control) ===
      wanted(desired)
        .join('\n')
        .replace(/[ \t\xa0]+/g, ' '),
    snapshot(control) {
      const body = bodyOf(control);
      const text = read(control);
      if (!body) return { type: 'rich', html: '', text };
      const by = byOf(body);
      if (by === 'dom') return { type: 'rich', html: body.innerHTML, text };
      if (!text) return { type: 'rich', html: '', text };
      // Slate takes notice of a selection every 100 ms at most: ask until it has, once more after that
      const until = clock() + 130;
      let html: string | null = null;
      for (let late = false; html === null && !late; ) {
        late = clock() > until;
        html = copied(body);
      }
      deselect(body);
      // a lone block is copied as bare text
      if (html === null || (by === 'paste' && body.childElementCount === 1)) {
        const copy = body.cloneNode(true) as HTMLElement;
        for (const drawn of copy.querySelectorAll(DRAWN)) drawn.remove();
        html = copy.innerHTML;
      }
      // the nodes alone: the HTML round them carries running numbers
      html = FRAGMENT.exec(html)?.[0] ?? html;
      return { type: 'rich', html, text };
    },
    write(control, desired, settle) {
      if (sourceOf(control)) throw new Refusal('编辑器正显示源代码，请先切回普通视图');
      const lines = wanted(desired);
      if (desired.type !== 'rich' && desired.type !== 'text') throw new Refusal('这里只能填文字');
      return edit(control, line ? escaped(lines.join(' ')) : asHtml(lines), lines, settle);
    },
    restore: (control, snap, settle) =>
      edit(control, snap.type === 'rich' ? snap.html : '', null, settle),
  };
}
