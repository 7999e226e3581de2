import type { Control, Settle } from '../widgets';
import { put } from './events';
import { scrollThrough } from './long-list';
import { searchBox } from './popup';

/** "+ 2", "已选择 3/4 项": tags that the control does not show one by one; some say how many there are in all. */
const folded = /^\+ ?(\d+)|^已选择 (\d+)\//;
export const isFolded = (shownTexts: string[]) => shownTexts.some((text) => folded.test(text));

interface Tagged {
  /** What the control shows, the folded tag included. */
  tags(control: Control): string[];
  /** Its list where that is there and holds all options. */
  wholeList(control: Control): HTMLElement | null;
  open(control: Control, settle: Settle): Promise<HTMLElement | null>;
  chosenIn(popup: ParentNode): string[];
  search?: string;
  scroller?: string;
}

/** The chosen options of a control that folds some of its tags away: its list knows them all. */
export function foldedTags({ tags, wholeList, open, chosenIn, search, scroller }: Tagged) {
  /** What the open list told of folded tags; forgotten as soon as anything is chosen. */
  const told = new WeakMap<Element, { tags: string; chosen: string[] }>();
  return {
    forget: (control: Control) => told.delete(control.root),
    texts(control: Control) {
      const shownTexts = tags(control);
      if (!isFolded(shownTexts)) return shownTexts;
      const known = told.get(control.root);
      if (known?.tags === shownTexts.join()) return known.chosen;
      const list = wholeList(control);
      return list ? chosenIn(list) : shownTexts;
    },
    /** Reads all chosen options of its list, where some are folded; believed only if their number is right. */
    async tell(control: Control, settle: Settle) {
      // a tag that was pressed may have closed it
      const popup = isFolded(tags(control)) && (await open(control, settle));
      if (!popup) return;
      const box = search ? searchBox(control.root, search) : null;
      if (box?.value) put(box, '');
      await settle.quiet(popup, 200);
      const chosen = new Set<string>();
      const collect = () => {
        for (const text of chosenIn(popup)) chosen.add(text);
        return null;
      };
      collect();
      if (scroller) await scrollThrough(popup, scroller, collect, settle, 60);
      const shownTexts = tags(control);
      const [, more, whole] = shownTexts.map((text) => folded.exec(text)).find(Boolean) ?? [];
      if (chosen.size === Number(whole ?? shownTexts.length - 1 + Number(more)))
        told.set(control.root, { tags: shownTexts.join(), chosen: [...chosen].sort() });
    },
  };
}
