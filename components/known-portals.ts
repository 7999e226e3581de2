import type { Portal } from '@/rules/portal';

/** Every portal file; existing is registering. */
export const portals: Portal[] = Object.values(
  import.meta.glob<Portal>('@/rules/portals/*.ts', { eager: true, import: 'default' }),
);
