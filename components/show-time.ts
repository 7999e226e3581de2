const format = new Intl.DateTimeFormat('zh-CN', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

/** `2023/08/01 09:30` on the user's own clock. */
export function showTime(at: number): string {
  return format.format(at);
}
