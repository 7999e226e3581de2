import type { ControlKind } from '@/rules/field';
import type { Desired } from '@/rules/plan';
import { all, isDisabled, one, textOf } from '../../gestures/dom';
import { click, type } from '../../gestures/events';
import type { Control, Settle, Widget } from '..';
import type { Part } from './define';
import { Refusal, textFor } from './pick';

/**
 * Cells of a grid that becomes a form when a cell or row is clicked, and takes it over
 * when something else is. Only columns known to have an editor are cells: by what the
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
  declared(view: HTMLElement): Iterable<[column: string, kind: ControlKind]>;
  /** A column of which one cell shows an editor has editors in all. */
  alike?: boolean;
  /** Who drives what stands in an open cell. */
  widgets(): Widget[];
  /** The text of a closed cell; what only asks for a click is none. */
  text?(cell: HTMLElement): string;
  /** Where a person would click. */
  face?(cell: HTMLElement): HTMLElement;
  /** Why a cell just opened is not for us, or ''. */
  refuses?(cell: HTMLElement): string;
  /** Takes the row over otherwise than by a click on another one. */
  leave?(cell: HTMLElement): void;
}

const plainBox = 'input:not([type=hidden]),textarea,select';

export function gridCell(
  grid: Grid,
): Part & { columns(view: HTMLElement): Map<string, ControlKind> } {
  const { text = textOf } = grid;
  const known = new WeakMap<Element, Map<string, ControlKind>>();
  /** Rows by the body they stand in: frozen columns and row numbers have one of their own. */
  const bodiesOf = (view: Element): Element[][] => {
    const bodies = new Map<Element | null, Element[]>();
    for (const row of all(view, grid.row)) {
      const rows = bodies.get(row.parentElement);
      if (rows) rows.push(row);
      else bodies.set(row.parentElement, [row]);
    }
    return [...bodies.values()];
  };
  const standOf = (view: Element) =>
    new Map(
      bodiesOf(view).flatMap((rows, body) => rows.map((row, at) => [row, { body, at }] as const)),
    );
  const inner = (cell: HTMLElement): { widget: Widget; control: Control } | undefined => {
    if (one(cell, grid.editing))
      for (const widget of grid.widgets()) {
        const control = widget.present(cell) && widget.find(cell)[0];
        if (control) return { widget, control };
      }
    return undefined;
  };
  const plain = (cell: HTMLElement) =>
    one(cell, grid.editing) && (one(cell, plainBox) as HTMLInputElement | null);

  /** Asked once for all cells of one look at the page: the place of each row. */
  let looked = new WeakMap<Element, ReturnType<typeof standOf>>();
  const columnsOf = (view: HTMLElement) => {
    const columns = known.get(view) ?? new Map<string, ControlKind>();
    known.set(view, columns);
    if (looked.has(view)) return columns;
    for (const [column, kind] of grid.declared(view))
      if (!columns.has(column)) columns.set(column, kind);
    looked.set(view, standOf(view));
    queueMicrotask(() => {
      looked = new WeakMap();
    });
    for (const mark of all(view, grid.editing)) {
      const cell = mark.closest<HTMLElement>(grid.cell);
      const column = cell && grid.column(cell);
      if (column && (grid.alike || columns.has(column)))
        columns.set(column, inner(cell)?.control.kind ?? 'text');
    }
    return columns;
  };
  const kindOf = (cell: HTMLElement) => {
    const view = cell.closest<HTMLElement>(grid.view);
    return view ? columnsOf(view).get(grid.column(cell)) : undefined;
  };

  /** Rows are drawn anew when they are taken over: the cell that stands in the same place. */
  const places = new WeakMap<
    Element,
    { view: Element; body: number; at: number; column: string }
  >();
  const now = ({ root }: Control): HTMLElement => {
    const place = places.get(root);
    if (root.isConnected || !place) return root;
    const row = bodiesOf(place.view)[place.body]?.[place.at];
    return (row && all(row, grid.cell).find((each) => grid.column(each) === place.column)) ?? root;
  };

  /** The page's own way into editing: a click, on some pages a double click. */
  const begin = async (control: Control, settle: Settle) => {
    const face = () => {
      const cell = now(control);
      return grid.face?.(cell) ?? (cell.firstElementChild as HTMLElement | null) ?? cell;
    };
    const editing = () => one(now(control), grid.editing);
    if (editing()) return;
    click(face());
    if (!(await settle.until(editing, 500)))
      face().dispatchEvent(new MouseEvent('dblclick', { bubbles: true, cancelable: true }));
    if (!(await settle.until(editing, 500))) throw new Refusal('点击后这一格没有进入编辑');
    await settle.quiet(now(control), 100);
    const reason = grid.refuses?.(now(control));
    if (reason) throw new Refusal(reason);
  };
  /** …and out of it: another row is clicked, where nothing but the row can be meant. */
  const end = async (control: Control, settle: Settle) => {
    const cell = now(control);
    if (grid.leave) {
      if (one(cell, grid.editing)) grid.leave(cell);
      await settle.until(() => !one(now(control), grid.editing), 300);
      return;
    }
    const row = cell.closest(grid.row);
    const other = all(row?.parentElement ?? cell, grid.row).find((each) => each !== row);
    const cells = other ? all(other, grid.cell).filter((each) => !one(each, 'a,button,input')) : [];
    const target = cells.find((each) => !kindOf(each)) ?? cells[0];
    if (target) click((target.firstElementChild as HTMLElement | null) ?? target);
    await settle.until(() => !one(now(control), grid.editing), 500);
  };
  const shows = (control: Control) => {
    const root = now(control);
    const found = inner(root);
    return found ? found.widget.read(found.control) : (plain(root)?.value ?? text(root));
  };
  const put = async (control: Control, desired: Desired, settle: Settle) => {
    await putOnce(control, desired, settle);
    if (desired.type === 'text' && !desired.text) return;
    // a row that the page takes over in the same moment may lose what was just put into it
    if (!shows(control) && !(await settle.until(() => shows(control), 400)))
      await putOnce(control, desired, settle);
  };
  const putOnce = async (control: Control, desired: Desired, settle: Settle) => {
    await begin(control, settle);
    const found = inner(now(control));
    const box = plain(now(control));
    if (found && desired.type === 'text' && !desired.text)
      await found.widget.restore(found.control, { type: 'choices', texts: [] }, settle);
    else if (found) {
      const result = await found.widget.write(found.control, desired, settle);
      if (!result.ok) throw new Refusal(result.reason);
    } else if (box) type(box, textFor(desired, box));
    else throw new Refusal('这一格的编辑框还不能自动填写');
    await end(control, settle);
  };

  return {
    columns: columnsOf,
    kind: (cell) => kindOf(cell) ?? 'text',
    css: grid.cell,
    whole: true,
    build(cell) {
      const view = cell.closest<HTMLElement>(grid.view);
      const row = cell.closest<HTMLElement>(grid.row);
      if (!view || !row || !kindOf(cell)) return null;
      // a row that came since the last look has its place as well
      const stand = looked.get(view)?.get(row) ?? standOf(view).get(row);
      if (!stand) return null;
      places.set(cell, { view, ...stand, column: grid.column(cell) });
      return { input: null, owns: all(cell, 'input,textarea,select') };
    },
    state: (control) =>
      isDisabled(plain(now(control)))
        ? 'disabled'
        : control.kind === 'unknown'
          ? 'open'
          : undefined,
    read: shows,
    write: put,
    restore: (control, snap, settle) =>
      put(control, { type: 'text', text: snap.type === 'text' ? snap.text : '' }, settle),
  };
}
