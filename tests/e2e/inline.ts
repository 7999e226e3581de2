import type { Page } from '@playwright/test';

/**
 * Presses what our inline surface shows, as a person does: by the mouse, where it
 * stands. The surface is a closed shadow root, which only the debugger can look into.
 */

interface DomNode {
  nodeName: string;
  nodeValue: string;
  nodeId: number;
  backendNodeId: number;
  parent?: DomNode;
  children?: DomNode[];
  shadowRoots?: DomNode[];
  shadowRootType?: string;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where a text of our surface stands in the window now; null where it does not show. */
export async function inlineBox(page: Page, text: string, scroll = false): Promise<Box | null> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const found: DomNode[] = [];
    const look = (node: DomNode, inside: boolean) => {
      if (inside && node.nodeName === '#text' && node.nodeValue.includes(text)) found.push(node);
      for (const child of node.children ?? []) {
        child.parent = node;
        look(child, inside);
      }
      for (const shadow of node.shadowRoots ?? [])
        look(shadow, inside || shadow.shadowRootType === 'closed');
    };
    look(root as DomNode, false);
    for (const node of found) {
      const target = node.parent ?? node;
      const { backendNodeId } = target;
      if (scroll)
        await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId }).catch(() => null);
      const resolved = await session.send('DOM.resolveNode', { backendNodeId }).catch(() => null);
      const objectId = resolved?.object.objectId;
      if (!objectId) continue;
      const { result } = await session.send('Runtime.callFunctionOn', {
        objectId,
        returnByValue: true,
        functionDeclaration: `function () {
          const { left, top, right, bottom } = this.getBoundingClientRect();
          const { visibility, opacity } = getComputedStyle(this);
          return visibility === 'visible' && opacity !== '0' ? { left, top, right, bottom } : null;
        }`,
      });
      const box = result.value as Box | null;
      if (box && box.right - box.left > 2) return box;
    }
    return null;
  } finally {
    await session.detach();
  }
}

/** Waits until the text shows on our surface and stands still, scrolls to it, and clicks it. */
export async function pressInline(page: Page, text: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  let last = '';
  for (;;) {
    const box = await inlineBox(page, text, true);
    const still = JSON.stringify(box) === last;
    last = JSON.stringify(box);
    if (box && still)
      return page.mouse.click((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    if (Date.now() > deadline) throw new Error(`“${text}” does not show on the inline surface`);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
}

/** Presses what opens a card until the card shows what is in it: again where the page moved under the hand. */
export async function openInline(page: Page, text: string, inside: string): Promise<void> {
  for (let tries = 0; tries < 3; tries++) {
    await pressInline(page, text);
    const until = Date.now() + 3_000;
    while (Date.now() < until) {
      if (await inlineBox(page, inside)) return;
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    }
  }
  throw new Error(`“${text}” does not open “${inside}”`);
}
