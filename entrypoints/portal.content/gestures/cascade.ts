import type { Control, Settle, WriteResult } from '../widgets';
import { all, fold, one, shown } from './dom';
import type { Driver } from './driver';
import { click, hover } from './events';
import { clearByIcon, closePopup, openPopup, optionsIn, type PopupSpec, popupOf } from './popup';
import { choose, done, fail, listed, says } from './say';

export interface CascadeSpec extends PopupSpec {
  /** Element whose value or text is the chosen path. */
  value: string;
  /** One column of the drop-down. */
  menu: string;
  node: string;
  nodeText?: string;
  /** Mark inside (or class on) a node that has children. */
  more: string;
  /** Radio or checkbox inside a node where any level may be chosen. */
  tick?: string;
}

const split = (text: string) => text.split(/\s*[/＞>\\]\s*|\s+-\s+/).filter(Boolean);

/** 直辖市 list 市辖区 between city and district in some data and not in others. */
const skippable = (levels: string[][], index: number) =>
  (levels[index] ?? []).some(
    (text) =>
      /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/.test(text) ||
      levels[index - 1]?.some((parent) => fold(parent) === fold(text)),
  );

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

  const walk = async (
    control: Control,
    levels: string[][],
    settle: Settle,
  ): Promise<WriteResult> => {
    const popup = await openPopup(control.root, spec, settle);
    if (!popup) return fail('级联选择框没有打开，可能已被页面锁定');
    let depth = 0;
    let last: HTMLElement | null = null;
    let lastText = '';
    for (const [index, wanted] of levels.entries()) {
      const column = () => all(popup, spec.menu).filter(shown)[depth];
      const nodes = () => {
        const menu = column();
        return menu ? optionsIn(menu, spec.node, spec.nodeText) : [];
      };
      await settle.until(() => nodes().length, 5_000);
      if (!nodes().length)
        return fail(
          depth ? `“${lastText}”的下一级没有加载出来` : '选项还没有加载出来，未填写',
          true,
          true,
        );
      let choice = choose(nodes(), wanted);
      if ('reason' in choice && index < levels.length - 1 && skippable(levels, index)) continue;
      if ('reason' in choice) {
        await settle.until(() => 'option' in choose(nodes(), wanted), 500);
        choice = choose(nodes(), wanted);
      }
      if ('reason' in choice) return fail(choice.reason);
      last = choice.option.element;
      lastText = choice.option.text;
      depth++;
      hover(last);
      const more = last.matches(spec.more) || !!one(last, spec.more);
      const final = index === levels.length - 1 || !more;
      const tickBox: HTMLElement | null = final && spec.tick ? one(last, spec.tick) : null;
      click(tickBox ?? last);
      if (!more || tickBox) return done;
      const step = depth;
      await settle.until(
        () => all(popup, spec.menu).filter(shown).length > step,
        final ? 1_000 : 5_000,
      );
      if (final) {
        const next = all(popup, spec.menu).filter(shown)[depth];
        if (!next || pathShown(texts(control), levels)) return done;
        const below = optionsIn(next, spec.node, spec.nodeText).map((option) => option.text);
        return fail(`“${lastText}”还要选到下一级：${listed(below)}`);
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
      const levels =
        desired.type === 'path'
          ? desired.levels
          : desired.type === 'choice'
            ? [desired.options]
            : null;
      if (!levels?.length) return fail('该项要按级选择，资料里没有分级');
      const before = texts(control);
      const result = await walk(control, levels, settle);
      const holds = () => pathShown(texts(control), levels);
      if (result.ok) await settle.until(holds, 400);
      await closePopup(control.root, spec, settle);
      if (result.ok && holds()) return done;
      const same = () => texts(control).join() === before.join();
      if (same()) return result.ok ? fail('页面没有接受这个选择') : result;
      const back = before.length
        ? await walk(
            control,
            before.map((text) => [text]),
            settle,
          )
        : await clear(control, settle);
      await closePopup(control.root, spec, settle);
      const reason = result.ok ? '页面没有接受这个选择' : result.reason;
      return fail(reason, back.ok && same(), !result.ok && result.waiting);
    },
    clear,
    options(control) {
      const popup = popupOf(control.root, spec);
      const menu = popup && one(popup, spec.menu);
      const names = menu
        ? optionsIn(menu, spec.node, spec.nodeText, true).map((option) => option.text)
        : [];
      return names.length ? names : undefined;
    },
    snapshot: (control) => ({ type: 'path', levels: texts(control) }),
  };
}

/** The path shown says the levels; some controls show only the last one. */
export const pathShown = (texts: string[], levels: string[][]) =>
  says('', { type: 'path', levels }, texts) ||
  says('', { type: 'path', levels: levels.filter((_, index) => !skippable(levels, index)) }, texts);
