/**
 * What a control's own list or calendar proved, where its text alone does not tell:
 * `03/04/2022` after a click on 3 April, 苏州市 where the list has no districts.
 */
const proofs = new WeakMap<Element, string>();
const proofOf = (shown: string[], wanted: string[]) => JSON.stringify([shown, wanted]);

/** Keeps that the control came to show these texts when this was chosen in it. */
export const prove = (root: Element, shown: string[], wanted: string[]) => {
  proofs.set(root, proofOf(shown, wanted));
};

/** Does it still show what was proved of it? */
export const proved = (root: Element, shown: string[], wanted: string[]) =>
  proofs.get(root) === proofOf(shown, wanted);
