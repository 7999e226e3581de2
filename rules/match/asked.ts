import type { FactDefinition } from '../facts/types';
import type { ParsedLabel } from '../label';
import type { Candidate } from './candidate';
import { type Entry, isNever } from './lexicon';
import type { Surroundings } from './surroundings';

/** The field before: its label, and the fact it was taken for. */
export interface Before {
  label: string;
  key: string;
}

/** One wording of a field, and the facts it has been found to mean so far. */
export class Asked {
  private readonly found = new Map<string, Candidate>();
  readonly full: string;
  readonly concept: string;
  /** The concept in Chinese quotes, as reasons begin. */
  readonly said: string;
  /** Facts that the wording would name if it stood alone, and does not mean here. */
  refused: ReadonlySet<string> = new Set();
  /** No fact is surer than this. */
  most = 1;

  constructor(
    readonly parsed: ParsedLabel,
    readonly around: Surroundings,
    /** Kind of the control. */
    readonly control: string,
    /** The field before it, which `占…比重` and `其中：软件` go on from. */
    readonly previous: Before,
  ) {
    this.full = parsed.full;
    this.concept = parsed.concept;
    this.said = `“${parsed.concept}”`;
  }

  get nothing(): boolean {
    return this.found.size === 0;
  }

  /** Best first. */
  get ranked(): Candidate[] {
    return [...this.found.values()].sort((a, b) => b.confidence - a.confidence);
  }

  /** The control takes a long text. */
  get long(): boolean {
    return this.control === 'textarea' || this.control === 'richtext';
  }

  /**
   * Facts that the wording may mean; `how` says in Chinese what led to them, `bare` that it
   * was the surroundings. Several are a question, and so is a platform's figure elsewhere.
   */
  add(entries: Entry[], confidence: number, how: string, bare = false): void {
    if (entries.length === 0) return;
    const several =
      !bare &&
      entries.length > 1 &&
      new Set(entries.map(({ definition }) => definition.key)).size > 1;
    for (const entry of entries) {
      const { definition, level, end } = entry;
      if (!this.admits(entry)) continue;
      // a platform's figures are asked for where an industrial platform applies
      const elsewhere = definition.scope === 'platform' && !this.around.platform;
      const sure = Math.min(confidence, this.most, elsewhere ? 0.8 : several ? 0.85 : 1);
      const known = this.found.get(definition.key);
      if (known && known.confidence >= sure) continue;
      this.found.set(definition.key, {
        definition,
        confidence: sure,
        how,
        ...(level !== undefined && { level }),
        ...(end && { end }),
        ...(bare && { bare }),
      });
    }
  }

  private admits({ definition, years }: Entry): boolean {
    const { full, concept, year } = this.parsed;
    if (this.refused.has(definition.key)) return false;
    if (isNever(definition.key, full) || isNever(definition.key, concept)) return false;
    if (!years) return !(year?.kind === 'range' && definition.scope === 'platform');
    return year?.kind === years || (years === 'relative' && year?.kind === 'absolute');
  }

  /** Kinds of fact whose usual endings the wording may leave out, by its unit and control. */
  get kinds(): FactDefinition['kind'][] {
    const { scale, unit } = this.parsed;
    if (scale !== undefined) return ['money'];
    if (unit) return unit === '%' ? ['percent'] : ['count'];
    if (this.long) return ['longText', 'money', 'count'];
    if (/^(?:date|month|year|daterange)$/.test(this.control)) return ['date'];
    if (/^(?:select|radio|cascader|treeselect)$/.test(this.control)) return ['choice'];
    return ['date', 'money', 'count', 'percent'];
  }
}
