/**
 * What the page side reports of a form: plain data, no DOM. The reader
 * (entrypoints/portal.content/fields) produces it, the matcher consumes it.
 */

export type ControlKind =
  | 'text'
  | 'textarea'
  | 'number'
  | 'select'
  | 'multiselect'
  | 'cascader'
  | 'treeselect'
  | 'date'
  | 'month'
  | 'year'
  | 'daterange'
  | 'radio'
  | 'checkbox'
  | 'switch'
  | 'autocomplete'
  | 'richtext'
  | 'file'
  | 'unknown';

/** How the label was found, strongest first. */
export type LabelSource =
  | 'for'
  | 'aria'
  | 'wrap'
  | 'form-item'
  | 'cell-left'
  | 'cell-above'
  | 'header-row'
  | 'dt'
  | 'previous-text'
  | 'geometry'
  | 'placeholder'
  | 'title'
  | 'name'
  | 'none';

/**
 * `open`: may be filled · `locked`: readonly by the portal (not merely a picker
 * input) · `disabled` · `hidden`: not shown (honeypot, display:none, zero size) ·
 * `forbidden`: password, captcha, verification code, ID-card, card number ·
 * `unsupported`: a control no widget can write (file, unknown editor).
 */
export type FieldState = 'open' | 'locked' | 'disabled' | 'hidden' | 'forbidden' | 'unsupported';

export interface FieldConstraints {
  required?: boolean;
  /** `maxlength` of the control itself, in UTF-16 units. */
  maxLength?: number;
  minLength?: number;
  pattern?: string;
  min?: number;
  max?: number;
  /** Number of decimals the control keeps. */
  decimals?: number;
  /** A limit stated in words or class tokens anywhere near the control. */
  limit?: { max: number; min?: number; text: string };
}

/** Position in a table of rows × columns or a list with an add-row button. */
export interface RowPosition {
  /** Signature of the table or list, equal for all its cells. */
  group: string;
  /** Zero-based among the group's data rows. */
  index: number;
  /** Row header text (`2022年`, `营业收入（万元）`), if any. */
  label?: string;
  /** Column header text, if any. */
  column?: string;
}

export interface FieldDescriptor {
  /** Handle for this reading only: `f0`, `f1` … */
  id: string;
  /** Stable over reloads and re-renders; unique within the frame. */
  signature: string;
  kind: ControlKind;
  /** Id of the widget file that recognised it. */
  widget: string;
  state: FieldState;
  /** Label as on the page, white space folded, star and colon kept off. */
  label: string;
  labelSource: LabelSource;
  placeholder?: string;
  title?: string;
  /** `name`, `id` or model path: weak evidence only. */
  name?: string;
  /** Headings above the field from the outermost in. */
  section: string[];
  /** Unit shown beside the control (suffix, appended cell), if not in the label. */
  unit?: string;
  /** Remarks over or under its table or section that may state a unit: `注：金额单位为万元`. */
  unitRemarks?: string[];
  /** Words that head its table's rows or its line and may hold a unit: `经营指标（万元）`. */
  unitHeads?: string[];
  row?: RowPosition;
  /** Several controls under one label (省/市/区, 区号+号码, 起+止): position among them. */
  part?: { group: string; index: number; size: number };
  /** Option texts now known; absent when they load on opening. */
  options?: string[];
  constraints: FieldConstraints;
  /** What the control shows now; '' when empty. Never read from forbidden or hidden fields. */
  value: string;
}

/** A list or table to which the page lets the user add rows. */
export interface RepeatGroup {
  /** = RowPosition.group of its cells. */
  signature: string;
  label: string;
  section: string[];
  rows: number;
  canAdd: boolean;
  /** Column headers, known also where no row stands yet. */
  columns?: string[];
  /** Rows that stand there as texts, by column header. */
  texts?: Record<string, string>[];
  /**
   * Nothing in it is a box now: its rows open by a button in them (`row`), are filled in
   * a window that its button opens (`add`), or open by a gesture nobody can see (`cell`).
   */
  opens?: 'row' | 'add' | 'cell';
  /** It has pages of rows, of which one is shown. */
  paged?: boolean;
}

/** Key of a piece of a signature: brackets are kept for the row index alone. */
export const piece = (text: string): string =>
  (/[[\]/]/.test(text) ? text.replace(/[[\]]/g, '').replace(/\//g, '∕') : text).slice(0, 60);

/**
 * How far a form is filled, and a clock to the second. Figures without such a word tell
 * fields apart: 第1/3部分 and 第2/3部分 are two parts.
 */
const moment =
  /(?<=(?:已填写?|未填写?|待填写?|已完成|已保存|剩余|还剩|还有|进度|完整度|完成[率度])\D{0,4})\d+(?:\.\d+)?(?:\s*[/∕]\s*\d+|\s*[%％])?|\d{1,2}[:：]\d{2}[:：]\d{2}/g;
const still = (text: string): string => (/\d/.test(text) ? text.replace(moment, '#') : text);

/** A heading as a piece of a signature, the same however far the form is filled. */
export const headingPiece = (text: string): string => piece(still(text));

/** A signature kept from when headings still stood in it with what they told of the moment. */
export function withStillHeadings(signature: string): string {
  if (!/\d/.test(signature)) return signature;
  const pieces = signature.split('/');
  return pieces.map((one, n) => (n < pieces.length - 1 ? still(one) : one)).join('/');
}

export interface PageDescription {
  url: string;
  origin: string;
  title: string;
  /** Id of the portal file, or '' on a site the user switched on himself. */
  portal: string;
  /** Id of the portal's page (step), or ''. */
  page: string;
  /** Step names, breadcrumbs and headings in view, for page recognition and the panel. */
  headings: string[];
  fields: FieldDescriptor[];
  groups: RepeatGroup[];
  /** Shown controls that are not among the fields: there were too many. */
  unread?: number;
  /** Title of the window of another frame in which this page is shown; '' where it has none. */
  window?: string;
}
