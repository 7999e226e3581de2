import type { FieldDescriptor, PageDescription } from '../field';

/** `新增设备`, `编辑知识产权信息`: a window over the page in which one record is entered. */
const TITLE = /^(?:新增|添加|新建|增加|录入|编辑|修改)/;

export interface WindowForm {
  title: string;
  section: string[];
  fields: FieldDescriptor[];
}

/** Forms whose title says that they enter one record; a list inside such a form is its own. */
export function windowForms(page: PageDescription): WindowForm[] {
  const found = new Map<string, WindowForm>();
  for (const field of page.fields) {
    const title = field.section.at(-1) ?? '';
    if (field.row || field.state === 'hidden' || !TITLE.test(title)) continue;
    const key = field.section.join('/');
    const form = found.get(key) ?? { title, section: field.section, fields: [] };
    form.fields.push(field);
    found.set(key, form);
  }
  return [...found.values()];
}
