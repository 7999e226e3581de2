import { widgets } from '../widgets';

const kinds = widgets.flatMap(({ windows }) => windows ?? []);

/** What a page lays over itself to enter one record, by its role or as its library draws it. */
export const FRAMES = ['[role="dialog"]', ...kinds.map(({ frame }) => frame)].join();

/** The signs that close them, where no word says so. */
export const CLOSES = kinds.map(({ close }) => close).join();
