import type { FieldConstraints, FieldState } from '@/rules/field';
import type { Control } from '../widgets';
import { isDisabled, shown, textOf, valueElement } from './dom';

/** Words of a secret among an element's names. */
export const SECRET =
  /captcha|verif(y|ication)?_?-?code|valid(ate)?_?-?code|checkcode|vcode|yzm|smscode|otp|passw|pwd|验证码|校验码|动态码|短信码|口令|密码/i;

const AUTOCOMPLETE = /one-time|cc-|password/i;

/** `new-password` on a list that opens keeps the browser's own list away: that is no secret. */
export const secretFilling = (element: Element, autocomplete: string | null | undefined) =>
  !!autocomplete &&
  AUTOCOMPLETE.test(autocomplete) &&
  !(autocomplete === 'new-password' && element.getAttribute('role') === 'combobox');

/** Password, captcha, one-time code, card number: by the control's own words, never by its value. */
export function isSecret(element: Element | null): boolean {
  const input = valueElement(element);
  if (!input) return false;
  const { type, autocomplete, name, id, placeholder = '' } = input;
  return (
    type === 'password' ||
    secretFilling(input, autocomplete) ||
    ((name || id || placeholder) !== '' && SECRET.test(`${name} ${id} ${placeholder}`))
  );
}

/**
 * State shared by all controls; `readonlyByDesign` tells a drop-down's box from a locked one;
 * `drawn`: found on screen and harmless by its names.
 */
export function stateOf(control: Control, readonlyByDesign = false, drawn = false): FieldState {
  const { root, input } = control;
  if (!drawn && isSecret(input)) return 'forbidden';
  if (control.kind === 'file' || control.kind === 'unknown') return 'unsupported';
  if (!drawn && !shown(root)) return 'hidden';
  const native = valueElement(input);
  if (isDisabled(root) || (input !== root && isDisabled(input))) return 'disabled';
  if (native?.readOnly && !readonlyByDesign) return 'locked';
  return 'open';
}

const count = (value: string | null | undefined) =>
  value && Number.isFinite(Number(value)) ? Number(value) : undefined;

const SAYING = new Set(
  'required aria-required maxlength minlength pattern min max aria-valuemin aria-valuemax step'.split(
    ' ',
  ),
);

/** What the native element says of itself. */
export function constraintsOf(element: Element | null): FieldConstraints {
  const input = valueElement(element);
  const found: FieldConstraints = {};
  // most say nothing of what is asked below, or their greatest length alone
  const names = input?.getAttributeNames() ?? [];
  if (!input || !names.some((name) => SAYING.has(name))) return found;
  const alone = !names.some((name) => name !== 'maxlength' && SAYING.has(name));
  if (!alone && (input.required || input.getAttribute('aria-required') === 'true'))
    found.required = true;
  if (input.maxLength >= 0) found.maxLength = input.maxLength;
  if (alone) return found;
  if (input.minLength > 0) found.minLength = input.minLength;
  if (input.pattern) found.pattern = input.pattern;
  for (const bound of ['min', 'max'] as const) {
    const value = count(input.getAttribute(bound) ?? input.getAttribute(`aria-value${bound}`));
    if (value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER) found[bound] = value;
  }
  // A number box without `step` is only said by HTML to want integers: portals that mean it state it.
  const step = count(input.getAttribute('step'));
  if (input.type === 'number' && step) found.decimals = (String(step).split('.')[1] ?? '').length;
  return found;
}

/** The limit that only a counter in the control's own frame states: `12 / 1000` where 12 signs stand. */
export function countedLimit({ root, input }: Control): FieldConstraints {
  const box = valueElement(input);
  const [, now, most] = (box && /(\d+) ?\/ ?(\d+)$/.exec(textOf(root))) || [];
  return most && Number(now) === box?.value.length ? { maxLength: Number(most) } : {};
}
