import { definitionOf } from '../facts';
import type { FieldDescriptor } from '../field';
import { detailBehind, endsRegion, inFullByPrompt, inList } from './address-parts';
import type { Before } from './asked';
import type { Candidate } from './candidate';
import { conceptCandidates } from './concept';
import { byOptions, fitOf, kindByOptions, tradeByOptions } from './fit';
import type { GoingOn } from './going-on';
import { keyOfName } from './names';
import { near } from './partial';
import { ofPlatform } from './platform-views';
import { askedByPrompt } from './prompts';
import type { PersonRun } from './roles';
import { withUnit } from './stated';
import { parseCached, type Surroundings } from './surroundings';
import { ofThreeYears } from './three-years';
import type { FieldReading, MatchContext } from './types';
import { headerTrust, piecesOf, readingOf, wordingsOf } from './wordings';

export interface Read {
  candidates: Candidate[];
  parsed: FieldReading;
}

/** The control and the options on offer may name the fact better than the label, or confirm a vague one. */
function meant(field: FieldDescriptor, candidate: Candidate): Candidate {
  const place =
    candidate.level === undefined
      ? inFullByPrompt(field, candidate.definition)
      : candidate.definition;
  const { definition, sure, vague } = byOptions(field, inList(field, place));
  if (vague)
    return {
      ...candidate,
      confidence: Math.min(candidate.confidence, 0.85),
      how: `选项要打开才看得到，请核对：${candidate.how}`,
    };
  // the grades A, B and C are those of many a 信用等级: a name that only ends alike stays a question
  const confirmed = sure && candidate.confidence > near && candidate.confidence < 0.93;
  return { ...candidate, definition, ...(confirmed && { confidence: 0.93 }) };
}

/** Facts that a field may mean over all its wordings, best first, and the wording they were read of. */
export function candidatesOf(
  field: FieldDescriptor,
  around: Surroundings,
  run: PersonRun,
  goingOn: GoingOn,
  context: MatchContext,
  previous: Before,
): Read {
  let best = null as Read | null;
  for (const [text, trust, whole] of wordingsOf(field)) {
    const parsed = readingOf(field, text, around, context.declarationYear);
    const there = detailBehind(parsed.concept, field, previous.key);
    const raw = there
      ? [{ definition: there, confidence: 0.95, how: `紧跟在所在地区之后，“${parsed.concept}”是` }]
      : conceptCandidates(parsed, around, field.kind, previous).map((one) =>
          meant(
            field,
            ofThreeYears(ofPlatform(one, around, parsed.concept), field, parsed, previous.key),
          ),
        );
    const kind = raw.length === 0 ? kindByOptions(field, parsed.concept) : undefined;
    if (kind)
      raw.push({ definition: kind, confidence: 0.93, how: `从选项看，“${parsed.concept}”是` });
    const trade = raw.length === 0 ? tradeByOptions(field, parsed.concept) : undefined;
    if (trade)
      raw.push({
        definition: trade,
        confidence: 0.8,
        how: `从选项看，“${parsed.concept}”多为所属行业，请核对：`,
      });
    const nearer = run.isNearer(field, parsed, around.role);
    const following =
      raw[0] && raw[0].confidence >= 0.9 && !nearer
        ? null
        : (run.candidate(field, parsed) ??
          goingOn.ofCertificate(field, parsed.concept, context.facts));
    const strange = run.behindStranger(field, parsed.concept) && raw.every(({ bare }) => bare);
    const own =
      strange || (nearer && raw.every(({ bare }) => bare)) || run.ofStranger(field, parsed.concept)
        ? []
        : raw;
    const candidates = (following ? [following, ...own] : own)
      .map((candidate) => {
        const stated = withUnit(parsed, candidate.definition, around);
        return {
          ...candidate,
          ...(endsRegion(candidate.definition, previous.key) && { whole: true }),
          confidence:
            candidate.confidence *
            trust *
            fitOf(field, candidate.definition, stated) *
            headerTrust(field, whole ?? text, candidate.definition),
        };
      })
      .filter(({ confidence }) => confidence > 0.3)
      .sort((a, b) => b.confidence - a.confidence);
    const top = candidates[0]?.confidence ?? 0;
    if (piecesOf(field).length > 0 || askedByPrompt(field).length > 0) parsed.split = true;
    if (!best || top > (best.candidates[0]?.confidence ?? 0)) best = { candidates, parsed };
    if (top >= 0.96) break;
  }
  const first: Read = best ?? {
    candidates: [],
    parsed: parseCached(field.label, context.declarationYear),
  };
  if (first.candidates.length > 0 || first.parsed.concept.length > 1) return first;
  const key = field.name ? keyOfName(field.name) : undefined;
  const definition = key ? definitionOf(key) : undefined;
  const confidence = definition ? 0.6 * fitOf(field, definition, first.parsed) : 0;
  if (definition && confidence > 0)
    first.candidates.push({
      definition,
      confidence,
      how: `没有标签，只有字段名“${field.name}”像是`,
    });
  return first;
}
