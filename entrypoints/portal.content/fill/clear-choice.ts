import type { Settle } from '../widgets';

/**
 * Empties a control through the framework of the page, which only the page's own
 * world can reach: the control is marked for as long as `ask` takes, under a name
 * nobody can guess. True where something answered; the caller reads back.
 */
export function createClearChoice(
  ask: (token: string) => Promise<boolean>,
): NonNullable<Settle['clearChoice']> {
  return async (element) => {
    const words = crypto.getRandomValues(new Uint32Array(4));
    const token = `data-a${[...words].map((word) => word.toString(16).padStart(8, '0')).join('')}`;
    element.setAttribute(token, '');
    try {
      return await ask(token);
    } finally {
      element.removeAttribute(token);
    }
  };
}
