import { browser } from 'wxt/browser';
import type { PageMessage } from '@/storage/messages';
import { leavePost } from './handover';

/**
 * The line to the background. When the extension is reloaded or removed under an
 * open page, or the site switched off, the line is dead: `onDead` runs once and every
 * later call is a no-op.
 */
export interface Link {
  /** The answer, or null when there is none (dead, background busy, refused). */
  send<Answer>(message: PageMessage): Promise<Answer | null>;
  onDead(listener: () => void): void;
  /** Why the last message was refused, in words; '' after one that was answered. */
  readonly refusal: string;
  readonly dead: boolean;
}

function alive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}

/** A page left alone never sends: it looks this often whether the extension still lives. */
const lookMs = 2_000;

export function createLink(): Link {
  let dead = false;
  let refusal = '';
  const listeners: (() => void)[] = [];
  const die = () => {
    if (dead) return;
    dead = true;
    clearInterval(look);
    for (const listener of listeners) listener();
  };
  const look = setInterval(() => alive() || die(), lookMs);
  return {
    get dead() {
      return dead;
    },
    get refusal() {
      return refusal;
    },
    onDead(listener) {
      listeners.push(listener);
    },
    async send<Answer>(message: PageMessage) {
      if (dead) return null;
      if (!alive()) {
        die();
        return null;
      }
      try {
        const answer: unknown = await browser.runtime.sendMessage(message);
        if (typeof answer !== 'object' || answer === null) return null;
        refusal = 'error' in answer ? String(answer.error) : '';
        if ('off' in answer) {
          leavePost();
          die();
        }
        if (refusal) return null;
        return answer as Answer;
      } catch {
        // The background may be starting; only a dead context is final.
        if (!alive()) die();
        return null;
      }
    },
  };
}
