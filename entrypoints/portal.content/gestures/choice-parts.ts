import type { Control } from '../widgets';
import { one } from './dom';
import type { Driver, Part } from './driver';
import { type PickerSpec, picker } from './picker';
import { openPopup, type PopupSpec } from './popup';
import { itemsBy, type Ticked, type Toggle, toggles } from './toggles';

/** Of one kind and without conditions, as a row of a library's table. */
export const part = (root: string, kind: Part['kind'], driver: Driver): Part => ({
  root,
  kind,
  driver,
});

/** A list of which one is chosen, or several where `many` is on or in its root. */
export const selects = (root: string, many: string, spec: PickerSpec): Part => ({
  root,
  kind: (el) => (el.matches(many) || one(el, many) ? 'multiselect' : 'select'),
  driver: picker(spec),
});

/** Levels or a tree (told by `sign` in the open list), where only that tells them apart. */
export const levelsOrTree = (
  box: PopupSpec,
  sign: string,
  tree: Driver,
  levels: Driver,
): Driver => ({
  ...levels,
  async write(control, desired, settle) {
    const open = await openPopup(control.root, box, settle);
    return (open && one(open, sign) ? tree : levels).write(control, desired, settle);
  },
});

type Items = (selector: string) => (control: Control) => Toggle<Ticked>[];

/** A group of which one is chosen, as a row of a library's table. */
export const radios = (root: string, item: string, items: Items = itemsBy): Part => ({
  root,
  kind: 'radio',
  owns: 'input[type=radio]',
  driver: toggles(items(item), () => false),
});

/** A group of which any number is ticked. */
export const ticks = (root: string, item: string, items: Items = itemsBy): Part => ({
  root,
  kind: 'checkbox',
  owns: 'input[type=checkbox]',
  driver: toggles(items(item), () => true),
});
