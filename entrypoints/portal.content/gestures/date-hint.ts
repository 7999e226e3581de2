import type { ControlKind } from '@/rules/field';
import { one } from './dom';
import { click, focus } from './events';

/** Where nothing but its prompt tells what a date box takes before it opens. */
export function hintedKind(root: HTMLElement): ControlKind {
  const hint = one(root, 'input')?.getAttribute('placeholder') ?? '';
  if (/[周季]度?$|week|quarter/i.test(hint)) return 'unknown';
  if (/日|date/i.test(hint)) return 'date';
  return /月|month/i.test(hint) ? 'month' : /年[份度]?$|year/i.test(hint) ? 'year' : 'date';
}

const grains = ['month', 'year', 'date'] as const;
/** What its open panel takes; the class of each is `before` and the kind, or what it calls that. */
export const panelKind =
  (before: string, after = '', names: readonly string[] = grains) =>
  (_: HTMLElement, popup: HTMLElement | null): ControlKind | undefined =>
    popup
      ? (grains.find((_, at) => one(popup, `.${before}${names[at]}${after}`)) ?? 'unknown')
      : undefined;

/** Opens what opens on a press into its box. */
export const openInput = (root: HTMLElement) => {
  const input = one(root, 'input');
  if (!input) return;
  focus(input);
  click(input);
};
