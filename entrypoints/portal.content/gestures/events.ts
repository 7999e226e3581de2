/**
 * What a hand does to a page, as events. Focus events are dispatched, not
 * caused: the page's real focus and scroll position stay where the user has them,
 * and they arrive even while the side panel holds the focus.
 */

const bubbling = { bubbles: true, composed: true };
const cancelable = { ...bubbling, cancelable: true };

export const send = (element: EventTarget, type: string, init: EventInit = bubbling) =>
  element.dispatchEvent(new Event(type, init));

export function focus(element: EventTarget) {
  element.dispatchEvent(new FocusEvent('focus'));
  element.dispatchEvent(new FocusEvent('focusin', bubbling));
}

export function blur(element: EventTarget) {
  element.dispatchEvent(new FocusEvent('blur'));
  element.dispatchEvent(new FocusEvent('focusout', bubbling));
}

export function put(element: HTMLInputElement | HTMLTextAreaElement, text: string) {
  element.value = text;
  element.dispatchEvent(
    new InputEvent('input', { ...bubbling, inputType: 'insertText', data: null }),
  );
}

/** Focus, value, input, change, blur: what typing leaves behind. */
export function type(element: HTMLInputElement | HTMLTextAreaElement, text: string) {
  focus(element);
  put(element, text);
  send(element, 'change');
  blur(element);
}

const mouse = (element: EventTarget, type: string, buttons = 0) =>
  element.dispatchEvent(
    type.startsWith('pointer')
      ? new PointerEvent(type, { ...cancelable, buttons, pointerId: 1, isPrimary: true })
      : new MouseEvent(type, { ...cancelable, buttons, detail: 1 }),
  );

const hold = (event: Event) => {
  event.preventDefault();
  event.stopImmediatePropagation();
};

/**
 * No form is sent or emptied by a press of ours, whatever was pressed: `<button>新增</button>` without
 * a type sends its form unless the page prevents it, and a page's handlers may ask for it themselves.
 */
function unsent(element: EventTarget, act: () => void) {
  const view = (element as Node).ownerDocument?.defaultView;
  for (const type of ['submit', 'reset']) view?.addEventListener(type, hold, true);
  try {
    act();
  } finally {
    for (const type of ['submit', 'reset']) view?.removeEventListener(type, hold, true);
  }
}

/** Press and release without the click, for libraries that open on mousedown. */
export function press(element: EventTarget) {
  unsent(element, () => {
    for (const type of ['pointerdown', 'mousedown']) mouse(element, type, 1);
    for (const type of ['pointerup', 'mouseup']) mouse(element, type);
  });
}

/** The click without the press before it. */
export function tap(element: HTMLElement) {
  unsent(element, () => {
    // a drawing has no such method
    if (element.click) element.click();
    else mouse(element, 'click');
  });
}

export function click(element: HTMLElement) {
  press(element);
  tap(element);
}

/** Moves the pointer onto an element: enter events do not bubble and go to its ancestors too. */
export function hover(element: HTMLElement, within: HTMLElement = element, leave = false) {
  for (let at: HTMLElement | null = element; at; at = at === within ? null : at.parentElement)
    at.dispatchEvent(new MouseEvent(leave ? 'mouseleave' : 'mouseenter'));
  mouse(element, leave ? 'mouseout' : 'mouseover');
}

const codes: Record<string, number> = { Enter: 13, Escape: 27, Tab: 9, Backspace: 8 };

/** `keyCode` too: Vue 2 and jQuery libraries read nothing else. */
export function key(element: EventTarget, name: string) {
  for (const type of ['keydown', 'keyup'])
    element.dispatchEvent(
      new KeyboardEvent(type, { ...cancelable, key: name, code: name, keyCode: codes[name] ?? 0 }),
    );
}

/** A press away from the control, in the same window: on what holds other controls too. */
export function pressAway(control: HTMLElement) {
  let at = control.parentElement;
  while (at?.parentElement && at.querySelectorAll('input,select,textarea').length < 2)
    at = at.parentElement;
  if (at) press(at);
}

/** A press just beside the control, inside the same dialog: closes what closes on an outside click. */
export function pressOutside(control: HTMLElement) {
  const parent = control.parentElement;
  const beside = parent && !parent.closest('label,a,button') ? parent : control.ownerDocument.body;
  press(beside);
  mouse(beside, 'click');
}
