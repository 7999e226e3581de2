import type { Widget } from '.';
import { defineWidget } from './parts/define';
import { richPart } from './parts/rich';

/** Editors that keep a model behind what is drawn, or have a file of their own here. */
const OTHERS =
  '[role],[data-slate-editor],[data-lexical-editor],.ProseMirror,.ck,.cke_editable,.mce-content-body,.ql-editor,.ql-clipboard,.w-e-text,.cm-content,.fr-element,.note-editable,.trix-content,[class*="Draft"],[class*="tiptap"]';

const editable = (tags: string) =>
  `[contenteditable]:is(${tags}):is([contenteditable=""],[contenteditable="true"]):not(${OTHERS},[contenteditable] *)`;

const part = (tags: string, line: boolean) => {
  const css = editable(tags);
  return richPart({ root: css, body: css, by: 'dom', line });
};

/** An editable element that no editor claims: what stands in it is all there is. Asked after all others. */
export default defineWidget({
  id: 'contenteditable',
  priority: -1,
  present: '[contenteditable]',
  parts: [part('div,section,article', false), part('td,th,span,p', true)],
}) satisfies Widget;
