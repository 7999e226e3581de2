import type { ControlKind } from '@/rules/field';
import type { Control, Settle, Widget, WriteResult } from '../widgets';
import { all, hasAny, isDisabled, one, textOf } from './dom';
import type { Driver, Part } from './driver';
import { done, fail, KEPT, says, wantedOf } from './say';
import { constraintsOf, countedLimit, stateOf } from './state';

export interface LibrarySpec {
  id: string;
  priority: number;
  /** Selector of anything that only this library draws. */
  present: string;
  /** Drawn by a look-alike that has its own file. */
  absent?: string;
  /** Its form item; labels of one that has none of its own, or says all the structure says, are read by that. */
  item?: { root: string; label: string; required: string };
  windows?: Widget['windows'];
  /** What waits beside the page until it is opened: nothing in it is on screen. */
  closed?: string;
  /** First matching row wins. */
  parts: Part[];
}

const natives = 'input,textarea,select';
const kindOf = (part: Part, root: HTMLElement): ControlKind =>
  typeof part.kind === 'function' ? part.kind(root) : part.kind;

/** Back to nothing chosen: by gestures, else through the page's framework, read back. */
async function empty(driver: Driver, control: Control, settle: Settle): Promise<WriteResult> {
  const asked = async () => (await settle.clearChoice?.(control.root)) === true;
  const emptied = async () => {
    const blank = () => driver.texts(control).length === 0;
    if (!(await settle.until(blank, 600))) return false;
    await settle.quiet(control.root, 60);
    return blank();
  };
  // A radio has no gesture for "none": one that is merely drawn unticked may still be held by the model.
  const radio = control.kind === 'radio' && driver.texts(control).length > 0;
  if (radio && (await asked())) return (await emptied()) ? done : fail(KEPT, false);
  const result = await driver.clear(control, settle);
  return !radio && !result.ok && (await asked()) && (await emptied()) ? done : result;
}

/** The parts of a widget that depend on nothing but how its controls are driven. */
export function driven(driverOf: (control: Control) => Driver) {
  return {
    read: (control: Control) => {
      const driver = driverOf(control);
      return driver.texts(control).join(driver.join ?? '、');
    },
    options: (control: Control) => driverOf(control).options?.(control),
    async write(...args: Parameters<Widget['write']>) {
      const driver = driverOf(args[0]);
      const [control, , settle] = args;
      const reason = driver.refuses?.(control);
      if (reason) return fail(reason);
      const bare = !driver.texts(control).length;
      const result = await driver.write(...args);
      return bare && !result.ok && !result.restored && !result.unread
        ? { ...result, restored: (await empty(driver, control, settle)).ok }
        : result;
    },
    prepare: async (...[control, settle]: Parameters<NonNullable<Widget['prepare']>>) =>
      driverOf(control).prepare?.(control, settle),
    late: async (...args: Parameters<NonNullable<Widget['late']>>) =>
      (await driverOf(args[0]).late?.(...args)) ?? null,
    snapshot: (control: Control) => driverOf(control).snapshot(control),
    async restore(...[control, snapshot, settle]: Parameters<Widget['restore']>) {
      const driver = driverOf(control);
      const wanted = wantedOf(snapshot);
      const now = JSON.stringify(driver.snapshot(control));
      if (now === JSON.stringify(snapshot)) return done;
      if (!wanted || (wanted.type === 'text' && !wanted.text))
        return empty(driver, control, settle);
      if (driver.restore) return driver.restore(control, snapshot, settle);
      const single = wanted.type === 'choices' && wanted.options.length === 1;
      const many = control.kind === 'multiselect' || control.kind === 'checkbox';
      return driver.write(
        control,
        single && !many ? { type: 'choice', options: wanted.options[0] ?? [] } : wanted,
        settle,
      );
    },
    holds(...[control, desired]: Parameters<Widget['holds']>) {
      const driver = driverOf(control);
      if (driver.holds) return driver.holds(control, desired);
      const texts = driver.texts(control);
      return says(texts.join(driver.join ?? '、'), desired, texts);
    },
  } satisfies Partial<Widget>;
}

/** A UI library from its table of parts. */
export function library(spec: LibrarySpec): Widget {
  const around = spec.item ?? { root: ':not(*)', label: '', required: '' };
  const selector = spec.parts.map((part) => part.root).join();
  const matching = (root: HTMLElement) =>
    spec.parts.find((each) => root.matches(each.root) && (each.when?.(root) ?? true));
  /** What each control was found as: the page may take its classes off. */
  const found = new WeakMap<HTMLElement, LibrarySpec['parts'][number]>();
  const partOf = (root: HTMLElement) => {
    const part = matching(root) ?? found.get(root);
    if (!part) throw new Error(`${spec.id}: no part matches ${root.className}`);
    return part;
  };
  return {
    id: spec.id,
    priority: spec.priority,
    ...(spec.windows && { windows: spec.windows }),
    // the controls first: a browser knows at once that their classes are nowhere
    present: (root, names) =>
      hasAny(root, selector, names) &&
      hasAny(root, spec.present, names) &&
      !(spec.absent && hasAny(root, spec.absent, names)),
    find(root) {
      const owned = new Set<Element>();
      const controls: Control[] = [];
      for (const element of all(root, selector)) {
        const part = matching(element);
        if (!part) continue;
        const own = all(element, part.owns ?? natives);
        if (element.matches(natives)) own.push(element);
        const last = controls.at(-1);
        if (own.length ? own.some((each) => owned.has(each)) : last?.root.contains(element))
          continue;
        for (const each of own) owned.add(each);
        const input = element.matches(natives) ? element : one(element, part.input ?? natives);
        found.set(element, part);
        controls.push({ root: element, input, kind: kindOf(part, element), owns: own });
      }
      return controls;
    },
    state(control, drawn) {
      const { driver } = partOf(control.root);
      if (spec.closed && control.root.closest(spec.closed)) return 'hidden';
      const item = control.root.closest(`${around.root},fieldset:disabled`);
      if (item?.matches('fieldset') || isDisabled(control.root)) return 'disabled';
      const state = stateOf(control, driver.readonlyByDesign, drawn);
      const choices = control.kind === 'radio' || control.kind === 'checkbox' ? control.owns : [];
      return state === 'disabled' && choices.some((each) => !isDisabled(each)) ? 'open' : state;
    },
    constraints: (control) => ({
      ...countedLimit(control),
      ...constraintsOf(control.input),
      ...partOf(control.root).constraints?.(control.root),
    }),
    formItem(control) {
      const element = control.root.closest<HTMLElement>(around.root);
      const label = element && one(element, around.label);
      return element && label
        ? {
            label: textOf(label),
            element,
            required: element.matches(around.required) || !!one(element, around.required),
          }
        : null;
    },
    ...driven((control) => partOf(control.root).driver),
  };
}
