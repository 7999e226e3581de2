import { definitionOf } from '../facts';
import { words } from '../facts/define';
import { fold } from '../facts/fold';
import { personAttributes } from '../facts/person';
import type { FieldDescriptor } from '../field';
import type { ParsedLabel } from '../label';
import type { Candidate } from './candidate';
import { bareNamed } from './lexicon';

const attributeOf = new Map(
  Object.entries(personAttributes).flatMap(([attribute, { words: list }]) =>
    words(list).map((word): [string, string] => [fold(word), attribute]),
  ),
);

/**
 * Follows a person through a form: after a field that names 联系人, the bare
 * 电话/手机/传真 that follow without a break are his; each only once.
 */
export class PersonRun {
  private role = '';
  private section = '';
  private distance = 0;
  private taken = new Set<string>();
  private sure = true;
  private bank = ' ';

  /** What a bare attribute means here, or null outside a run. */
  candidate(field: FieldDescriptor, { full, concept, remarks }: ParsedLabel): Candidate | null {
    const account =
      this.bank === sectionOf(field)
        ? bareNamed(concept).find((one) => one.definition.key.startsWith('bank.'))
        : undefined;
    if (account)
      return {
        definition: account.definition,
        confidence: 0.93,
        how: `紧跟在开户信息之后，“${concept}”是`,
        bare: true,
      };
    const attribute = attributeOf.get(full) ?? attributeOf.get(concept);
    if (!attribute || attribute === 'name' || !this.role || !this.goesOn(field)) return null;
    if (this.taken.has(attribute) && !field.part?.index) return null;
    const definition = definitionOf(`person.${this.role}.${attribute}`);
    if (!definition) return null;
    const near = this.distance === 0;
    // 联系邮箱 behind 技术负责人 may be that of the one to be contacted
    if (!/^(?:contact|legal|filler)$/.test(this.role) && /^联系(?:邮箱|传真|方式)/.test(concept))
      return null;
    const unsure = remarks.length > 0 && !attributeOf.has(full) ? 0.9 : 1;
    // behind 法定代表人 only the very next field is surely his
    const confidence = this.role === 'contact' ? 0.93 : near || this.role !== 'legal' ? 0.91 : 0.7;
    return {
      definition,
      confidence: confidence * unsure * (this.sure ? 1 : 0.8),
      how: `紧跟在“${definitionOf(`person.${this.role}.name`)?.label ?? ''}”之后，“${concept}”是`,
      bare: true,
    };
  }

  /** In the section of the person, or right behind him with the end of its path not read. */
  private goesOn(field: FieldDescriptor): boolean {
    const section = sectionOf(field);
    return section === this.section || (this.distance <= 2 && this.strayed(field));
  }

  private strayed(field: FieldDescriptor): boolean {
    const section = sectionOf(field);
    const last = field.section[field.section.length - 1] ?? '';
    // a section that names a person of its own is not the other's with its end lost
    return section !== '' && !person.test(last) && this.section.startsWith(`${section}\n`);
  }

  /** Tells the run what the field was taken for. */
  saw(field: FieldDescriptor, key: string, sure = true): void {
    this.bank = key.startsWith('bank.') && sure ? sectionOf(field) : ' ';
    if (key === '' && this.strayed(field)) return;
    const person = /^person\.(\w+)\.(\w+)$/.exec(key);
    const section = sectionOf(field);
    if (person?.[1] && person[2]) {
      if (person[1] !== this.role || (section !== this.section && !this.strayed(field))) {
        this.role = person[1];
        this.section = section;
        this.taken = new Set();
        this.distance = 0;
        this.sure = sure;
      } else if (person[2] !== 'name') this.distance++;
      this.taken.add(person[2]);
    } else if (key !== 'company.officeAddress' && key !== 'company.postcode') this.role = '';
  }
}

const person = /负责人|联系人|代表|经办|人员$/;
const sectionOf = (field: FieldDescriptor) => field.section.join('\n');
