import type { ApplyLine, FrameMessage, JournalEntry } from '@/storage/messages';

/**
 * Receiver-side parsing of `FrameMessage` without zod (page bundle budget). Held
 * to the zod schema by tests/contract/messages. Anything of another shape is null.
 */

type Json = Record<string, unknown>;

const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isTextLists = (value: unknown) => Array.isArray(value) && value.every(isTexts);
const isBool = (value: unknown) => typeof value === 'boolean';
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const optional = (check: (value: unknown) => boolean) => (value: unknown) =>
  value === undefined || check(value);

type Shape = Record<string, (value: unknown) => boolean>;

const fits = (value: unknown, shape: Shape): value is Json =>
  isObject(value) && Object.entries(shape).every(([key, check]) => check(value[key]));

const oneOf = (shapes: Record<string, Shape>) => (value: unknown) =>
  isObject(value) &&
  isText(value.type) &&
  Object.hasOwn(shapes, value.type) &&
  fits(value, shapes[value.type] ?? {});

const isDesired = oneOf({
  text: { text: isText },
  choice: { options: isTexts },
  choices: { options: isTextLists },
  path: { levels: isTextLists },
  date: { date: isText, precision: (v) => v === 'day' || v === 'month' || v === 'year' },
  range: { from: isText, to: isText },
  bool: { value: isBool },
  rich: { paragraphs: isTexts },
});

const isSnapshot = oneOf({
  text: { text: isText },
  choices: { texts: isTexts },
  path: { levels: isTexts },
  bool: { value: isBool },
  rich: { html: isText, text: isText },
});

const isLine = (value: unknown): value is ApplyLine =>
  fits(value, {
    lineId: isText,
    signature: isText,
    label: isText,
    before: isText,
    desired: isDesired,
    newRow: isBool,
    group: optional(isText),
  });

const isEntry = (value: unknown): value is JournalEntry =>
  fits(value, {
    lineId: isText,
    signature: isText,
    label: isText,
    before: optional(isSnapshot),
    after: isText,
    addedRow: optional(isBool),
  });

const listOf = (check: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.length <= 5_000 && value.every(check);

const shapes: Record<FrameMessage['type'], Shape> = {
  'page.read': {},
  'page.refresh': {},
  'page.where': {},
  'page.focus': { signature: isText },
  'fill.apply': { runId: isText, origin: isText, lines: listOf(isLine) },
  'fill.stop': { runId: isText },
  'fill.revert': { runId: isText, origin: isText, entries: listOf(isEntry) },
  'teach.start': {},
  'teach.stop': {},
};

const isFrameMessage = oneOf(shapes);

/** The message, or null when it is not one of the protocol. */
export function parseFrameMessage(value: unknown): FrameMessage | null {
  return isFrameMessage(value) ? (value as FrameMessage) : null;
}
