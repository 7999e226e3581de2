import { fold } from '../facts/fold';
import type { FieldDescriptor, PageDescription, RepeatGroup } from '../field';

/** `新增设备`, `编辑知识产权信息`: a window over the page in which one record is entered. */
const TITLE = /^(?:新增|添加|新建|增加|录入|编辑|修改)/;
/** Columns of a list that a window asks for, before it is taken for the list's own. */
const SHARED = 2;

export interface WindowForm {
  title: string;
  section: string[];
  fields: FieldDescriptor[];
  /** The list of another frame whose record is entered; absent where that is not clear. */
  list?: RepeatGroup;
}

/** The one list that asks in its columns for most of what a window asks for. */
function listBehind(fields: FieldDescriptor[], beside: PageDescription[]): RepeatGroup | undefined {
  const labels = new Set(fields.map(({ label }) => fold(label)));
  const [best, second] = beside
    .flatMap(({ groups }) => groups)
    .map((group) => ({
      group,
      shared: (group.columns ?? []).filter((column) => labels.has(fold(column))).length,
    }))
    .filter(({ shared }) => shared >= SHARED)
    .sort((a, b) => b.shared - a.shared);
  return best && best.shared !== second?.shared ? best.group : undefined;
}

/**
 * Forms whose title says that they enter one record; a list inside such a form is its own.
 * A page shown in a window is one whole; its title or a list of a page beside it says so.
 */
export function windowForms(page: PageDescription, beside: PageDescription[] = []): WindowForm[] {
  const single = page.fields.filter(({ row, state }) => !row && state !== 'hidden');
  if (page.window !== undefined) {
    const list = listBehind(single, beside);
    if (single.length === 0 || !(list || TITLE.test(page.window))) return [];
    const { section = [] } = single[0] ?? {};
    return [{ title: page.window, section, fields: single, ...(list && { list }) }];
  }
  const found = new Map<string, WindowForm>();
  for (const field of single) {
    const title = field.section.at(-1) ?? '';
    if (!TITLE.test(title)) continue;
    const key = field.section.join('/');
    const form = found.get(key) ?? { title, section: field.section, fields: [] };
    form.fields.push(field);
    found.set(key, form);
  }
  return [...found.values()];
}
