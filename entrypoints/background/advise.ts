import { capturePage } from '@/rules/capture';
import { type ClauseResult, checkForm, evaluate } from '@/rules/evaluate';
import { definitionOf, keyOf, labelOf } from '@/rules/facts';
import type { FactAddress, Facts } from '@/rules/facts/types';
import type { FieldDescriptor, PageDescription } from '@/rules/field';
import { assumedOf, statedMethod } from '@/rules/limit-method';
import { citationText, limitsFor } from '@/rules/limits';
import { makePlan } from '@/rules/make-plan';
import { matchPage } from '@/rules/match';
import type { PlannedLine } from '@/rules/plan';
import { pageFor } from '@/rules/portals';
import type { Annotation, ClauseOnPage, FieldLimit, PageAdvice } from '@/storage/messages';
import type { Applicant } from './applicant';
import type { Frame } from './frames';

/** Which fields stand for which fact, by address and by catalogue key. */
type FieldsByFact = Map<string, string[]>;

function fieldsByFact(matches: { signature: string; address: FactAddress | null }[]): FieldsByFact {
  const fields: FieldsByFact = new Map();
  const add = (name: string, signature: string) =>
    fields.set(name, [...(fields.get(name) ?? []), signature]);
  for (const { signature, address } of matches) {
    if (!address) continue;
    add(address, signature);
    if (keyOf(address) !== address) add(keyOf(address), signature);
  }
  return fields;
}

/**
 * Every text limit that concerns a field, the official one first: pack, then what
 * the page says in words, then the portal file, then the box's own maxlength.
 */
export function limitsOf(
  field: FieldDescriptor,
  address: FactAddress | null,
  applicant: Applicant,
): FieldLimit[] {
  const { signature, constraints } = field;
  const limits: FieldLimit[] = [];
  for (const { pack, declaration } of applicant.programmes)
    for (const limit of limitsFor(pack, declaration.category)) {
      const concerns = address
        ? limit.factKeys.includes(keyOf(address))
        : limit.labels.includes(field.label);
      if (!concerns) continue;
      limits.push({
        signature,
        max: limit.max,
        min: limit.min,
        method: limit.method,
        source: citationText(pack, limit.citation),
      });
    }
  if (constraints.limit)
    limits.push({
      signature,
      max: constraints.limit.max,
      min: constraints.limit.min,
      method: statedMethod(constraints.limit.text),
      source: [`本页写明：${constraints.limit.text}`, assumedOf(constraints.limit.text)]
        .filter(Boolean)
        .join('，'),
    });
  for (const limit of applicant.portal?.limits ?? [])
    if (field.label.includes(limit.label))
      limits.push({ signature, max: limit.max, method: limit.method, source: '申报系统规定' });
  const long = field.kind === 'textarea' || field.kind === 'richtext';
  if (constraints.maxLength && constraints.maxLength > 0 && (long || limits.length > 0))
    limits.push({
      signature,
      max: constraints.maxLength,
      method: 'utf16',
      source: `输入框最多 ${constraints.maxLength} 个字符`,
    });
  return limits.filter(
    (limit, index) =>
      limits.findIndex((l) => l.method === limit.method && l.max === limit.max) === index,
  );
}

/** Texts are meant to differ from form to form; figures, dates and names of the company are not. */
function isPlainFact(address: FactAddress): boolean {
  const definition = definitionOf(keyOf(address));
  if (!definition || definition.kind === 'longText' || definition.kind === 'record') return false;
  return definition.scope === 'company' || definition.scope === 'year';
}

/**
 * Where a clause is said: what is unmet beside each field, but once per table;
 * what is unknown once, for a question need not be asked six times.
 */
function spare(page: PageDescription, signatures: string[], state: 'unmet' | 'unknown'): string[] {
  if (state === 'unknown') return signatures.slice(0, 1);
  const said = new Set<string>();
  return signatures.filter((signature) => {
    const field = page.fields.find((f) => f.signature === signature);
    const place = field?.row?.group ?? signature;
    if (said.has(place)) return false;
    said.add(place);
    return true;
  });
}

/** Limits of every field of a frame that may hold a text. */
export function limitsOfFrame({ page }: Frame, applicant: Applicant): FieldLimit[] {
  const addresses = new Map<string, FactAddress | null>();
  for (const { signature, address, level } of matchPage(page, applicant.matching))
    if (level === 'fill') addresses.set(signature, address);
  return page.fields
    .filter(({ state }) => state === 'open' || state === 'locked' || state === 'disabled')
    .flatMap((field) => limitsOf(field, addresses.get(field.signature) ?? null, applicant));
}

/**
 * Plans every field of a frame; `frames` are all of its tab: a window of one may show the form
 * of another. `assign` puts the user's own match in place of ours.
 */
export function planFrame(
  frame: Frame,
  applicant: Applicant,
  frames: Frame[],
  assign?: Record<string, FactAddress>,
): PlannedLine[] {
  const windows = frames.some(({ page }) => page.window !== undefined);
  const beside = frames.filter(
    ({ frameId, origin }) => windows && frameId !== frame.frameId && origin === frame.origin,
  );
  return makePlan(frame.page, {
    ...applicant.matching,
    beside: beside.map(({ page }) => page),
    facts: applicant.facts,
    frameId: frame.frameId,
    limits: limitsOfFrame(frame, applicant),
    assign,
  });
}

/** Facts as the page now states them, laid over the profile's: the page is what is submitted. */
function factsOnPage(facts: Facts, captured: { address: FactAddress; stated: Facts[string] }[]) {
  const merged: Record<string, Facts[string]> = { ...facts };
  for (const { address, stated } of captured) merged[address] = stated;
  return merged;
}

/**
 * Sums that do not add up, with their figures: only where the page's own figures
 * alone decide it, for what is said beside a field holds no profile value.
 */
function figuresOnPage(
  sums: ClauseResult[],
  byPageAlone: ClauseResult[],
): Map<ClauseResult, string> {
  const own = new Map(byPageAlone.map((result) => [result.id, result]));
  return new Map(
    sums.flatMap((result): [ClauseResult, string][] => {
      const said = own.get(result.id);
      return said?.outcome === 'unmet' && result.outcome === 'unmet' ? [[result, said.reason]] : [];
    }),
  );
}

/** What the background has to say of one frame's form. Goes to the page: holds no profile value. */
export function adviseFrame(frame: Frame, applicant: Applicant, frames: Frame[]): PageAdvice {
  return judgeFrame(frame, applicant, frames).advice;
}

/** The same with the clauses that concern the frame's fields: their reasons are for the panel only. */
export function judgeFrame(
  frame: Frame,
  applicant: Applicant,
  frames: Frame[],
): { advice: PageAdvice; clauses: ClauseOnPage[] } {
  const { page } = frame;
  const { portal, company, matching } = applicant;
  const step = portal ? pageFor(portal, page.url, page.headings) : null;
  const annotations: Annotation[] = [];
  const clauses: ClauseOnPage[] = [];
  const labels = new Map(page.fields.map(({ signature, label }) => [signature, label]));
  /** Field → where the first clause shown beside it is written. */
  const citations = new Map<string, string>();
  const matches = matchPage(page, matching);
  const sure = matches.filter((match) => match.level === 'fill');
  const fields = fieldsByFact(sure);
  const captured = company ? capturePage(page, matching) : [];
  for (const { pack, declaration, facts } of applicant.programmes) {
    if (!company) break;
    const stated = factsOnPage(facts, captured);
    const sums = checkForm(pack, declaration, stated, applicant.today);
    const blank = { ...declaration, selfChecks: {} };
    const figures = figuresOnPage(
      sums,
      checkForm(pack, blank, factsOnPage({}, captured), applicant.today),
    );
    for (const result of [...evaluate(pack, declaration, stated, applicant.today), ...sums]) {
      const citation = citationText(pack, result.citation);
      const beside = result.showBeside.flatMap((key) => fields.get(key) ?? []);
      for (const signature of beside)
        if (!citations.has(signature)) citations.set(signature, citation);
      if (beside.length > 0)
        clauses.push({
          pack: pack.id,
          clause: result.id,
          outcome: result.outcome,
          reason: result.reason,
          fields: [...new Set(beside)].map((signature) => ({
            frameId: frame.frameId,
            signature,
            label: labels.get(signature) ?? '',
          })),
        });
      const state = result.outcome;
      if (state !== 'unmet' && state !== 'unknown') continue;
      // What only the user's own judgement decides is ticked in the panel, not asked at a field.
      if (state === 'unknown' && result.missing.length === 0) continue;
      // A sum is said once, beside its total: the pills of its parts would cover one another.
      const isSum = sums.includes(result);
      for (const signature of isSum ? beside.slice(0, 1) : spare(page, beside, state))
        annotations.push({
          signature,
          state,
          text: [result.plain, figures.get(result)].filter(Boolean).join('。'),
          citation,
        });
    }
  }
  for (const { fieldSignature, address, state } of captured) {
    if (state !== 'conflict' || !isPlainFact(address)) continue;
    annotations.push({
      signature: fieldSignature,
      state: 'contradiction',
      text: `与企业资料里的“${labelOf(address)}”不一致，请核对`,
      citation: citations.get(fieldSignature) ?? '',
    });
  }
  const limits = limitsOfFrame(frame, applicant);
  const plan = company ? planFrame(frame, applicant, frames) : [];
  const advice: PageAdvice = {
    portalName: portal?.name ?? '',
    pageName: step?.name ?? '',
    packTitles: applicant.programmes.map(({ pack }) => pack.title),
    annotations,
    limits,
    counting: portal?.counting ?? '',
    // Only long texts are ever kept; a captcha beside a form is no reason to lose them.
    drafts: step?.kind !== 'login',
    fillable: plan.filter((line) => line.status === 'ready').length,
  };
  return { advice, clauses };
}
