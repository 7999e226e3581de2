import type { ControlKind } from '@/rules/field';
import type { Desired } from '@/rules/plan';
import { all, isDisabled, one, textOf } from '../../gestures/dom';
import { click, type } from '../../gestures/events';
import type { Control, Settle, Widget } from '..';
import type { Part } from './define';
import { Refusal, textFor } from './pick';

/**
 * Cells of a grid that becomes a form when a row is clicked, and takes the row over
 * when another one is. Only columns known to have an editor are cells: by what the
 * page's own markup declares, or because a row has shown its editors.
 */
interface Grid {
  /** One cell of the body. */
  cell: string;
  view: string;
  row: string;
  /** On what stands in a cell while it is edited. */
  editing: string;
  /** Name of a cell's column. */
  column(cell: Element): string;
  /** Columns that the markup declares as having an editor. */
  declared(view: Element): Iterable<[column: string, kind: ControlKind]>;
  widget(): Widget;
}

const plainBox = 'input:not([type=hidden]),textarea,select';

export function gridCell(grid: Grid): Part {
  const known = new WeakMap<Element, Map<string, ControlKind>>();
  const rowsOf = (view: Element) => all(view, grid.row);
  const inner = (cell: HTMLElement): Control | undefined =>
    one(cell, grid.editing) ? grid.widget().find(cell)[0] : undefined;
  const plain = (cell: HTMLElement) =>
    one(cell, grid.editing) && (one(cell, plainBox) as HTMLInputElement | null);

  /** Asked once for all cells of one look at the page: the place of each row. */
  let looked = new WeakMap<Element, Map<Element, number>>();
  const columnsOf = (view: Element) => {
    const columns = known.get(view) ?? new Map(grid.declared(view));
    known.set(view, columns);
    if (looked.has(view)) return columns;
    looked.set(view, new Map(rowsOf(view).map((row, index) => [row, index])));
    queueMicrotask(() => {
      looked = new WeakMap();
    });
    for (const mark of all(view, grid.editing)) {
      const cell = mark.closest<HTMLElement>(grid.cell);
      if (cell) columns.set(grid.column(cell), inner(cell)?.kind ?? 'text');
    }
    return columns;
  };
  const kindOf = (cell: HTMLElement) => {
    const view = cell.closest(grid.view);
    return view ? columnsOf(view).get(grid.column(cell)) : undefined;
  };

  /** Rows are drawn anew when they are taken over: the cell that stands in the same place. */
  const places = new WeakMap<Element, { view: Element; row: number; column: string }>();
  const now = ({ root }: Control): HTMLElement => {
    const place = places.get(root);
    if (root.isConnected || !place) return root;
    const row = rowsOf(place.view)[place.row];
    return (row && all(row, grid.cell).find((each) => grid.column(each) === place.column)) ?? root;
  };

  /** The page's own way into editing: a click, on some pages a double click. */
  const begin = async (control: Control, settle: Settle) => {
    const face = () => {
      const cell = now(control);
      return (cell.firstElementChild as HTMLElement | null) ?? cell;
    };
    const editing = () => one(now(control), grid.editing);
    if (editing()) return;
    click(face());
    if (!(await settle.until(editing, 500)))
      face().dispatchEvent(new MouseEvent('dblclick', { bubbles: true, cancelable: true }));
    if (!(await settle.until(editing, 500))) throw new Refusal('点击后这一格没有进入编辑');
    await settle.quiet(now(control), 100);
  };
  /** …and out of it: another row is clicked, where nothing but the row can be meant. */
  const end = async (control: Control, settle: Settle) => {
    const cell = now(control);
    const row = cell.closest(grid.row);
    const other = all(row?.parentElement ?? cell, grid.row).find((each) => each !== row);
    const cells = other ? all(other, grid.cell).filter((each) => !one(each, 'a,button,input')) : [];
    const target = cells.find((each) => !kindOf(each)) ?? cells[0];
    if (target) click((target.firstElementChild as HTMLElement | null) ?? target);
    await settle.until(() => !one(now(control), grid.editing), 500);
  };
  const put = async (control: Control, desired: Desired, settle: Settle) => {
    await begin(control, settle);
    const found = inner(now(control));
    const box = plain(now(control));
    const widget = grid.widget();
    const text = desired.type === 'text' ? desired.text : '';
    if (found && desired.type === 'text' && !text)
      await widget.restore(found, { type: 'choices', texts: [] }, settle);
    else if (found) {
      const result = await widget.write(found, desired, settle);
      if (!result.ok) throw new Refusal(result.reason);
    } else if (box) type(box, textFor(desired, box));
    else throw new Refusal('这一格的编辑框还不能自动填写');
    await end(control, settle);
  };

  return {
    kind: (cell) => kindOf(cell) ?? 'text',
    css: grid.cell,
    whole: true,
    build(cell) {
      const view = cell.closest(grid.view);
      const row = cell.closest<HTMLElement>(grid.row);
      if (!view || !row || !kindOf(cell)) return null;
      const at = looked.get(view)?.get(row) ?? 0;
      places.set(cell, { view, row: at, column: grid.column(cell) });
      return { input: null, owns: all(cell, 'input,textarea,select') };
    },
    state: (control) => (isDisabled(plain(now(control))) ? 'disabled' : undefined),
    read(control) {
      const root = now(control);
      const found = inner(root);
      return found ? grid.widget().read(found) : (plain(root)?.value ?? textOf(root));
    },
    write: put,
    restore: (control, snap, settle) =>
      put(control, { type: 'text', text: snap.type === 'text' ? snap.text : '' }, settle),
  };
}
