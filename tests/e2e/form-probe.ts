import { createReader, type Found } from '@/entrypoints/portal.content/fields';
import { widgets } from '@/entrypoints/portal.content/widgets';
import type { PageDescription } from '@/rules/field';
import { selector } from '@/tests/fixtures/forms/controls.json';

/** A reading, with the controls of each field by their index in document order. */
export interface FormReading {
  page: PageDescription;
  controls: Record<string, number[]>;
}

function indexesOf({ control: { root, input, owns } }: Found, all: Element[]): number[] {
  const own = new Set<Element | null>([root, input, ...owns]);
  const exact = all.flatMap((element, n) => (own.has(element) ? [n] : []));
  if (exact.length > 0) return exact;
  return all.flatMap((element, n) => (root.contains(element) ? [n] : []));
}

/** Reads the form as the content script would. */
export function readForm(): FormReading {
  const all = [...document.querySelectorAll(selector)];
  const reader = createReader({ document, widgets });
  const reading = reader.read();
  const controls: Record<string, number[]> = {};
  for (const field of reading.fields) {
    const found = reader.find(field.signature);
    if (found) controls[field.id] = indexesOf(found, all);
  }
  reader.stop();
  const { href: url, origin } = location;
  return {
    page: { url, origin, title: document.title, portal: '', page: '', ...reading },
    controls,
  };
}
