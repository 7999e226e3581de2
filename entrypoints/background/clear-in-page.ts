/**
 * Runs in the page's own world, serialised: nothing from outside may be used. Finds
 * the control marked with the attribute `mark` and empties it through the framework
 * that drew it, told by what that framework leaves on its elements. No value goes in;
 * out comes only whether something was asked to empty itself. Climbs no further than
 * to a component that holds no other control.
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

  for (const way of [vue2, vue3, react])
    try {
      if (way()) return true;
    } catch {
      // The page's own listener threw: the read-back decides.
      return true;
    }
  return false;
}
