/** `pathname + hash route` without any query: the place of a draft. Takes a `Location` or `URL`. */
export function draftPath(location: { pathname: string; hash: string }): string {
  return location.pathname + (location.hash.split('?')[0] ?? '');
}
