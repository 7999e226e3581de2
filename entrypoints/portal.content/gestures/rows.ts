import { all, isDisabled, shown, textOf } from './dom';

const buttons = 'button,[role=button],a,input[type=button],.btn';
const adds = /^[+＋⊕\s]*(新增|添加|增加|追加|加一行|增行|插入|再加|add)/i;
/** Never clicked, whatever else the words say. */
const never =
  /提交|保存|上报|送审|下一步|上一步|删除|移除|清空|导入|导出|上传|下载|登录|退出|返回|查询|submit|save|next|delete|remove|import|upload/i;

/** What a button says: its text, value, or what it is called. */
export const wordsOf = (element: Element) =>
  (element instanceof HTMLInputElement ? element.value : textOf(element)) ||
  element.getAttribute('title') ||
  element.getAttribute('aria-label') ||
  '';

/** Does this button add a row, and nothing else? */
export const isAddRow = (element: HTMLElement): boolean => {
  const words = wordsOf(element);
  const link = element.getAttribute('href');
  return (
    words.length <= 16 &&
    adds.test(words) &&
    !never.test(words) &&
    element.getAttribute('type') !== 'submit' &&
    (!link || /^(#|javascript:)/.test(link)) &&
    !isDisabled(element) &&
    shown(element)
  );
};

/**
 * The page's own add-row button of a list or table: inside the group, else the
 * only one in the nearest ancestors that hold no other group's button. Two
 * candidates are none.
 */
export function addRowButton(group: HTMLElement): HTMLElement | null {
  let scope: HTMLElement | null = group;
  for (let level = 0; scope && scope !== scope.ownerDocument.body && level < 4; level++) {
    const found = all(scope, buttons).filter(isAddRow);
    const outer = found.filter(
      (element) => !found.some((other) => other !== element && other.contains(element)),
    );
    if (outer.length) return outer.length === 1 ? (outer[0] ?? null) : null;
    scope = scope.parentElement;
  }
  return null;
}

/** Buttons that were seen to open a window instead of adding a row. */
export const opensWindow = new WeakSet<Element>();

const removes = /^[-－\s]*(删除|移除|删行|减一行|delete|remove)/i;

/** The one delete button of a row, or null. */
export function removeRowButton(row: HTMLElement): HTMLElement | null {
  const found = all(row, buttons).filter(
    (element) => removes.test(wordsOf(element)) && shown(element),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}
