import type { ControlKind, FieldState } from '@/rules/field';
import type { Desired } from '@/rules/plan';
import { all, hasAny, textOf } from '../../gestures/dom';
import { says, wantedOf } from '../../gestures/say';
import { constraintsOf, stateOf } from '../../gestures/state';
import type { Control, Settle, Snapshot, Widget } from '..';
import { Refusal } from './pick';

/** One kind of control of a library, as data and four functions. */
export interface Part {
  kind: ControlKind | ((el: HTMLElement) => ControlKind);
  /** One element per control; the first part of the library that matches takes it. */
  css: string;
  /** Nothing inside it is a control of its own. */
  whole?: boolean;
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
  parts: Part[];
  grids?: Widget['grids'];
  windows?: Widget['windows'];
  /** The calendar of its first part, where it now shows: for boxes without a sign of it. */
  calendar?: () => unknown;
  /** What every control of it matches, where that is quicker to ask than its parts. */
  present?: string;
  /** Selectors of the library's own form item and of the label inside it. */
  item?: { scope: string; label: string; required?: string };
  /** Where selectors do not say it. */
  formItem?: Widget['formItem'];
}

/** Makes a widget of its parts: claims, refusals, restore on failure and read-back are alike for all. */
export function defineWidget(library: Library): Widget {
  const { id, priority, parts, item, grids, windows } = library;
  const selector = parts.map((part) => part.css).join();
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
    ...(grids && { grids }),
    ...(windows && { windows }),
    adopt(box) {
      const [part] = parts;
      if (!part || !library.calendar?.()) return null;
      known.set(box, part);
      return { root: box, input: box, kind: 'date', owns: [box] };
    },
    // asked of regions too, when the page draws a part anew: nothing but the controls themselves will do
    present: (root, names) =>
      (!library.present || hasAny(root, library.present, names)) && hasAny(root, selector, names),
    find(root) {
      const controls: Control[] = [];
      let whole: Element | null = null;
      for (const el of root.querySelectorAll<HTMLElement>(selector)) {
        if (whole?.contains(el)) continue;
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
        if (part.whole) whole = control.root;
        controls.push(control);
      }
      return controls;
    },
    read: (control) => partOf(control).read(control),
    state: (control, drawn) => partOf(control).state?.(control) ?? stateOf(control, true, drawn),
    constraints: (control) => constraintsOf(control.input),
    options: (control) => partOf(control).options?.(control),
    formItem(control) {
      if (library.formItem) return library.formItem(control);
      const element = item && control.root.closest<HTMLElement>(item.scope);
      // several labels in one row: the nearest before the control
      const labels = element ? all(element, item.label) : [];
      const label =
        labels.findLast((each) => each.compareDocumentPosition(control.root) & 4) ?? labels[0];
      if (!element || !label) return null;
      const text = textOf(label);
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
      if (part.checked && desired.type === 'bool') return part.checked(control) === desired.value;
      return says(part.read(control), desired, chosen(control));
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
        else {
          const wanted = wantedOf(snap) ?? { type: 'text', text: '' };
          await part.write(control, wanted, settle);
        }
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
