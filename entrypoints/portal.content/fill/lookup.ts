import { everything } from '../gestures/dom';
import type { FillReader, FillTarget } from './reader';

/**
 * The same reader, which asks where a field stands only once as long as the page does
 * not change: looking again forces a layout after every value written.
 */
export function remembering(reader: FillReader): FillReader & { stop(): void } {
  let version = 0;
  const seen = new Map<string, { found: FillTarget; version: number }>();
  const observer = new MutationObserver(() => version++);
  observer.observe(document, everything);
  return {
    read: () => reader.read(),
    group: (signature) => reader.group(signature),
    addButton: (signature) => reader.addButton(signature),
    value: (found) => reader.value(found),
    find(signature) {
      if (observer.takeRecords().length) version++;
      const known = seen.get(signature);
      if (known?.version === version) return known.found;
      const found = reader.find(signature);
      // Frames and shadow trees are not observed here.
      if (found && found.control.root.getRootNode() === document)
        seen.set(signature, { found, version });
      return found;
    },
    stop: () => observer.disconnect(),
  };
}
