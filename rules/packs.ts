import { resolvePack } from './resolve-pack';
import type { RulePack } from './schema';

export { resolvePack };

const modules = import.meta.glob<{ default: RulePack }>('./packs/*.ts', { eager: true });

/** As written, one file each, `extends` not yet applied. */
export const rawPacks: RulePack[] = Object.values(modules).map((module) => module.default);

/** The notices that come with the product, `extends` applied. */
export const builtInPacks: RulePack[] = rawPacks.map((pack) => resolvePack(pack, rawPacks));
