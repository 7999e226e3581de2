import type { Control, Widget } from '@/entrypoints/portal.content/widgets';
import type { ControlKind } from '@/rules/field';

/** Native controls as simply as can be: enough to read forms in happy-dom, never shipped. */
const CONTROLS =
  'input:not([type=hidden]):not([type=button]):not([type=submit]):not([type=reset]):not([type=image]),select,textarea,[contenteditable=true]';

function kindOf(element: Element): ControlKind {
  const type = element.getAttribute('type') ?? 'text';
  if (element.localName === 'textarea') return 'textarea';
  if (element.localName === 'select') return 'select';
  if (type === 'radio' || type === 'checkbox' || type === 'file' || type === 'number') return type;
  return type === 'date' ? 'date' : 'text';
}

const optionOf = (box: Element): string =>
  (
    box.closest('label')?.textContent ??
    box.ownerDocument.querySelector(`label[for="${box.id}"]`)?.textContent ??
    (box.nextSibling?.textContent || '')
  ).trim();

const plain: Widget = {
  id: 'native',
  priority: 0,
  present: () => true,
  find(root) {
    const groups = new Map<string, Control>();
    const out: Control[] = [];
    for (const element of root.querySelectorAll<HTMLElement>(CONTROLS)) {
      const kind = kindOf(element);
      const name = element.getAttribute('name');
      const key = `${kind}:${name}`;
      const group = name && (kind === 'radio' || kind === 'checkbox') ? groups.get(key) : undefined;
      if (group) {
        group.owns.push(element);
        continue;
      }
      const control: Control = { root: element, input: element, kind, owns: [element] };
      if (name && (kind === 'radio' || kind === 'checkbox')) groups.set(key, control);
      out.push(control);
    }
    return out;
  },
  read: ({ input }) => (input as HTMLInputElement).value ?? '',
  state({ input }) {
    const field = input as HTMLInputElement;
    if (field.disabled) return 'disabled';
    if (field.readOnly && !field.hasAttribute('onclick')) return 'locked';
    return field.type === 'file' ? 'unsupported' : 'open';
  },
  options({ kind, owns, input }) {
    if (kind === 'radio' || kind === 'checkbox') return owns.map(optionOf);
    if (kind === 'select')
      return [...(input as HTMLSelectElement).options].map((option) => option.text);
    return undefined;
  },
  constraints({ input }) {
    const max = input?.getAttribute('maxlength');
    return {
      ...(max ? { maxLength: Number(max) } : {}),
      ...((input as HTMLInputElement).required ? { required: true } : {}),
    };
  },
  formItem: () => null,
  write: async () => ({ ok: true }),
  snapshot: () => ({ type: 'text', text: '' }),
  restore: async () => ({ ok: true }),
  holds: () => false,
};
export default plain;
