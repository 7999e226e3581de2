import type { CountMethod } from './count-text';

/** One step or screen of a portal, recognised by URL and what stands on it. */
export interface PortalPage {
  id: string;
  /** Chinese name shown in the panel: 单位信息. */
  name: string;
  kind: 'form' | 'login' | 'attachments' | 'preview' | 'list' | 'other';
  /** Regular expression (source) over `pathname + search + hash`. */
  url?: string;
  /** One of these stands in a heading or the active step. */
  headings?: string[];
}

/** One declaration portal = one file, data only. */
export interface Portal {
  id: string;
  name: string;
  /** Registrable domains or hosts: each matches itself and every subdomain, on any port. */
  hosts: string[];
  /** Regular expression (source) over `pathname + search + hash`, where the host serves other sites too. */
  path?: string;
  /** Match patterns for the manifest (no port: a pattern without one matches every port). */
  matches: string[];
  /** URLs that are this portal, tried against every other portal by the contract test. */
  examples: string[];
  /** URLs that look alike and are not. */
  counterExamples: string[];
  /** Rule packs this portal serves. */
  packs: string[];
  pages: PortalPage[];
  /** How the portal itself counts long texts. */
  counting: CountMethod;
  /** Text limits no page states: label wording → max. */
  limits?: { label: string; max: number; method: CountMethod }[];
  /** Set where the address could not be confirmed: asked once before the first fill. */
  unverified?: string;
  /** Said in the panel: plain http, session time-out, moved … */
  notes?: string[];
  /** Notice or page the facts come from. */
  source: string;
  /** Date the facts were last checked, `YYYY-MM-DD`. */
  checked: string;
}
