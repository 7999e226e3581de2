import { type Frame, framesOf } from './frames';
import { loadForm } from './sites';

const asked = new Set<string>();

/**
 * A window shows this page as its form: what stands in the list behind it must be known, and
 * there may be no control there that ever called for the form side.
 */
export async function readBehind({ tabId, frameId, origin, page }: Frame): Promise<void> {
  const key = `${tabId} ${frameId}`;
  if (page.window === undefined || asked.has(key)) return;
  asked.add(key);
  for (const other of await framesOf(tabId))
    if (other.frameId !== frameId && other.origin === origin && isBare(other.page))
      // gone meanwhile: asked again if it comes back
      await loadForm(tabId, other.frameId).catch(() => asked.delete(key));
}

const isBare = ({ fields, groups }: Frame['page']) => fields.length + groups.length === 0;
