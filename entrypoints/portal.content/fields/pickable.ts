import { valueElement } from '../gestures/dom';
import { asksToChoose } from '../gestures/unsigned-list';
import type { Entry } from './model';

/** Asks for a day, a month or a period. */
const DAY = /日期|时间|年月|有效期|截止|期限|起止|yyyy|[年月]\s*日/i;

/** Boxes that were offered stay so: what stands in them then is ours. */
const offered = new WeakSet<Element>();

const bars = ({ state, widget, control }: Entry): boolean =>
  state === 'locked' && widget.unsigned?.(control) === true;

/** Says itself that something is chosen at a click, and it is no day. */
const lists = (entry: Entry): boolean => {
  const box = valueElement(entry.control.input);
  return bars(entry) && !asks(entry) && !told(entry) && !!box && asksToChoose(box);
};
const asks = (entry: Entry): boolean =>
  bars(entry) && DAY.test(`${entry.label} ${entry.control.input?.getAttribute('placeholder')}`);

/** What the system fills may say so itself: `该项只读`. */
const told = ({ said }: Entry): boolean => /只读|系统|不可|不能/.test(said.title ?? '');

function offer(entry: Entry, kind: 'date' | 'select') {
  offered.add(entry.control.root);
  entry.control.kind = kind;
  entry.state = 'open';
}

/**
 * Readonly boxes that ask to choose, and those that ask for a date and stand empty among boxes
 * that are typed into: a script may have given them a calendar. One beside other readonly boxes is
 * filled by the system, unless those say what it does not.
 */
export function offerPickers(entries: Entry[]): void {
  const found = entries.filter(
    (entry, n) =>
      asks(entry) &&
      (offered.has(entry.control.root) ||
        (!entry.widget.read(entry.control) &&
          [entries[n - 1], entries[n + 1]].every(
            (beside) =>
              beside?.state !== 'locked' || asks(beside) || (told(beside) && !told(entry)),
          ))),
  );
  for (const entry of found) offer(entry, 'date');
  for (const entry of entries)
    if (lists(entry) && (offered.has(entry.control.root) || !entry.widget.read(entry.control)))
      offer(entry, 'select');
}
