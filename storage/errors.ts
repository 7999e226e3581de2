/**
 * What went wrong with the database, in words: place, cause, mend.
 * Unknown errors keep their own message.
 */
export function explainStorageError(error: unknown): string {
  const names = new Set<string>();
  // Dexie wraps the browser's own error, and a failed opening in one of a closed database.
  for (let one = error; one instanceof Error || one instanceof DOMException; one = innerOf(one))
    names.add(one.name);
  if (names.has('QuotaExceededError'))
    return '本机存储空间已满，刚才的内容没有存进去。请清理磁盘空间后再试；原有资料没有丢。';
  if (names.has('VersionError'))
    return '本机资料由更新版本的助手写成，当前版本不能打开。请升级助手；资料没有改动。';
  if (names.has('UpgradeError') || names.has('AbortError'))
    return '资料升级没有完成，已停下，原有资料保持不变。请重新打开浏览器再试；仍不行请先导出备份再反馈。';
  if (names.has('MissingAPIError') || names.has('SecurityError'))
    return '浏览器不允许本助手使用本机存储（可能处于无痕模式或被策略禁用）。请换普通窗口再试。';
  if (names.has('UnknownError') || names.has('OpenFailedError') || names.has('TimeoutError'))
    return '本机资料库打不开（文件可能损坏，或被别的程序占用）。请关闭浏览器再打开；仍不行请检查磁盘和杀毒软件。助手没有改动或删除资料。';
  if (names.has('DatabaseClosedError') || names.has('InvalidStateError'))
    return '资料库连接已断开（可能刚升级过助手）。请重新打开本页。';
  return error instanceof Error && error.message ? error.message : '出错了，但没有说明原因。';
}

const innerOf = (error: Error): unknown =>
  ('inner' in error && error.inner !== error && error.inner) || error.cause;
