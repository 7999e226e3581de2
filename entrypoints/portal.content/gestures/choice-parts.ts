import type { Control } from '../widgets';
import type { Part } from './driver';
import { itemsBy, type Ticked, type Toggle, toggles } from './toggles';

type Items = (selector: string) => (control: Control) => Toggle<Ticked>[];

/** A group of which one is chosen, as a row of a library's table. */
export const radios = (root: string, item: string, items: Items = itemsBy): Part => ({
  root,
  kind: 'radio',
  owns: 'input[type="radio"]',
  driver: toggles(items(item), () => false),
});

/** A group of which any number is ticked. */
export const ticks = (root: string, item: string, items: Items = itemsBy): Part => ({
  root,
  kind: 'checkbox',
  owns: 'input[type="checkbox"]',
  driver: toggles(items(item), () => true),
});
