import type { PageDescription } from '@/rules/field';
import type { PageAdvice } from '@/storage/messages';
import { clock } from './clock';
import type { Link } from './link';
import { isSame } from './same';

/** A form that stayed the same is told anew after this, should its page move: a stopped worker forgets. */
const againMs = 60_000;

/** Tells the background of the page, where it is not as it was last told. */
export interface Telling {
  /** The advice on this page: the last one, if nothing changed. Null where there is none. */
  tell(page: PageDescription): Promise<PageAdvice | null>;
  /** The background no longer holds what it was told: it is told next time, changed or not. */
  again(): void;
}

export function createTelling(link: Link): Telling {
  let told: { page: PageDescription; advice: PageAdvice; until: number } | null = null;
  let anew = false;
  return {
    async tell(page) {
      if (anew || !told || clock() > told.until || !isSame(page, told.page)) {
        anew = false;
        told = null;
        const advice = await link.send<PageAdvice>({ type: 'page.describe', page });
        if (advice) told = { page, advice, until: clock() + againMs };
      }
      return told?.advice ?? null;
    },
    again() {
      anew = true;
    },
  };
}
