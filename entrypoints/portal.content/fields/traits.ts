import { classOf } from '../gestures/dom';
import {
  HINT_CLASS,
  LABEL_CLASS,
  MESSAGE_CLASS,
  MUST_CLASS,
  memo,
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
export const DIVIDER = 64;
/** The place for what a form says of the words in a box. */
export const MESSAGE = 128;

const SHAPES: [RegExp, number][] = [
  [HINT_CLASS, HINT],
  [LABEL_CLASS, LABEL],
  [TITLE_CLASS, TITLE],
  [SWITCH_CLASS, SWITCH],
  [SEARCH_CLASS, SEARCH],
  [MUST_CLASS, MUST],
  [/divider/, DIVIDER],
  [MESSAGE_CLASS, MESSAGE],
];
const traitsIn = memo((names: string) =>
  SHAPES.reduce((traits, [shape, bit]) => (shape.test(names) ? traits | bit : traits), 0),
);

export { classOf };

export function traitsOf(element: Element): number {
  const names = classOf(element);
  return names ? traitsIn(names) : 0;
}

export const INLINE = new Set(
  'A,ABBR,B,BDI,BDO,BIG,CITE,CODE,DFN,EM,FONT,I,INS,KBD,LABEL,MARK,NOBR,Q,S,SAMP,SMALL,SPAN,STRONG,STRIKE,SUB,SUP,TT,U,VAR,WBR'.split(
    ',',
  ),
);
export const isInline = (element: Element): boolean => INLINE.has(element.nodeName);
