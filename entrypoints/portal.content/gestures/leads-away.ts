/**
 * Would a press on it send or empty its form, or open another page, whatever the page's scripts
 * make of it? By what the browser itself does: a button of a form that does not say otherwise
 * sends the form. Such things are never pressed for the user.
 */
export function leadsAway(element: Element): boolean {
  const pressed = element.closest<HTMLElement>(
    'button,input:is([type=submit],[type=image],[type=reset]),a[href],area[href]',
  );
  if (!pressed) return false;
  const href = pressed.getAttribute('href');
  if (href !== null) return !/^\s*(?:#|javascript:)/i.test(href);
  const { form, type } = pressed as HTMLButtonElement;
  return form !== null && type !== 'button';
}
