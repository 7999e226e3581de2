import type { Asked } from './asked';
import { named } from './lexicon';

const slash = /[/、或]/;
const code = /^company\.(?:creditCode|orgCode|taxNumber|licenseNumber)$/;

/** 税务登记号/纳税人识别号 is one number by two names; 营业执照号/信用代码 is one of two: a question. */
export function eitherName(asked: Asked): void {
  const halves = asked.concept.split(slash);
  const [first = '', second = ''] = halves;
  if (halves.length !== 2 || first.length < 3 || second.length < 3) return;
  const whole = (word: string) => named(word).filter((one) => one.level === undefined && !one.end);
  const others = whole(second);
  const same = whole(first).filter(({ definition }) =>
    others.some((other) => other.definition === definition),
  );
  if (same.length > 0) asked.add(same, 0.94, `${asked.said}两种说法都是`);
  const codes = [...whole(first), ...others].filter(({ definition }) => code.test(definition.key));
  const both = [first, second].every((word) =>
    whole(word).some(({ definition }) => code.test(definition.key)),
  );
  if (asked.nothing && both)
    asked.add(
      codes.filter(({ definition }) => definition.key === 'company.creditCode'),
      0.8,
      `${asked.said}写了两种号码，请核对：`,
    );
}
