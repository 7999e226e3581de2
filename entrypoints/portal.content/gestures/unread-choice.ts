import type { Control, Settle, WriteResult } from '../widgets';
import { fold } from './dom';
import { clearByIcon, closePopup, openPopup, type PopupSpec } from './popup';

/** What an open list marks as chosen, once the wanted has been looked for in it. */
type Marked = (
  control: Control,
  popup: HTMLElement,
  wanted: string[],
  settle: Settle,
) => Promise<string[]>;

export const unreadReason = '选中后页面没有显示所选的文字，无法核对，未填写';

/**
 * For a control that shows nothing after the choice, as its author draws a picture or nothing:
 * where its list says that the wanted is chosen, it is taken back, by the control's own sign or
 * the page's framework, and refused; null where the list does not say so.
 */
export const unreadChoice = (spec: PopupSpec, marked: Marked) => {
  const isChosen = async (control: Control, wanted: string[], settle: Settle) => {
    const popup = await openPopup(control.root, spec, settle);
    const texts = popup ? await marked(control, popup, wanted, settle) : [];
    await closePopup(control.root, spec, settle);
    return texts.some((text) => wanted.some((wording) => fold(wording) === fold(text)));
  };
  return async (
    control: Control,
    wanted: string[],
    settle: Settle,
  ): Promise<WriteResult | null> => {
    if (!(await isChosen(control, wanted, settle))) return null;
    const gone = async () => !(await isChosen(control, wanted, settle));
    const back =
      ((await clearByIcon(control.root, spec, settle)) && (await gone())) ||
      ((await settle.clearChoice?.(control.root)) === true && (await gone()));
    return {
      ok: false,
      reason: unreadReason,
      restored: back,
      unread: true,
    };
  };
};
