import type { Widget } from '.';
import { richEditor } from './parts/rich';

/** Editors that keep a model behind what is drawn, or have a file of their own here. */
const OTHERS =
  '[role],[data-slate-editor],[data-lexical-editor],.ProseMirror,.ck,.cke_editable,.mce-content-body,.ql-editor,.ql-clipboard,.w-e-text,.cm-content,.fr-element,.note-editable,.trix-content,[class*="Draft"],[class*="tiptap"]';

const css = `[contenteditable]:is(div,section,article):is([contenteditable=""],[contenteditable="true"]):not(${OTHERS},[contenteditable] *)`;

/** An editable element that no editor claims: what stands in it is all there is. Asked after all others. */
export default {
  ...richEditor({ id: 'contenteditable', root: css, body: css, by: 'dom' }),
  priority: -1,
} satisfies Widget;
