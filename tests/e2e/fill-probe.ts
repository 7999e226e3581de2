import { createReader } from '@/entrypoints/portal.content/fields';
import { applyLines, revertEntries } from '@/entrypoints/portal.content/fill';
import { widgets } from '@/entrypoints/portal.content/widgets';
import type { Desired, Outcome } from '@/rules/plan';
import type { ApplyLine, JournalEntry } from '@/storage/messages';
import { clearChoice } from './widget-probe';

/** Page side of the fill tests: the real reader and the real engine. */

const reader = () => createReader({ document, widgets });
let controller = new AbortController();

export function readPage() {
  const one = reader();
  const reading = one.read();
  one.stop();
  return reading;
}

/** A line per label, as the background would send it after confirmation. */
export function planFor(wanted: Record<string, Desired>): ApplyLine[] {
  const { fields, groups } = readPage();
  return Object.entries(wanted).map(([label, desired], index) => {
    const cell = /^(.*)\[(\d+)\]\/(.*)$/.exec(label);
    const group = cell && groups.find((each) => each.signature.includes(cell[1] ?? ''));
    const signature = group && cell ? `${group.signature}[${cell[2]}]/${cell[3]}` : '';
    const field = signature
      ? fields.find((each) => each.signature === signature)
      : fields.find((each) => each.label.startsWith(label) && each.state !== 'hidden');
    if (!field && !group) throw new Error(`no field ${label}: ${fields.map((f) => f.signature)}`);
    return {
      lineId: `l${index}`,
      signature: field?.signature ?? signature,
      label: field?.label ?? label,
      before: field?.value ?? '',
      desired,
      newRow: !field,
      ...(group && { group: group.signature }),
    };
  });
}

export async function applyPlan(lines: ApplyLine[]) {
  controller = new AbortController();
  const outcomes = new Map<string, Outcome>();
  const journal: JournalEntry[] = [];
  const one = reader();
  const at = performance.now();
  await applyLines(
    one,
    lines,
    (outcome, entry) => {
      outcomes.set(outcome.lineId, outcome);
      if (entry) journal.push(entry);
    },
    controller.signal,
    clearChoice,
  );
  one.stop();
  const labels = new Map(lines.map((line) => [line.lineId, line.label]));
  return {
    ms: performance.now() - at,
    journal,
    outcomes: [...outcomes.values()].map((outcome) => ({
      label: labels.get(outcome.lineId) ?? '',
      ...outcome,
    })),
  };
}

export const stopRun = () => controller.abort();

export async function undoRun(journal: JournalEntry[]) {
  const outcomes: Outcome[] = [];
  const one = reader();
  await revertEntries(
    one,
    journal,
    (outcome) => outcomes.push(outcome),
    new AbortController().signal,
    clearChoice,
  );
  one.stop();
  return outcomes;
}

/** One run over all open text fields against a bare setter-and-events loop, in ms. */
export async function timeFill(round: number, empty: boolean) {
  const one = reader();
  const fields = one.read().fields.filter((field) => field.kind === 'text');
  const inputs = fields.map((field) => one.find(field.signature)?.control.input);
  const bare = () => {
    const at = performance.now();
    for (const input of inputs)
      if (input instanceof HTMLInputElement) {
        input.dispatchEvent(new FocusEvent('focus'));
        input.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
        input.value = `基线${round}`;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        input.dispatchEvent(new Event('change', { bubbles: true }));
        input.dispatchEvent(new FocusEvent('blur'));
        input.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
      }
    return performance.now() - at;
  };
  const floor = bare();
  if (empty) for (const input of inputs) if (input instanceof HTMLInputElement) input.value = '';
  const lines = fields.map((field, index) => ({
    lineId: `l${index}`,
    signature: field.signature,
    label: field.label,
    before: empty ? '' : `基线${round}`,
    desired: { type: 'text' as const, text: `内容${round}` },
    newRow: false,
  }));
  let writing = 0;
  let filled = 0;
  const at = performance.now();
  await applyLines(
    one,
    lines,
    (outcome) => {
      if (outcome.status === 'filled') filled++;
      writing += (outcome.ms ?? 0) - (outcome.settleMs ?? 0);
    },
    new AbortController().signal,
  );
  const total = performance.now() - at;
  one.stop();
  return { fields: fields.length, filled, floor, writing, total };
}
