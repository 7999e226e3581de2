/** What a control's own element says of itself: read once, asked by many. Null where it does not. */
export const SILENT = {
  id: null,
  type: null,
  name: null,
  class: null,
  title: null,
  placeholder: null,
  autocomplete: null,
  'aria-label': null,
  'aria-labelledby': null,
  'data-options': null,
};
type Asked = { [name in keyof typeof SILENT]: string | null };
export type Said = Readonly<Asked>;

/** Most have two or three attributes, so that their names are asked first. */
export function saidBy(element: Element): Said {
  const said: Asked = { ...SILENT };
  // not `in`: a page may call an attribute constructor
  for (const name of element.getAttributeNames())
    if (Object.hasOwn(SILENT, name)) said[name as keyof Asked] = element.getAttribute(name);
  return said;
}
