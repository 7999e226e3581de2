import type { Desired } from '@/rules/plan';
import { click } from '../../gestures/events';
import type { Option } from '../../gestures/popup';
import { choose, plain, wordings } from '../../gestures/say';
import type { Settle } from '..';

/** A refusal with its reason in Chinese; thrown by the parts, answered by `defineWidget`. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly waiting = false,
  ) {
    super(message);
  }
}

/**
 * Waits for the option: 5 s while the list is empty, 1.5 s while it shows others.
 * @throws {Refusal} naming the options there are
 */
export async function awaitOption(options: () => Option[], wanted: string[], settle: Settle) {
  const look = () => {
    const choice = choose(options(), wanted);
    return 'option' in choice ? choice.option : null;
  };
  const found =
    (await settle.until(look, 1_500)) ??
    (options().length ? null : await settle.until(look, 3_500));
  if (found) return found;
  const choice = choose(options(), wanted);
  if (!options().length) throw new Refusal('选项还没有加载出来（可能要先选上一级），未填写', true);
  throw new Refusal('reason' in choice ? choice.reason : '没有这个选项');
}

/** `awaitOption`, then a click on it. @throws {Refusal} */
export const pick = async (options: () => Option[], wanted: string[], settle: Settle) =>
  click((await awaitOption(options, wanted, settle)).element);

const says = (text: string, wanted: string[]) =>
  'option' in choose([{ text, disabled: false }], wanted);

/** Adds what is wanted and not chosen, then drops what is chosen and not wanted. */
export async function bring(
  chosen: () => string[],
  wanted: string[][],
  add: (wanted: string[]) => Promise<void> | void,
  drop: (text: string) => Promise<void> | void,
) {
  for (const each of wanted) if (!chosen().some((text) => says(text, each))) await add(each);
  for (const text of chosen()) if (!wanted.some((each) => says(text, each))) await drop(text);
}

/** The one list of wordings a single choice takes. @throws {Refusal} where several are wanted */
export function single(desired: Desired): string[] {
  const wanted = desired.type === 'path' ? desired.levels.slice(-1) : wordings(desired);
  if (wanted.length !== 1 || !wanted[0]) throw new Refusal('这里只能选一项');
  return wanted[0];
}

const twoStates: [RegExp, boolean][] = [
  [/^(是|有|开|已|√|on|true|yes)$/i, true],
  [/^(否|无|没有|关|未|×|off|false|no)$/i, false],
];

/** What a switch should become. @throws {Refusal} where `desired` does not say */
export function onOrOff(desired: Desired, on = '', off = ''): boolean {
  if (desired.type === 'bool') return desired.value;
  for (const text of wordings(desired).flat()) {
    if (text === on || text === off) return text === on;
    for (const [words, value] of twoStates) if (words.test(text)) return value;
  }
  throw new Refusal('这里只能填是或否');
}

/** Text to type. @throws {Refusal} where the box cannot hold it */
export function textFor(desired: Desired, box?: HTMLInputElement): string {
  const text = plain(desired);
  if (box && box.maxLength >= 0 && text.length > box.maxLength)
    throw new Refusal(`这一栏最多 ${box.maxLength} 字，内容有 ${text.length} 字`);
  return text;
}
