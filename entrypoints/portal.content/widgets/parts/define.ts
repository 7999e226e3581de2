import type { ControlKind, FieldConstraints, FieldState } from '@/rules/field';
import type { Desired } from '@/rules/plan';
import type { Control, Settle, Snapshot, Widget } from '..';
import { asBool, asChoices, asText, fold, match, Refusal } from './gestures';

/** One kind of control of a library, as data and four functions. */
export interface Part {
  kind: ControlKind | ((el: HTMLElement) => ControlKind);
  /** One element per control; the first part of the library that matches takes it. */
  css: string;
  /** The rest of the control; null where the element is not one after all. */
  build?(el: HTMLElement): Partial<Control> | null;
  read(control: Control): string;
  state?(control: Control): FieldState | undefined;
  options?(control: Control): string[] | undefined;
  /** Two-state controls: how they stand. */
  checked?(control: Control): boolean;
  /** @throws {Refusal} with the reason in Chinese */
  write(control: Control, desired: Desired, settle: Settle): Promise<void> | void;
  /** Puts back "nothing chosen", where `write` of an empty text cannot. */
  clear?(control: Control, settle: Settle): Promise<void> | void;
  /** Several texts are kept apart in the snapshot. */
  chosen?(control: Control): string[];
  snapshot?(control: Control): Snapshot;
  restore?(control: Control, snapshot: Snapshot, settle: Settle): Promise<void> | void;
  holds?(control: Control, desired: Desired): boolean;
}

interface Library {
  id: string;
  priority: number;
  /** Selector that tells that the library is on the page. */
  present: string;
  parts: Part[];
  /** Selectors of the library's own form item and of the label inside it. */
  item?: { scope: string; label: string; required?: string };
}

/** The numbers of a date text, so that `2022年3月5日` and `2022-03-05` compare equal. */
const numbers = (text: string) => (text.match(/\d+/g) ?? []).map(Number);
const begins = (shown: number[], wanted: number[]) =>
  shown.length > 0 && shown.slice(0, wanted.length).every((n, i) => n === wanted[i]);

function same(shown: string, desired: Desired, chosen: () => string[]): boolean {
  if (desired.type === 'date') return begins(numbers(shown), numbers(desired.date));
  if (desired.type === 'range') {
    const all = numbers(shown);
    const half = all.length / 2;
    return (
      half >= 1 &&
      begins(all.slice(0, half), numbers(desired.from)) &&
      begins(all.slice(half), numbers(desired.to))
    );
  }
  if (desired.type === 'path') return fold(shown).includes(fold(desired.levels.at(-1)?.[0] ?? ''));
  if (desired.type === 'choice' || desired.type === 'choices' || desired.type === 'bool') {
    const wanted = asChoices(desired) ?? [];
    const now = chosen();
    return now.length === wanted.length && wanted.every((w) => match(now, w) >= 0);
  }
  const text = asText(desired) ?? '';
  const plain = (t: string) => Number(t.replace(/,/g, ''));
  return (
    fold(shown) === fold(text) || (text !== '' && shown !== '' && plain(shown) === plain(text))
  );
}

const shown = (el: HTMLElement) => el.getClientRects().length > 0;

/** Makes a widget of its parts: claims, refusals, restore on failure and read-back are alike for all. */
export function defineWidget(library: Library): Widget {
  const { id, priority, parts, item } = library;
  const all = parts.map((part) => part.css).join();
  const known = new WeakMap<Element, Part>();
  const partOf = (control: Control): Part => {
    const part = known.get(control.root) ?? parts.find((p) => control.root.matches(p.css));
    if (!part) throw new Error(`${id}: not one of its controls`);
    return part;
  };
  const chosen = (control: Control) => {
    const part = partOf(control);
    const text = part.read(control);
    return part.chosen ? part.chosen(control) : text ? [text] : [];
  };
  const empty = (snap: Snapshot) =>
    snap.type === 'choices' ? !snap.texts.length : snap.type === 'text' && !snap.text;

  const widget: Widget = {
    id,
    priority,
    present: (root) => root.querySelector(library.present) !== null,
    find(root) {
      const controls: Control[] = [];
      for (const el of root.querySelectorAll<HTMLElement>(all)) {
        const part = parts.find((p) => el.matches(p.css));
        const built = part?.build ? part.build(el) : {};
        if (!part || !built) continue;
        const control: Control = {
          root: el,
          input: el,
          kind: typeof part.kind === 'function' ? part.kind(el) : part.kind,
          owns: [el],
          ...built,
        };
        known.set(control.root, part);
        controls.push(control);
      }
      return controls;
    },
    read: (control) => partOf(control).read(control),
    state(control) {
      const input = control.input as HTMLInputElement | null;
      return (
        partOf(control).state?.(control) ??
        (input?.disabled ? 'disabled' : shown(control.root) ? 'open' : 'hidden')
      );
    },
    options: (control) => partOf(control).options?.(control),
    constraints(control) {
      const { maxLength, required } = (control.input ?? {}) as HTMLInputElement;
      const found: FieldConstraints = {};
      if (maxLength > 0) found.maxLength = maxLength;
      if (required) found.required = true;
      return found;
    },
    formItem(control) {
      const element = item && control.root.closest<HTMLElement>(item.scope);
      const label = element?.querySelector<HTMLElement>(item?.label ?? '');
      if (!element || !label) return null;
      const text = (label.textContent ?? '').replace(/\s+/g, ' ').trim();
      const required =
        /^[*＊]|[*＊][:：]?$/.test(text) ||
        !!(item?.required && element.querySelector(item.required));
      return { label: text.replace(/^[*＊\s]+|[*＊\s:：]+$/g, ''), element, required };
    },
    snapshot(control) {
      const part = partOf(control);
      if (part.snapshot) return part.snapshot(control);
      if (part.checked) return { type: 'bool', value: part.checked(control) };
      if (part.options || part.chosen) return { type: 'choices', texts: chosen(control) };
      return { type: 'text', text: part.read(control) };
    },
    holds(control, desired) {
      const part = partOf(control);
      if (part.holds) return part.holds(control, desired);
      if (part.checked) return part.checked(control) === asBool(desired);
      return same(part.read(control), desired, () => chosen(control));
    },
    async write(control, desired, settle) {
      const before = widget.snapshot(control);
      const attempt = async () => {
        await partOf(control).write(control, desired, settle);
        const held = () => widget.holds(control, desired);
        if (!held() && !(await settle.until(held, 1_500)))
          throw new Refusal(
            `写入后页面显示的是“${widget.read(control).slice(0, 40)}”，与要填的不同`,
          );
      };
      try {
        await attempt();
        return { ok: true };
      } catch (error) {
        const restored =
          alike(widget.snapshot(control), before) ||
          (await widget.restore(control, before, settle)).ok;
        const reason = error instanceof Refusal ? error.message : `控件没有按预期响应：${error}`;
        const waiting = error instanceof Refusal && error.waiting;
        return { ok: false, reason, restored, ...(waiting && { waiting }) };
      }
    },
    async restore(control, snap, settle) {
      const part = partOf(control);
      try {
        if (part.restore) await part.restore(control, snap, settle);
        else if (empty(snap) && part.clear) await part.clear(control, settle);
        else await part.write(control, revive(snap), settle);
        const back = () => alike(widget.snapshot(control), snap);
        if (back() || (await settle.until(back, 1_500))) return { ok: true };
        return { ok: false, reason: '页面没有接受原来的内容', restored: false };
      } catch (error) {
        return {
          ok: false,
          reason: `没能放回原来的内容：${(error as Error).message}`,
          restored: false,
        };
      }
    },
  };
  return widget;
}

/** The HTML of an editor may be told in other words; its text may not. */
const alike = (a: Snapshot, b: Snapshot) =>
  a.type === 'rich' && b.type === 'rich'
    ? a.text === b.text
    : JSON.stringify(a) === JSON.stringify(b);

function revive(snap: Snapshot): Desired {
  if (snap.type === 'choices') return { type: 'choices', options: snap.texts.map((t) => [t]) };
  if (snap.type === 'bool') return { type: 'bool', value: snap.value };
  return { type: 'text', text: 'text' in snap ? snap.text : '' };
}
