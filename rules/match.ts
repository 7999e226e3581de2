import { definitionOf, labelOf } from './facts';
import type { FactAddress } from './facts/types';
import { type PageDescription, withStillHeadings } from './field';
import { candidatesOf } from './match/candidates';
import { claimedHeadings, partsApart } from './match/claimed';
import { beforeOthers, doubtOf, productSections } from './match/doubts';
import { completed } from './match/ellipsis';
import { GoingOn } from './match/going-on';
import { ListRows } from './match/list-rows';
import { platformKind } from './match/platform-words';
import { withPrompts } from './match/prompts';
import { setRegionLevels } from './match/region-levels';
import { PersonRun } from './match/roles';
import { withWholeYears } from './match/same-period';
import { settle } from './match/settle';
import { ofPart, refusal, silent, whyNot } from './match/silence';
import { withUnit } from './match/stated';
import { parseCached, surroundingsOf } from './match/surroundings';
import {
  type FieldMatch,
  type FieldReading,
  levelOf,
  type MatchContext,
  thresholds,
} from './match/types';
import { brokenAmount, withoutUnitBoxes, withUnitsBetween } from './match/unit-boxes';
import { addressOf } from './match/where';
import { readingOf, withCutNumbers } from './match/wordings';
import { inFull, yearBoxes } from './match/year-boxes';

const isFigure = (kind: string): boolean => /^(?:money|count|percent)$/.test(kind);

export type { FieldMatch, FieldReading, MatchContext, MatchLevel, Teaching } from './match/types';

/**
 * Says for every field of a form which fact belongs there, how surely and why.
 * Pure; O(fields): wordings are looked up in an index, never compared with
 * every fact. One fact goes to one place unless the form itself asks twice in
 * full words. What the user taught wins over everything but a forbidden field.
 */
export function matchPage(shown: PageDescription, context: MatchContext): FieldMatch[] {
  const page = withWholeYears(shown);
  const { teachings } = context;
  // by its own signature first: none may speak for another field
  const taught = new Map([
    ...teachings.map((one) => [withStillHeadings(one.signature), one] as const),
    ...teachings.map((one) => [one.signature, one] as const),
  ]);
  const groups = new Map(page.groups.map((group) => [group.signature, group]));
  const rows = new ListRows(page);
  const run = new PersonRun();
  const goingOn = new GoingOn();
  /** Section in which the applicant was named first. */
  let identity: string | null = null;
  const year = context.declarationYear;
  const platform = platformKind([
    page.title,
    ...page.headings,
    ...page.fields.flatMap(({ section }) => section[0] ?? []),
  ]);
  const boxes = yearBoxes(page);
  const claimed = claimedHeadings(page.fields, year);
  const apart = partsApart(page.fields, year);
  const ownFigures = beforeOthers(page.fields);
  /** Fact of the field before, '' if none. */
  let last = '';
  const sentences = completed(page);
  const products = productSections(page.fields);
  const written = withUnitsBetween(withCutNumbers(page.fields));
  const matches = withoutUnitBoxes(withPrompts(written)).map(
    ({ field: own, unitBox }, i): FieldMatch => {
      const box = boxes.get(own.signature);
      const whole = sentences.get(own.signature);
      const field = box ? inFull(own, box) : whole ? { ...own, label: whole } : own;
      const group = field.row ? groups.get(field.row.group) : undefined;
      const extra = group
        ? [
            ...group.section.filter((s) => !field.section.includes(s)),
            ...(group.label ? [group.label] : []),
          ]
        : [];
      const around = surroundingsOf(field, extra, year, platform, claimed, apart);
      const lesson = taught.get(field.signature);
      const plain = parseCached(field.label, year);
      if (field.state === 'hidden' || field.state === 'forbidden') {
        run.passed(field);
        return silent(field, plain, '此处不填');
      }
      if (lesson) {
        const definition = definitionOf(lesson.factKey);
        if (!definition) return silent(field, plain, '您已设定此处不填');
        const parsed = readingOf(field, field.label, around, year);
        const own =
          lesson.yearOffset === null
            ? parsed
            : { ...parsed, year: { kind: 'relative' as const, offset: lesson.yearOffset } };
        const where = addressOf({ definition, confidence: 1, how: '' }, own, field, context, rows);
        if (!where) return silent(field, plain, '您指定的内容在这一行没有对应的年度或行');
        run.saw(field, definition.key);
        goingOn.saw(field, own.concept, definition.key);
        return {
          ...silent(field, own, `您曾指定这里填“${labelOf(where.address)}”`),
          address: where.address,
          confidence: 1,
          level: 'fill',
        };
      }
      const no = unitBox
        ? '这是选计量单位的框，不填'
        : brokenAmount(page.fields, i)
          ? '一个金额分在几个框里，请自己填'
          : refusal(field, around);
      if (no) {
        run.saw(field, '');
        goingOn.saw(field, plain.concept, '');
        return silent(field, plain, no);
      }
      const before = { label: page.fields[i - 1]?.label ?? '', key: last };
      const { candidates, parsed } = candidatesOf(field, around, run, goingOn, context, before);
      const others = goingOn.ofReviewer(field, parsed.concept)
        ? '前面是审核部门的意见，这里不是申报单位的人'
        : goingOn.ofBefore(field, parsed.concept);
      if (others) {
        run.saw(field, '');
        run.met(field, parsed.concept, '');
        goingOn.saw(field, parsed.concept, '');
        return silent(field, parsed, others);
      }
      const next = candidates.length === 0 ? goingOn.candidate(field, parsed.concept) : null;
      if (next) candidates.push(next);
      last = '';
      const list = rows.kindOf(field);
      const placed = candidates.flatMap((candidate) => {
        if (list === 'list' && candidate.definition.scope !== 'scenario') return [];
        const { scope } = candidate.definition;
        const named = /^(?:企业|单位|公司|依托企业|依托单位)/.test(parsed.concept);
        if (around.subunit && (scope === 'year' || (scope === 'company' && !named))) return [];
        if (around.product && scope === 'year') return [];
        // a heading's year is no whole one there; 上年度… says its own
        const dated = parsed.year && !parsed.yearFromSection;
        if (around.shorter && scope === 'year' && !dated) return [];
        const { kind } = candidate.definition;
        const hoped = kind === 'money' ? scope !== 'project' : scope === 'platform';
        if (around.planned && (scope === 'year' || (hoped && isFigure(kind)))) return [];
        const where = addressOf(candidate, parsed, field, context, rows);
        return where
          ? [{ candidate, ...where, confidence: candidate.confidence * where.factor }]
          : [];
      });
      placed.sort((a, b) => b.confidence - a.confidence);
      const [top, second] = placed;
      if (!top) {
        run.saw(field, candidates[0]?.definition.key ?? '');
        run.met(field, parsed.concept, '');
        goingOn.saw(field, parsed.concept, '');
        const apart = candidates.length > 0 && around.subunit;
        return silent(field, parsed, apart ? ofPart(apart) : whyNot(parsed.concept, list));
      }
      const sure = top.confidence >= thresholds.fill;
      const guessed =
        sure ||
        (top.candidate.bare
          ? run.continues(top.candidate.definition.key)
          : top.candidate.definition.key.endsWith('.name'));
      run.saw(field, guessed ? top.candidate.definition.key : '', sure);
      run.met(field, parsed.concept, sure ? top.candidate.definition.key : '');
      // two readings nearly as good as each other are a question, not an answer
      const { key } = top.candidate.definition;
      last = key;
      const here = field.section.join('\n');
      if (identity === null && sure && /^company\.(?:name|creditCode)$/.test(key)) identity = here;
      // an organisation of another name, once the applicant has had its block
      const foreignish =
        around.unsure &&
        identity !== null &&
        identity !== here &&
        !here.startsWith(`${identity}\n`) &&
        /^(?:company|person|finance|staff|bank)\./.test(key);
      const doubt = foreignish
        ? '可能是别的单位，请核对'
        : run.doubt(field, key, parsed.concept) ||
          goingOn.doubt(field, key, parsed.concept) ||
          doubtOf(
            field,
            top.candidate.definition,
            parsed,
            ownFigures.has(field.signature) && top.candidate.definition.scope === 'year'
              ? { ...around, mixed: false }
              : around,
            products,
            context.facts?.[key],
          );
      goingOn.saw(field, parsed.concept, key, sure);
      const tied = second && second.confidence > top.confidence - 0.03 && top.confidence < 0.97;
      const confidence =
        Math.round((tied || doubt ? Math.min(top.confidence, 0.85) : top.confidence) * 1000) / 1000;
      const reading: FieldReading = { ...withUnit(parsed, top.candidate.definition, around) };
      if (reading.year?.kind === 'relative' && rows.years.compares(field)) reading.compared = true;
      if (box && own.part) reading.split = true;
      if (top.candidate.level !== undefined) reading.level = top.candidate.level;
      if (top.candidate.end) reading.end = top.candidate.end;
      if (page.fields[i]?.part && !field.part) reading.split = true;
      return {
        fieldId: field.id,
        signature: field.signature,
        address: top.address,
        confidence,
        level: levelOf(confidence),
        ...(doubt && { doubted: true }),
        reason: `${top.candidate.how}“${labelOf(top.address)}”${top.note}${doubt && `；${doubt}`}`,
        alternatives: placed
          .slice(1, 5)
          .map(({ address, confidence: c }): { address: FactAddress; confidence: number } => ({
            address,
            confidence: Math.round(c * 1000) / 1000,
          })),
        parsed: reading,
      };
    },
  );
  setRegionLevels(page, matches);
  return settle(page, matches);
}
