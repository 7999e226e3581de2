import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Portal } from '@/rules/portal';

const portals = Object.values(
  import.meta.glob<Portal>('../../rules/portals/*.ts', { eager: true, import: 'default' }),
);

export default defineContentScript({
  matches: portals.flatMap((portal) => portal.matches),
  allFrames: true,
  runAt: 'document_idle',
  main() {},
});
