// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { gridCell } from '@/entrypoints/portal.content/widgets/parts/grid-cell';

/** Grids draw row numbers, and columns that stay, as a table of their own beside the rest. */
const number = (n: number) => `<tr class="row"><td>${n}</td></tr>`;
const row = (name: string) =>
  `<tr class="row"><td class="cell" data-field="name">${name}</td></tr>`;

test('a cell is found again by its place when rows were added beside and below it and its own was drawn anew', () => {
  document.body.innerHTML = `<div class="view"><table><tbody id="numbers">${number(1)}${number(2)}</tbody></table>
    <table><tbody id="cells">${row('甲')}${row('乙')}</tbody></table></div>`;
  const part = gridCell({
    cell: '.cell',
    view: '.view',
    row: '.row',
    editing: '.editing',
    column: (cell) => (cell as HTMLElement).dataset.field ?? '',
    declared: () => [['name', 'text']],
    widgets: () => [],
  });
  const [, second] = document.querySelectorAll<HTMLElement>('.cell');
  if (!second) throw new Error('no second cell');
  const control = {
    root: second,
    input: null,
    kind: 'text' as const,
    owns: [],
    ...part.build?.(second),
  };
  expect(part.read(control)).toBe('乙');
  const numbers = document.querySelector('#numbers');
  if (numbers) numbers.innerHTML = number(1) + number(2) + number(3);
  const cells = document.querySelector('#cells');
  if (cells) cells.innerHTML = row('甲') + row('乙（改）') + row('丙');
  expect(part.read(control)).toBe('乙（改）');
});
