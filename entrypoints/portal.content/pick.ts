import type { FieldDescriptor } from '@/rules/field';
import type { FormReader } from './fields';
import { listen } from './listen';

/**
 * Teach mode: the next click on a field picks it instead of operating it.
 * Escape leaves. Only a person's own click counts.
 */
export function startPick(
  reader: FormReader,
  picked: (field: FieldDescriptor) => void,
  ended: () => void,
): () => void {
  const stop = () => {
    for (const off of listening) off();
    ended();
  };
  const fieldAt = (event: Event) => {
    const target = event.composedPath()[0];
    if (!(target instanceof Element)) return null;
    return reader.at(target);
  };
  const swallow = (event: Event) => {
    if (!event.isTrusted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onClick = (event: Event) => {
    if (!event.isTrusted) return;
    const found = fieldAt(event);
    swallow(event);
    if (!found) return;
    picked(found.descriptor);
    stop();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.isTrusted && event.key === 'Escape') {
      swallow(event);
      stop();
    }
  };
  const capture = { capture: true };
  const listening = [
    listen(document, 'pointerdown mousedown', swallow, capture),
    listen(document, 'click', onClick, capture),
    listen(document, 'keydown', onKey, capture),
  ];
  return stop;
}
