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

async function boxOf(page: Page, text: string): Promise<{ x: number; y: number } | null> {
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
      await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId }).catch(() => null);
      const model = await session.send('DOM.getBoxModel', { backendNodeId }).catch(() => null);
      const quad = model?.model.border;
      if (!quad) continue;
      const [left = 0, top = 0, , , right = 0, bottom = 0] = quad;
      if (right - left > 2) return { x: (left + right) / 2, y: (top + bottom) / 2 };
    }
    return null;
  } finally {
    await session.detach();
  }
}

/** Waits until the text shows on our surface, scrolls to it, and clicks it. */
export async function pressInline(page: Page, text: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const at = await boxOf(page, text);
    if (at) return page.mouse.click(at.x, at.y);
    if (Date.now() > deadline) throw new Error(`“${text}” does not show on the inline surface`);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
}
