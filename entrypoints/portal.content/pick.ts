import type { FieldDescriptor } from '@/rules/field';
import type { FormReader } from './fields';

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
    document.removeEventListener('pointerdown', onDown, true);
    document.removeEventListener('mousedown', swallow, true);
    document.removeEventListener('click', onClick, true);
    document.removeEventListener('keydown', onKey, true);
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
  const onDown = swallow;
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
  document.addEventListener('pointerdown', onDown, true);
  document.addEventListener('mousedown', swallow, true);
  document.addEventListener('click', onClick, true);
  document.addEventListener('keydown', onKey, true);
  return stop;
}
