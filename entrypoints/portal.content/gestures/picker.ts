import type { Control, Settle, WriteResult } from '../widgets';
import { all, fold, one, textOf, within } from './dom';
import type { Driver } from './driver';
import { click, key, put } from './events';
import { foldedTags, isFolded } from './folded-tags';
import { leadsAway } from './leads-away';
import { split } from './levels';
import { scrollThrough, unfold } from './long-list';
import {
  clearByIcon,
  closePopup,
  type Option,
  openedPopup,
  openPopup,
  openPopups,
  optionsIn,
  type PopupSpec,
  popupOf,
  searchBox,
} from './popup';
import { choose, done, fail, says, wordings } from './say';
import { unreadChoice } from './unread-choice';

export interface PickerSpec extends PopupSpec {
  /** Where the control shows what is chosen: inputs by value, other elements by text. */
  value: string;
  option: string;
  optionText?: string;
  /** A chosen option in the list. */
  chosen: string;
  /** Where the list is searched by typing. */
  search?: string;
  /** Multiple choice: the × of each tag. */
  untag?: string;
  multiple?(control: Control): boolean;
  /** The part of a long list that scrolls where not all options are in the DOM at once. */
  scroller?: string;
  /** Shows its prompt where it shows what is chosen. */
  prompts?: boolean;
  /** Closed branches of a tree: what to click to open one. */
  branch?: string;
  /** What hears the click stands in the option, as deep as its words. */
  innermost?: boolean;
  /** Shows the whole way to what is chosen, the list its name. */
  path?: boolean;
}

/** The deepest element with all its words. */
function innermost(option: HTMLElement): HTMLElement {
  let at = option;
  for (
    let next = at.firstElementChild;
    next && textOf(next) === textOf(at) && !leadsAway(next);
    next = at.firstElementChild
  )
    at = next as HTMLElement;
  return at;
}

/** How long options may take that load on opening or on typing. */
const late = 5_000;
/** How long a list without the wanted option may take to be replaced. */
const replaced = 800;

const placeholderText = /^(请|--|—|全部$|选择|暂无|无数据|无匹配|加载|loading|no data|select)/i;

/** What a page of its own draws after the text to say that a list opens. */
const arrow = /\s*[▼▾▿⌄∨]$/;

/** Select, multiple select, tree select: open, find the option, click it. */
export function picker(spec: PickerSpec): Driver {
  const multiple = (control: Control) =>
    control.kind === 'multiselect' || !!spec.multiple?.(control);
  /** Not all options are in the DOM: a long list drawn in part, a folded tree. */
  const partial = (popup: HTMLElement) => {
    const box = spec.scroller ? one(popup, spec.scroller) : null;
    return (
      (!!box && (!box.clientHeight || box.scrollHeight > box.clientHeight + 1)) ||
      (!!spec.branch && !!one(popup, spec.branch))
    );
  };
  const chosenIn = (popup: ParentNode) =>
    all(popup, spec.chosen).map((element) =>
      textOf((spec.optionText && one(element, spec.optionText)) || element),
    );

  const tags = (control: Control) =>
    within(control.root, spec.value)
      .map((element) =>
        element.localName === 'input'
          ? (element as HTMLInputElement).value
          : textOf(element).replace(arrow, ''),
      )
      .map((text) => (spec.path && split(text).at(-1)) || text)
      .filter((text) => text && !(spec.prompts && placeholderText.test(text)));
  const { texts, tell, forget } = foldedTags({
    tags,
    wholeList(control) {
      const popup = popupOf(control.root, spec);
      return popup && !partial(popup) ? popup : null;
    },
    open: (control, settle) => openPopup(control.root, spec, settle),
    chosenIn,
    search: spec.search,
    scroller: spec.scroller,
  });

  const find = async (
    control: Control,
    popup: HTMLElement | null,
    wanted: string[],
    settle: Settle,
  ) => {
    let at = popup;
    const list = (): Option[] => (at ? optionsIn(at, spec.option, spec.optionText) : []);
    const real = () => list().filter((option) => !placeholderText.test(option.text));
    const look = () => {
      const choice = choose(list(), wanted);
      return 'option' in choice || /禁用|出现了/.test(choice.reason) ? choice : null;
    };
    const { search } = spec;
    const box = search && (searchBox(control.root, search) ?? (at && searchBox(at, search)));
    await settle.until(() => real().length > 0, box && !real().length ? 400 : late);
    let hit = look();
    if (!hit && at && spec.branch) hit = await unfold(at, spec.branch, look, settle);
    if (!hit && at && spec.scroller) hit = await scrollThrough(at, spec.scroller, look, settle);
    if (!hit && box) {
      const standing = openPopups(control.root, spec);
      const whole = real().length > 0;
      put(box, wanted[0] ?? '');
      // what Element UI 2.13 searches on
      key(box, 'Unidentified');
      hit = await settle.until(
        () => {
          at ??= openedPopup(control.root, spec, standing);
          return look();
        },
        real().length ? replaced * 2 : late,
      );
      if (!hit) {
        put(box, '');
        await settle.quiet(control.root, 400);
        // the list it had before comes back at its own pace
        if (whole) await settle.until(() => real().length > 0, replaced);
      }
    }
    hit ??= real().length ? await settle.until(look, replaced) : null;
    return hit ?? { reason: choose(real(), wanted), empty: real().length === 0 };
  };

  const result = (found: { reason: unknown; empty?: boolean }): WriteResult =>
    found.empty
      ? fail('选项还没有加载出来（可能要先选上一级），未填写', true, true)
      : fail(
          typeof found.reason === 'string'
            ? found.reason
            : ((found.reason as { reason?: string }).reason ?? '没有这个选项'),
        );

  /** Clicks options until exactly the wanted are chosen. */
  const pick = async (
    control: Control,
    wanted: string[][],
    settle: Settle,
  ): Promise<WriteResult> => {
    const many = multiple(control);
    // one that is typed into may open its list for that only
    const box = spec.search ? searchBox(control.root, spec.search) : null;
    const popup = await openPopup(control.root, spec, settle, box ? 400 : 1_500);
    if (!popup && !(spec.search && searchBox(control.root, spec.search)))
      return fail('下拉框没有打开，可能已被页面锁定');
    const before = texts(control);
    forget(control);
    const names = new Set<string>();
    for (const wording of wanted) {
      const found = await find(control, popup, wording, settle);
      if (!('option' in found)) return result(found);
      const { option } = found;
      names.add(fold(option.text));
      if (many && before.some((text) => fold(text) === fold(option.text))) continue;
      click(spec.innermost ? innermost(option.element) : option.element);
      await settle.quiet(control.root, 50);
    }
    if (many)
      for (const text of before) if (!names.has(fold(text))) await drop(control, text, settle);
    await tell(control, settle);
    return done;
  };

  const drop = async (control: Control, text: string, settle: Settle, more = true) => {
    const tag = spec.untag
      ? all(control.root, spec.untag).find(
          (icon) => fold(textOf(icon.parentElement)) === fold(text),
        )
      : undefined;
    const popup = popupOf(control.root, spec);
    const option =
      popup && all(popup, spec.chosen).find((element) => fold(textOf(element)) === fold(text));
    let target = tag ?? option;
    if (!target && isFolded(tags(control))) {
      const found = await find(control, popup, [text], settle);
      if ('option' in found) target = found.option.element;
    }
    if (target) click(target);
    const gone = () => !texts(control).some((each) => fold(each) === fold(text));
    // some close their list at the press, and hear the next
    if (!(await settle.until(gone, 300)) && more && tag) await drop(control, text, settle, false);
  };

  const clear = async (control: Control, settle: Settle): Promise<WriteResult> => {
    const empty = () => texts(control).length === 0;
    if (empty()) return done;
    if (await clearByIcon(control.root, spec, settle)) await settle.until(empty, 300);
    if (!empty() && multiple(control))
      for (const text of texts(control)) await drop(control, text, settle);
    await closePopup(control.root, spec, settle);
    return empty() ? done : fail('该下拉框没有“清空”，不能恢复为未选，请自行核对', false);
  };

  const takeUnread = unreadChoice(spec, async (control, popup, wanted, settle) => {
    await find(control, popup, wanted, settle);
    return chosenIn(popup);
  });

  const write: Driver['write'] = async (control, desired, settle) => {
    const before = texts(control);
    const wanted = desired.type === 'path' ? desired.levels.slice(-1) : wordings(desired);
    if (wanted.length !== 1 && !multiple(control)) return fail('该项只能选一个');
    if (!wanted.length) return clear(control, settle);
    const outcome = await pick(control, wanted, settle);
    const goal =
      desired.type === 'choice' || desired.type === 'choices'
        ? ({ type: 'choices', options: wanted } as const)
        : ({ type: 'choice', options: wanted[0] ?? [] } as const);
    // a cell that closes on the choice takes its list away: whoever opened it reads back
    const holds = () =>
      !control.root.isConnected || says(texts(control)[0] ?? '', goal, texts(control));
    if (outcome.ok) await settle.until(holds, 400);
    await closePopup(control.root, spec, settle);
    if (outcome.ok && (holds() || (await settle.until(holds, 300)))) return done;
    const [only = []] = wanted;
    const unread = outcome.ok && !texts(control).length;
    const taken = unread && (await takeUnread(control, only, settle));
    if (taken) return taken;
    if (texts(control).join() === before.join())
      return outcome.ok ? fail('页面没有接受这个选项') : outcome;
    const back = before.length
      ? await pick(
          control,
          before.map((text) => [text]),
          settle,
        )
      : await clear(control, settle);
    await closePopup(control.root, spec, settle);
    const same = () => texts(control).join() === before.join();
    const restored = back.ok && (same() || !!(await settle.until(same, 300)));
    return outcome.ok ? fail('页面没有接受这个选项', restored) : { ...outcome, restored };
  };

  return {
    texts,
    readonlyByDesign: true,
    refuses: (control) =>
      isFolded(texts(control)) ? '已选的几项被页面折叠，无法完整记下原值，未覆盖' : null,
    options(control) {
      const popup = popupOf(control.root, spec);
      const options =
        popup && !partial(popup) ? optionsIn(popup, spec.option, spec.optionText, true) : [];
      const names = options
        .map((option) => option.text)
        .filter((text) => text && !placeholderText.test(text));
      return names.length ? names : undefined;
    },
    write,
    clear,
    async prepare(control, settle) {
      await tell(control, settle);
      await closePopup(control.root, spec, settle);
    },
    snapshot: (control) => ({ type: 'choices', texts: texts(control) }),
  };
}
