import {
  HINT_CLASS,
  LABEL_CLASS,
  MUST_CLASS,
  SEARCH_CLASS,
  SWITCH_CLASS,
  TITLE_CLASS,
} from './text';

/** What an element's class names say of it, as bits: asked of the same few classes thousands of times. */
export const HINT = 1;
export const LABEL = 2;
export const TITLE = 4;
/** A bar of tabs or steps. */
export const SWITCH = 8;
export const SEARCH = 16;
/** Marks a required field. */
export const MUST = 32;

const SHAPES: [RegExp, number][] = [
  [HINT_CLASS, HINT],
  [LABEL_CLASS, LABEL],
  [TITLE_CLASS, TITLE],
  [SWITCH_CLASS, SWITCH],
  [SEARCH_CLASS, SEARCH],
  [MUST_CLASS, MUST],
];
const MOST = 4_000;
const known = new Map<string, number>();

export const classOf = (element: Element): string => element.getAttribute('class') ?? '';

export function traitsOf(element: Element): number {
  const names = element.getAttribute('class');
  if (!names) return 0;
  let traits = known.get(names);
  if (traits === undefined) {
    traits = 0;
    for (const [shape, bit] of SHAPES) if (shape.test(names)) traits |= bit;
    if (known.size > MOST) known.clear();
    known.set(names, traits);
  }
  return traits;
}

const INLINE = new Set(
  'A,ABBR,B,BDI,BDO,BIG,CITE,CODE,DFN,EM,FONT,I,INS,KBD,LABEL,MARK,NOBR,Q,S,SAMP,SMALL,SPAN,STRONG,STRIKE,SUB,SUP,TT,U,VAR,WBR'.split(
    ',',
  ),
);
export const isInline = (element: Element): boolean => INLINE.has(element.nodeName);
