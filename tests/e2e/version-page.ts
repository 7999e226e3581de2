import { readFile } from 'node:fs/promises';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../fixtures/widgets');

/** Another version of a library that has a fixture: the page as its users write it. */
export interface Version {
  library: string;
  /** As the table in tests/README.md names it. */
  name: string;
  /** What reads otherwise in the library's own fixture; each must be there. */
  edits: [from: string, to: string][];
}

/** The library's own fixture, read with the version's edits. */
export async function versionPage({ library, edits }: Version): Promise<string> {
  let html = await readFile(path.join(folder, `${library}.html`), 'utf8');
  for (const [from, to] of edits) {
    if (!html.includes(from)) throw new Error(`${library}.html does not hold ${from}`);
    html = html.replaceAll(from, to);
  }
  return html;
}
