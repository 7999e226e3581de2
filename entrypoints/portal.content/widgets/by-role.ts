import { part, radios, selects, ticks } from '../gestures/choice-parts';
import { all, one, shown, textOf } from '../gestures/dom';
import { focus, press, tap } from '../gestures/events';
import { library } from '../gestures/library';
import { type PickerSpec, picker } from '../gestures/picker';
import { unwritten } from '../gestures/text-box';
import { markedBy, slideBox } from '../gestures/toggles';
import type { Control, Widget } from '.';

/** What no library file knows and says by ARIA what it is to a user. */

/** A button of a form that does not say otherwise sends the form when it is pressed: never one of these. */
const still = ':not(:is(form button,button[form]):not([type=button]))';
/** Says so by its name, also while nothing is chosen in it. */
const several = '[class*=-multiple]';
const role = (name: string) => `[role="${name}"]${still}`;
/** Where a window opens, a calendar perhaps, the box in it is typed into. */
const select = `${role('combobox')}:not(select,[aria-haspopup=dialog]:has(input)),[aria-haspopup=listbox]${still}`;
/** Editors' and tables' own tools are no part of the form. */
const tools = '[role=toolbar],[role=menubar],[role=application],[class*=editor]';
const free = (root: HTMLElement) => !root.closest(tools);
/** What the browser draws itself has its own widget. */
const bare = (root: HTMLElement) => free(root) && !one(root, 'input');

/** What a frame around a box says is chosen: the rest of it are signs, a prompt and the list. */
const said =
  ':is(span,div,b,strong,em):not(:has(> :not(button,svg,i)),button *,[role=listbox] *,[class*=placeholder i])';
const sign = `button${still},svg,i`;
/** Each of several stands with a sign that takes it off. */
const taggedIn = ({ root }: Control) => {
  const tags = root.matches('input')
    ? []
    : all(root, said).filter((each) => shown(each) && textOf(each));
  return (
    tags.length > 0 &&
    tags.every((tag) => one(tag, sign) ?? tag.nextElementSibling?.matches(sign) ?? false)
  );
};

const list: PickerSpec = {
  popup: '[role=listbox]',
  value: select,
  option: role('option'),
  chosen: '[role=option][aria-selected=true]',
  prompts: true,
  clear: `:is(button,i,svg,[role=button])${still}:is([class*=clear i],[aria-label*=clear i])`,
  // as a hand does: some open at the press, some at the focus, some at the click
  opener(root) {
    press(root);
    focus(root);
    tap(root);
  },
  innermost: true,
};

export default library({
  id: 'by-role',
  priority: 1,
  present: '[role],[aria-haspopup]',
  parts: [
    // levels, trees and the two ends of a range that no file knows: not to be typed into or waited for
    part(
      '[role=combobox]:is([aria-haspopup=tree],[aria-haspopup=dialog]:not(:has(input))),[class*=picker-range]:has(input)',
      'unknown',
      unwritten,
    ),
    {
      ...selects(select, several, {
        ...list,
        value: `input,${said}`,
        search: 'input',
        untag: sign,
        multiple: taggedIn,
      }),
      when: (root) =>
        free(root) && (root.matches(`input,${several}`) || !!one(root, 'input,[role=listbox]')),
    },
    { root: select, when: free, kind: 'select', driver: picker(list) },
    { ...radios('[role=radiogroup]', role('radio'), markedBy), when: bare },
    {
      ...ticks('[role=group]', role('checkbox'), markedBy),
      when: (root) => bare(root) && !!one(root, role('checkbox')),
    },
    {
      root: `${role('checkbox')}:not(input)`,
      when: bare,
      kind: 'checkbox',
      driver: slideBox(undefined, ''),
    },
    {
      root: `${role('switch')}:not(input)`,
      when: bare,
      kind: 'switch',
      driver: slideBox(),
    },
  ],
}) satisfies Widget;
