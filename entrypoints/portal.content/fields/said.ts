const told = (by: (name: string) => string | null) => ({
  id: by('id'),
  type: by('type'),
  name: by('name'),
  class: by('class'),
  title: by('title'),
  placeholder: by('placeholder'),
  autocomplete: by('autocomplete'),
  'aria-label': by('aria-label'),
  'aria-labelledby': by('aria-labelledby'),
  'data-options': by('data-options'),
});

/** What a control's own element says of itself: read once, asked by many. Null where it does not. */
export const saidBy = (element: Element) => told((name) => element.getAttribute(name));
export const SILENT = told(() => null);
export type Said = Readonly<ReturnType<typeof told>>;
