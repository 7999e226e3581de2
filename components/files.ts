/** Hands the user a file; nothing leaves the computer. */
export function download(name: string, content: Blob | string, type = 'application/json'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** `申报助手备份-20230801.json` from its parts. */
export function datedName(what: string, date: string, extension: string): string {
  return `${what}-${date.replaceAll('-', '')}.${extension}`;
}
