import { draftPath } from '@/rules/draft-path';
import type { DraftRow } from '@/storage/db';
import type { DraftInput } from '@/storage/messages';
import type { FormReader, Found } from './fields';
import { valueMost } from './fit';
import type { Link } from './link';
import { listen } from './listen';

/** A text shorter than this is quicker to type again than to restore. */
const worthKeeping = 30;
/** Typing pauses of this length write the draft; leaving the page writes it at once. */
const pauseMs = 800;
const retryMs = 10_000;
const longKinds = new Set(['textarea', 'richtext']);

/** May this field's text be kept? Long texts only, and nothing the user may not see. */
export function isDraftable({ descriptor }: Found): boolean {
  return descriptor.state === 'open' && longKinds.has(descriptor.kind);
}

export interface Drafts {
  /** The field got another text from the user. */
  typed(found: Found): void;
  /** Writes what is pending at once. */
  flush(): void;
  /** Forgets what is pending: this page keeps no drafts. */
  drop(): void;
  /** Drafts of this page that differ from what its fields now hold. */
  offers(): Promise<{ found: Found; draft: DraftRow }[]>;
  discard(signature: string): void;
  stop(): void;
}

/** Keeps long texts while they are typed, in the background's database. */
export function createDrafts(reader: FormReader, link: Link): Drafts {
  const pending = new Map<string, DraftInput>();
  let timer = 0;
  let stopped = false;
  const flush = () => {
    clearTimeout(timer);
    if (pending.size === 0) return;
    const drafts = [...pending.values()];
    pending.clear();
    void link.send({ type: 'draft.save', drafts }).then((kept) => {
      // Not stored (disk full, background gone): tried again at leisure and on leaving.
      if (kept !== null || link.dead || stopped) return;
      for (const draft of drafts)
        if (!pending.has(draft.signature)) pending.set(draft.signature, draft);
      clearTimeout(timer);
      timer = window.setTimeout(flush, retryMs);
    });
  };
  const onHide = () => {
    if (document.visibilityState === 'hidden') flush();
  };
  const deaf = [listen(window, 'pagehide', flush), listen(document, 'visibilitychange', onHide)];
  return {
    typed(found) {
      const text = reader.value(found);
      const { signature } = found.descriptor;
      // One text too long would have the background refuse the others with it.
      if (text.length > valueMost) return;
      const label = found.descriptor.label.slice(0, 400);
      const known = pending.has(signature);
      if (text.length < worthKeeping && !known) {
        // A short text may still be the emptied rest of a kept one: the background decides.
        if (text.length > 0) return;
      }
      pending.set(signature, { path: draftPath(location), signature, label, text });
      clearTimeout(timer);
      timer = window.setTimeout(flush, pauseMs);
    },
    flush,
    drop() {
      clearTimeout(timer);
      pending.clear();
    },
    async offers() {
      const path = draftPath(location);
      const drafts = (await link.send<DraftRow[]>({ type: 'draft.list', path })) ?? [];
      return drafts.flatMap((draft) => {
        const found = reader.find(draft.signature);
        const best = draft.text || draft.versions[0]?.text || '';
        if (!found || !isDraftable(found) || best.length < worthKeeping) return [];
        return reader.value(found).trim() === best.trim()
          ? []
          : [{ found, draft: { ...draft, text: best } }];
      });
    },
    discard(signature) {
      pending.delete(signature);
      void link.send({ type: 'draft.discard', path: draftPath(location), signature });
    },
    stop() {
      flush();
      stopped = true;
      for (const off of deaf) off();
    },
  };
}
