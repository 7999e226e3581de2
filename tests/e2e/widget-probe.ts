import { createReader } from '@/entrypoints/portal.content/fields';
import { createClearChoice, createSettle } from '@/entrypoints/portal.content/fill';
import {
  type Control,
  type Snapshot,
  type Widget,
  widgets,
} from '@/entrypoints/portal.content/widgets';
import type { Desired } from '@/rules/plan';

/** Stands in for the background: the page world's listener was put there by PageWorld.open. */
export const clearChoice = createClearChoice(async (token) => {
  // prevented: a framework answered
  return !document.dispatchEvent(
    new CustomEvent('harness:clear', { detail: token, cancelable: true }),
  );
});

/** Page side of the widget tests: one control by its form item's label, by the reader's where its library says none. */

function find(library: string, label: string): { widget: Widget; control: Control } {
  const widget = widgets.find((each) => each.id === library);
  if (!widget) throw new Error(`no widget ${library}`);
  const control = widget
    .find(document)
    .find((each) => (widget.formItem(each)?.label ?? nativeLabel(each)).startsWith(label));
  return control ? { widget, control } : findRead(label);
}

/** As the page is read: also what the browser draws among a library's controls. */
function findRead(label: string): { widget: Widget; control: Control } {
  const reader = createReader({ document, widgets });
  const field = reader.read().fields.find((each) => each.label.startsWith(label));
  const found = field && reader.find(field.signature);
  reader.stop();
  if (!found) throw new Error(`no control labelled ${label}`);
  return found;
}

const nativeLabel = (control: Control) =>
  control.root.closest('[data-label]')?.getAttribute('data-label') ?? '';

const settle = () => createSettle(new AbortController().signal, clearChoice);

export function describeControl(library: string, label: string) {
  const { widget, control } = find(library, label);
  return {
    kind: control.kind,
    value: widget.read(control),
    state: widget.state(control),
    options: widget.options(control),
    constraints: widget.constraints(control),
    required: widget.formItem(control)?.required,
  };
}

export async function writeControl(library: string, label: string, desired: Desired) {
  const { widget, control } = find(library, label);
  const before = widget.snapshot(control);
  const at = performance.now();
  const result = await widget.write(control, desired, settle());
  const again = find(library, label).control;
  return {
    result,
    before,
    shown: widget.read(again),
    holds: widget.holds(again, desired),
    ms: performance.now() - at,
  };
}

export async function restoreControl(library: string, label: string, snapshot: Snapshot) {
  const { widget, control } = find(library, label);
  return widget.restore(control, snapshot, settle());
}
