import { createReader, type FormReader, type Reading } from '@/entrypoints/portal.content/fields';
import { widgets } from '@/entrypoints/portal.content/widgets';

let reader: FormReader | undefined;
let changes = 0;

/** The page's one reader, made on first use. */
export function formReader(): FormReader {
  if (!reader) {
    reader = createReader({ document, widgets });
    reader.onChange(() => {
      changes++;
    });
  }
  return reader;
}

/** What the reader makes of the page now. */
export const readFields = (): Reading => formReader().read();

/** How often the reader said that the form changed. */
export const formChanges = (): number => changes;

/** One whole reading by a reader of its own. */
export function freshReader(): number {
  const once = createReader({ document, widgets });
  const { length } = once.read().fields;
  once.stop();
  return length;
}

/** The same in slices. */
export async function freshReaderSoon(): Promise<number> {
  const once = createReader({ document, widgets });
  const { fields } = await once.readSoon();
  once.stop();
  return fields.length;
}
