import type { Control, Settle, WriteResult } from '../widgets';
import { all, fold, one, open, shown } from './dom';
import type { Driver } from './driver';
import { click, hover } from './events';
import { between, city, idle, levelsOf, pathShown, split, telling } from './levels';
import { scrollThrough } from './long-list';
import {
  clearByIcon,
  closePopup,
  type Option,
  openPopup,
  optionsIn,
  type PopupSpec,
  popupIsOpen,
  popupOf,
} from './popup';
import { prove, proved } from './proof';
import { choose, done, fail, listed } from './say';

export interface CascadeSpec extends PopupSpec {
  /** Element whose value or text is the chosen path. */
  value: string;
  /** One column of the drop-down. */
  menu: string;
  node: string;
  nodeText?: string;
  /** Nodes on the way to the chosen one, one a column, when the list has just opened. */
  trail: string;
  /** Mark inside (or class on) a node that has children. */
  more: string;
  /** Radio or checkbox inside a node where any level may be chosen. */
  tick?: string;
  /** The part of a long column that scrolls where not all nodes are in the DOM at once. */
  scroller?: string;
  /** On or in the root where several paths may be chosen. */
  many?: string;
}

/** Cascader: one column after the other, each awaited; the last choice closes it. */
export function cascade(spec: CascadeSpec): Driver {
  const texts = (control: Control) => {
    const element = all(control.root, spec.value).find((each) =>
      'value' in each ? each.value : each.textContent,
    );
    return split(
      element ? ('value' in element ? String(element.value) : (element.textContent ?? '')) : '',
    );
  };

  const many = ({ root }: Control) =>
    !!spec.many && (root.matches(spec.many) || !!one(root, spec.many));
  /** Province, city and district are all there is: less may be a part. */
  const isPart = (control: Control) => [1, 2].includes(texts(control).length);

  /** Whole paths, as the open list told them: many controls show the last level only. */
  const told = new WeakMap<Element, { shown: string; path: string[] }>();
  const keep = (control: Control, path: string[]) =>
    told.set(control.root, { shown: texts(control).join(), path });
  const pathOf = (control: Control) => {
    const known = told.get(control.root);
    return known?.shown === texts(control).join() ? known.path : null;
  };
  /** Reads in the list what is chosen; believed only if it ends as the control says. */
  const tell = async (control: Control, settle: Settle) => {
    const popup = await openPopup(control.root, spec, settle);
    const trail = () =>
      all(popup ?? control.root, spec.menu)
        .filter(shown)
        .flatMap((menu) => optionsIn(menu, spec.trail, spec.nodeText)[0]?.text ?? []);
    const ends = () => {
      const path = trail();
      return path.slice(-texts(control).length).join() === texts(control).join() && path;
    };
    const path = popup && (await settle.until(ends, 1_500));
    if (path) keep(control, path);
    else told.delete(control.root);
    await closePopup(control.root, spec, settle);
  };

  /** Lists that ended before the levels did: what was chosen there is all they can take. */
  const short = new WeakMap<Element, string[][]>();
  const holds = (control: Control, levels: string[][]) =>
    pathShown(pathOf(control) ?? texts(control), levels) ||
    proved(
      control.root,
      texts(control),
      levels.map((level) => level.join()),
    );

  /** Chooses level by level. */
  const walk = async (
    control: Control,
    asked: string[][],
    settle: Settle,
    walked: string[] = [],
  ): Promise<WriteResult> => {
    const popup = await openPopup(control.root, spec, settle);
    if (!popup) return fail('级联选择框没有打开，可能已被页面锁定');
    short.delete(control.root);
    /** Hidden under our hands: some libraries tidy up late behind a list closed before. */
    const gone = () => !open(popup);
    const columns = () => all(popup, spec.menu).filter(shown);
    let depth = 0;
    let last: Option | null = null;
    const nodes = () => {
      const menu = columns()[depth];
      return menu ? optionsIn(menu, spec.node, spec.nodeText) : [];
    };
    const fillers = asked.filter((_, at) => idle(asked, at)).flat();
    const isFiller = ({ text, disabled }: Option) =>
      !disabled && (between.test(text) || fillers.some((each) => fold(each) === fold(text)));
    const look = async (wanted: string[]) => {
      const there = () => 'option' in choose(nodes(), wanted) || nodes().some(isFiller);
      await settle.until(() => nodes().length || gone(), 5_000);
      const hit = await settle.until(there, 500);
      const menu = columns()[depth];
      if (!hit && menu && spec.scroller) await scrollThrough(menu, spec.scroller, there, settle);
      return choose(nodes(), wanted);
    };
    const hasMore = ({ element }: Option) =>
      element.matches(spec.more) || !!one(element, spec.more);
    /** Clicks a node and waits for the column behind it. */
    const enter = async (option: Option, target = option.element) => {
      hover(option.element);
      click(target);
      last = option;
      walked.splice(depth++, 9, option.text);
      await settle.quiet(popup, 60);
    };
    const levels = telling(asked);
    for (const [index, wanted] of levels.entries()) {
      let choice = await look(wanted);
      if (!nodes().length)
        return fail(
          last ? `“${(last as Option).text}”的下一级没有加载出来` : '选项还没有加载出来，未填写',
          true,
          true,
        );
      const next = levels[index + 1] ?? [];
      if ('reason' in choice && !depth && city.test(next[0] ?? ''))
        if ('option' in choose(nodes(), next)) continue;
      if ('reason' in choice && depth) {
        const level = depth;
        for (const { text } of nodes().filter(isFiller)) {
          depth = level;
          const filler = nodes().find((node) => node.text === text);
          if (filler) await enter(filler);
          choice = await look(wanted);
          if ('option' in choice) break;
        }
        if ('reason' in choice) depth = level;
      }
      if ('reason' in choice) return fail(choice.reason);
      const more = hasMore(choice.option);
      const final = index === levels.length - 1 || !more;
      const tickBox: HTMLElement | null =
        final && spec.tick ? one(choice.option.element, spec.tick) : null;
      await enter(choice.option, tickBox ?? undefined);
      if (!more && index < levels.length - 1) short.set(control.root, levels.slice(0, index + 1));
      if (!more || tickBox) return done;
      const opened = () => columns().length > depth || gone();
      // A list that loads a level anew each time drops what was clicked meanwhile: once more.
      if (!(await settle.until(opened, final ? 1_000 : 2_500)) && !final) {
        click(choice.option.element);
        await settle.until(opened, 2_500);
      }
      if (final) {
        if (!columns()[depth] || pathShown(texts(control), asked)) return done;
        const below = nodes().map((option) => option.text);
        return fail(`“${choice.option.text}”还要选到下一级：${listed(below)}`);
      }
    }
    return done;
  };

  const clear: Driver['clear'] = async (control, settle) => {
    const empty = () => texts(control).length === 0;
    if (empty()) return done;
    if (await clearByIcon(control.root, spec, settle)) await settle.until(empty, 400);
    await closePopup(control.root, spec, settle);
    return empty() ? done : fail('该级联框没有“清空”，不能恢复为未选，请自行核对', false);
  };

  return {
    texts,
    join: ' / ',
    readonlyByDesign: true,
    async write(control, desired, settle) {
      const levels = levelsOf(desired);
      if (!levels?.length) return fail('该项要按级选择，资料里没有分级');
      const before = texts(control);
      const whole = pathOf(control) ?? before;
      const walked: string[] = [];
      const took = () => pathShown(texts(control), short.get(control.root) ?? levels);
      let hidden = false;
      const attempt = async () => {
        const walkedDown = await walk(control, levels, settle, walked);
        if (walkedDown.ok) await settle.until(took, 400);
        else hidden = !popupIsOpen(control.root, spec);
        await closePopup(control.root, spec, settle);
        return walkedDown;
      };
      let result = await attempt();
      // The control still thinks its list is open: the first click of this may only close it.
      for (let again = 0; again < 2 && hidden && !result.ok; again++) result = await attempt();
      // A page that loads a level anew without a sign lost what was chosen below it: once more.
      if (result.ok && !took() && texts(control).join() !== before.join()) result = await attempt();
      const taken = short.get(control.root) ?? levels;
      if (result.ok && took()) {
        // a namesake: what is shown would be the same had the page not taken it
        if (texts(control).join() === before.join()) await tell(control, settle);
        else keep(control, walked);
      }
      if (result.ok && took() && (pathOf(control) ?? walked).join() === walked.join()) {
        if (taken !== levels)
          prove(
            control.root,
            texts(control),
            levels.map((level) => level.join()),
          );
        return done;
      }
      const same = () => texts(control).join() === before.join();
      if (same()) return result.ok ? fail('页面没有接受这个选择') : result;
      const back = before.length
        ? await walk(
            control,
            whole.map((text) => [text]),
            settle,
            walked,
          )
        : await clear(control, settle);
      await closePopup(control.root, spec, settle);
      if (before.length && same()) keep(control, walked);
      const reason = result.ok ? '页面没有接受这个选择' : result.reason;
      return fail(reason, back.ok && same(), !result.ok && result.waiting);
    },
    clear,
    async prepare(control, settle) {
      if (isPart(control) && !many(control)) await tell(control, settle);
    },
    refuses: (control) =>
      many(control)
        ? '这里可以选多个路径，请手工选择'
        : isPart(control) && !pathOf(control)
          ? '看不出原来选了哪几级，未覆盖'
          : null,
    holds: (control, desired) => {
      const levels = levelsOf(desired);
      return !!levels && holds(control, levels);
    },
    options(control) {
      const popup = popupOf(control.root, spec);
      const menu = popup && one(popup, spec.menu);
      const names = menu
        ? optionsIn(menu, spec.node, spec.nodeText, true).map((option) => option.text)
        : [];
      return names.length ? names : undefined;
    },
    snapshot: (control) => ({ type: 'path', levels: pathOf(control) ?? texts(control) }),
  };
}
