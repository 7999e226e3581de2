/**
 * Runs in the page's own world, serialised: nothing from outside may be used. Finds
 * the control marked with the attribute `mark` and empties it through the framework
 * that drew it, told by what that framework leaves on its elements. No value goes in;
 * out comes only whether a framework holds it, which was asked to empty it where that can
 * be asked. Climbs no further than to a component that holds no other control.
 */
export default function clearInPage(mark: string): boolean {
  type Bag = Record<string, unknown>;
  const bag = (value: unknown): Bag | null =>
    value !== null && typeof value === 'object' ? (value as Bag) : null;
  const none = (value: unknown) => (Array.isArray(value) ? [] : undefined);

  const search = (root: ParentNode): Element | null => {
    const hit = root.querySelector(`[${mark}]`);
    if (hit) return hit;
    for (const host of root.querySelectorAll('*')) {
      const inner =
        host.shadowRoot ??
        (host.tagName === 'IFRAME' && (host as HTMLIFrameElement).contentDocument);
      const found = inner ? search(inner) : null;
      if (found) return found;
    }
    return null;
  };
  const element = search(document);
  if (!element) return false;
  const alone = (node: unknown) =>
    [...((node as Element | null)?.querySelectorAll?.('input,textarea,select') ?? [])].every(
      (control) => element.contains(control),
    );

  /** Vue 2: the instance hangs on its root element. */
  const vue2 = () => {
    let start: unknown;
    for (let at: Element | null = element; at && !start && alone(at); at = at.parentElement)
      start = (at as unknown as Bag).__vue__;
    for (let vm = bag(start); vm && alone(vm.$el); vm = bag(vm.$parent)) {
      const model = bag(bag(vm.$options)?.model);
      const event = String(model?.event ?? 'input');
      const prop = String(model?.prop ?? 'value');
      const listeners = bag(vm.$listeners) ?? {};
      const { $emit } = vm;
      if (!(prop in (bag(vm.$props) ?? {})) || !(event in listeners)) continue;
      if (typeof $emit !== 'function') return false;
      const empty = Array.isArray(bag(vm.$props)?.[prop]) ? [] : '';
      for (const name of [event, 'change', 'on-change'])
        if (name in listeners) $emit.call(vm, name, empty);
      return true;
    }
    return false;
  };

  /** Vue 3: development builds link each element; others only the tree below the root. */
  const drawn = (vnode: Bag | null, owner: Bag | null): Bag | null => {
    if (!vnode) return null;
    if (vnode.el === element && typeof vnode.type === 'string') return owner;
    const component = bag(vnode.component);
    if (component) return drawn(bag(component.subTree), component);
    const suspended = bag(bag(vnode.suspense)?.activeBranch);
    if (suspended) return drawn(suspended, owner);
    if (Array.isArray(vnode.children))
      for (const child of vnode.children) {
        const found = drawn(bag(child), owner);
        if (found) return found;
      }
    return null;
  };
  const vue3 = () => {
    let start = bag((element as unknown as Bag).__vueParentComponent);
    for (let at: Element | null = element; at && !start; at = at.parentElement)
      start = drawn(bag((at as unknown as Bag)._vnode), null);
    const owners: Bag[] = [];
    for (let at = start; at && alone(bag(at.subTree)?.el); at = bag(at.parent)) owners.push(at);
    const handlers = (owner: Bag) => bag(bag(owner.vnode)?.props) ?? {};
    for (const kind of [/^onUpdate:(modelValue)$/, /^onUpdate:(value)$/, /^onUpdate:(\w+Value)$/])
      for (const owner of owners) {
        const given = handlers(owner);
        const name = Object.keys(given).flatMap((key) => kind.exec(key)?.[1] ?? [])[0];
        if (!name || typeof owner.emit !== 'function') continue;
        const props = bag(owner.props) ?? {};
        // undefined leaves those to themselves that begin with null
        const plain = name === 'value' && props.defaultValue !== null ? undefined : null;
        const empty = none(props[name]) ?? (name === 'modelValue' ? '' : plain);
        owner.emit(`update:${name}`, empty);
        if ('onChange' in given) owner.emit('change', empty);
        return true;
      }
    for (const owner of owners) {
      const { onChange } = handlers(owner);
      if (!('value' in (bag(owner.props) ?? {})) || typeof onChange !== 'function') continue;
      onChange(none(bag(owner.props)?.value));
      return true;
    }
    return false;
  };

  /**
   * React: the fiber that hangs on an element may be an outdated twin whose listeners
   * remember old values, so its place in the tree now drawn is looked up from the root.
   */
  const path = (fiber: Bag | null): Bag[] | null => {
    for (let at = fiber; at; at = bag(at.sibling)) {
      if (at.stateNode === element) return [];
      const below = path(bag(at.child));
      if (below) return [...below, at];
    }
    return null;
  };
  const react = () => {
    const key = Object.keys(element).find((name) =>
      /^__react(Fiber|InternalInstance)\$/.test(name),
    );
    let top = key ? bag((element as unknown as Bag)[key]) : null;
    for (let up = top; up; up = bag(up.return)) top = up;
    for (const fiber of path(bag(bag(top?.stateNode)?.current)) ?? []) {
      if (typeof fiber.type === 'string') {
        if (!alone(fiber.stateNode)) return false;
        continue;
      }
      const props = bag(fiber.memoizedProps);
      if (!props || !('value' in props) || typeof props.onChange !== 'function') continue;
      const value = none(props.value);
      try {
        props.onChange(value);
      } catch (error) {
        // it wants an event
        if (!element.querySelector('input[type="radio"]')) throw error;
        props.onChange({ target: { value } });
      }
      return true;
    }
    return false;
  };

  /**
   * Radio buttons of the browser's own, which the page binds itself: no component stands around
   * them. True also where a framework holds what is ticked and nothing empties it.
   */
  const radios = () => {
    const ticked = [element, ...element.querySelectorAll('input')].filter(
      (each): each is HTMLInputElement =>
        (each as HTMLInputElement).type === 'radio' && (each as HTMLInputElement).checked,
    );
    const drawnBy = (name: string) => {
      let at: Element | null = element;
      while (at && !(at as unknown as Bag)[name]) at = at.parentElement;
      return at && bag((at as unknown as Bag)[name]);
    };
    const [input] = ticked;
    if (!input) return false;
    // another group stands among its buttons: whose choice would be emptied, nobody can say
    if (ticked.length > 1)
      return ticked.some(
        (each) =>
          drawnBy('__vue__') !== null ||
          Object.getOwnPropertySymbols(each).length > 0 ||
          Object.keys(each).some((name) => name.startsWith('_')),
      );
    // iCheck draws what it was told, whatever the box itself becomes
    const { jQuery } = window as unknown as { jQuery?: (of: Element) => Record<string, unknown> };
    if (jQuery && input.nextElementSibling?.matches('ins.iCheck-helper')) {
      const skin = jQuery(input);
      if (typeof skin.iCheck === 'function') skin.iCheck('uncheck');
      return true;
    }
    const own = input as unknown as Bag & Record<symbol, unknown>;
    const kept = (name: string) => {
      const key = Object.getOwnPropertySymbols(input).find((one) => one.description === name);
      return own[name] ?? (key && own[key]);
    };

    // Vue 3: what v-model hands its value to, and what listens
    const assign = kept('_assign');
    if (typeof assign === 'function') {
      assign('');
      return true;
    }
    if (Object.keys(bag(kept('_vei')) ?? {}).length > 0) return true;

    // Vue 2: the words of v-model, where they are a path from the page's own data
    const nodeOf = (vnode: Bag | null): Bag | null => {
      if (!vnode || vnode.elm === input) return vnode;
      const inner = bag(bag(vnode.componentInstance)?._vnode);
      for (const child of inner ? [inner] : ((vnode.children ?? []) as unknown[])) {
        const found = nodeOf(bag(child));
        if (found) return found;
      }
      return null;
    };
    const vnode = nodeOf(bag(drawnBy('__vue__')?._vnode));
    const data = bag(vnode?.data);
    if (vnode && data) {
      const model = ((data.directives ?? []) as Bag[]).find(({ name }) => name === 'model');
      const path = String(model?.expression ?? '').split('.');
      const last = path.pop() ?? '';
      let holder = bag(vnode.context);
      for (const name of path) holder = bag(holder?.[name]);
      if (model && holder && last in holder && holder[last] === model.value) {
        holder[last] = '';
        // drawn at once: a row of that name in the template may stand before the page's own
        const drawing = bag(bag(vnode.context)?._watcher);
        if (typeof drawing?.run === 'function') drawing.run();
        if (input.checked) holder[last] = model.value;
      }
      return model !== undefined || data.on !== undefined;
    }

    // React: told as by an event that nothing is chosen
    const key = Object.keys(input).find((name) => /^__react(Props|EventHandlers)\$/.test(name));
    const props = key ? bag(own[key]) : null;
    if (typeof props?.onChange === 'function') {
      if (!('checked' in props)) input.checked = false;
      const target = { type: 'radio', name: input.name, id: input.id, value: '', checked: false };
      const nothing = () => undefined;
      props.onChange({
        ...{ type: 'change', target, currentTarget: target, nativeEvent: { target } },
        ...{ preventDefault: nothing, stopPropagation: nothing, persist: nothing },
      });
      return true;
    }
    return '__ngContext__' in input;
  };

  for (const way of [vue2, vue3, react, radios])
    try {
      if (way()) return true;
    } catch {
      // The page's own listener threw: the read-back decides.
      return true;
    }
  return false;
}
