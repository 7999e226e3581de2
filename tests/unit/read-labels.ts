import { createReader } from '@/entrypoints/portal.content/fields';
import type { Widget } from '@/entrypoints/portal.content/widgets';
import plain from './plain-widget';

/** `section › section | label [unit] {row label × column #index} (part/size)` per field. */
export function read(html: string, widget: Widget = plain): string[] {
  document.body.innerHTML = html;
  const reader = createReader({ document, widgets: [widget] });
  const { fields } = reader.read();
  reader.stop();
  return fields.map((field) =>
    [
      field.section.length > 0 ? `${field.section.join(' › ')} | ` : '',
      field.label || '-',
      field.unit ? ` [${field.unit}]` : '',
      field.row ? ` {${field.row.label ?? ''}×${field.row.column ?? ''}#${field.row.index}}` : '',
      field.part ? ` (${field.part.index + 1}/${field.part.size})` : '',
    ].join(''),
  );
}

export const table = (rows: string) => `<table><tbody>${rows}</tbody></table>`;
export const I = '<input type="text">';
