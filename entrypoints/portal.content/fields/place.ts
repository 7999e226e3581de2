import type { Drawn, Row } from './div-grid';
import type { Heading } from './heading';
import { LONG, type Speech } from './remark';
import { INLINE } from './traits';
import { isWindow } from './windows';

const STOP = new Set(['FORM', 'BODY', 'FIELDSET', 'HTML', 'MAIN']);

const NONE: Heading[] = [];

/** An element that controls stand in, known once for all of them. */
export interface Place {
  element: Element;
  up: Place | null;
  /** Places above. */
  depth: number;
  name: string;
  inline: boolean;
  /** No label is looked for outside. */
  stop: boolean;
  /** It lies over the page. */
  window: boolean;
  /** The nearest of each, this element included. */
  cell: HTMLTableCellElement | null;
  dd: Element | null;
  label: Element | null;
  /** Round in which a shown control stood in it. */
  held: number;
  /** Its role and how many children it has, as read in that round. */
  role: string | null;
  wide: number;
  readIn: number;
  /** What it is in a grid of other elements than a table, as read in that round. */
  row: Row | null;
  rowIn: number;
  drawn: Drawn | null;
  drawnIn: number;
  /** Round in which it was asked whether it stands in a search bar, and the answer. */
  asked: number;
  search: boolean;
  /** Headings above what stands in it, and the round of headings they are of. */
  path: Heading[];
  pathRound: number;
  /** Whether its text may state a unit, as asked in that round. */
  speech: Speech;
  heardIn: number;
}

/** The record of an element inside another one, before anything was asked of it; `framed`: it may be a window. */
export function placeUnder(up: Place | null, element: Element, framed: boolean): Place {
  const name = element.nodeName;
  return {
    element,
    up,
    depth: up ? up.depth + 1 : 0,
    name,
    inline: INLINE.has(name),
    stop: STOP.has(name),
    window: framed && isWindow(element),
    cell: name === 'TD' || name === 'TH' ? (element as HTMLTableCellElement) : (up?.cell ?? null),
    dd: name === 'DD' ? element : (up?.dd ?? null),
    label: name === 'LABEL' ? element : (up?.label ?? null),
    held: 0,
    role: null,
    wide: 0,
    readIn: 0,
    row: null,
    rowIn: 0,
    drawn: null,
    drawnIn: 0,
    asked: 0,
    search: false,
    path: NONE,
    pathRound: 0,
    speech: LONG,
    heardIn: 0,
  };
}
