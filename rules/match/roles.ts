import { definitionOf } from '../facts';
import { words } from '../facts/define';
import { fold } from '../facts/fold';
import { personAttributes } from '../facts/person';
import type { FieldDescriptor } from '../field';
import type { ParsedLabel } from '../label';
import type { Candidate } from './candidate';
import { others } from './heading-words';
import { bareNamed, isTitle, roleTitles } from './lexicon';
import { parseCached } from './surroundings';

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
  /** The form says whose each number is: one that does not may be another's. */
  private spelled = false;
  private bank = ' ';
  /** Title of the last person named here whom the profile does not know, and where. */
  private strange = '';
  private where = '';
  /** Section in which somebody unknown was named and nothing known has followed; ' ' for none. */
  private near = ' ';
  /** Persons asked for in turns, side by side: what follows both is neither's for sure. */
  private turns = new Set<string>();
  private inTurns = false;

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
    const whole = this.attribute(full);
    const attribute = whole ?? this.attribute(concept);
    if (!attribute || attribute === 'name' || !this.role || !this.goesOn(field)) return null;
    if (this.taken.has(attribute) && !field.part?.index) return null;
    const definition = definitionOf(`person.${this.role}.${attribute}`);
    if (!definition) return null;
    const near = this.distance === 0;
    // 联系邮箱 behind 技术负责人 may be that of the one to be contacted
    if (!/^(?:contact|legal|filler)$/.test(this.role) && /^联系(?:邮箱|传真|方式)/.test(concept))
      return null;
    const unsure = remarks.length > 0 && !whole ? 0.9 : 1;
    // behind 法定代表人 only the very next field is surely his; a number behind his post likely
    const number = /^(?:phone|mobile)$/.test(attribute) && this.taken.has('title');
    const legal = near ? 0.91 : number ? 0.82 : 0.7;
    const follows = this.role === 'contact' ? 0.93 : this.role === 'legal' ? legal : 0.91;
    // where his own say that they are his, the bare one is more likely the company's
    const another = this.spelled && !/^(?:contact|legal)$/.test(this.role);
    const confidence = this.inTurns ? 0.7 : another ? 0.5 : follows;
    return {
      definition,
      confidence: confidence * unsure * (this.sure ? 1 : 0.87),
      how: `紧跟在“${definitionOf(`person.${this.role}.name`)?.label ?? ''}”之后，“${concept}”是`,
      bare: true,
    };
  }

  /** What bare words ask of the person; 负责人职务 of one who is a head. */
  private attribute(word: string): string | undefined {
    const head = heads.test(this.role) ? /^负责人(?=.{2})/ : /^$/;
    return attributeOf.get(word) ?? attributeOf.get(word.replace(head, ''));
  }

  /** Is a bare attribute right behind the name of somebody else than the heading's person? */
  isNearer(field: FieldDescriptor, { concept }: ParsedLabel, role: string): boolean {
    return (
      this.sure &&
      this.distance === 0 &&
      this.role !== '' &&
      role !== '' &&
      this.role !== role &&
      sectionOf(field) === this.section &&
      this.attribute(concept) !== undefined
    );
  }

  /** Is it asked of the person who goes on, though not surely? */
  continues(key: string): boolean {
    return this.role !== '' && key.startsWith(`person.${this.role}.`);
  }

  /** 负责人手机 behind a head whom the profile does not know (设计中心负责人) is that one's. */
  ofStranger(field: FieldDescriptor, concept: string): boolean {
    return /^负责人./.test(concept) && this.strange === '负责人' && this.where === sectionOf(field);
  }

  /** 联系人手机 behind somebody else's contact in the same section: whose, is a question. */
  doubt(field: FieldDescriptor, key: string, concept: string): string {
    return key.startsWith('person.contact.') &&
      this.strange !== '' &&
      concept.startsWith(this.strange) &&
      concept !== this.strange &&
      this.where === sectionOf(field)
      ? '前面另有一位联系人，请核对是谁的'
      : '';
  }

  /** 手机 right behind somebody whom the profile does not know (中心主任) is that one's. */
  behindStranger(field: FieldDescriptor, concept: string): boolean {
    const attribute = attributeOf.get(concept);
    // a fax is the company's as often
    return this.near === sectionOf(field) && attribute !== undefined && attribute !== 'fax';
  }

  /** Tells of every label: `key` of the fact it is surely, '' where it is none. */
  met(field: FieldDescriptor, concept: string, key: string): void {
    if (key !== '' || this.near !== sectionOf(field)) this.near = ' ';
    if (key === '' && (unknown.test(concept) || (contact.test(concept) && others.test(concept))))
      this.near = sectionOf(field);
    const title = /(负责人|联系人|联络员|联络人|经办人)(?:姓名)?$/.exec(concept)?.[1];
    if (!title && this.where === sectionOf(field)) return;
    this.strange = title && key === '' ? title : '';
    this.where = sectionOf(field);
  }

  /** In the section of the person, or right behind him with the end of its path not read. */
  private goesOn(field: FieldDescriptor): boolean {
    const section = sectionOf(field);
    return section === this.section || (this.distance <= 2 && this.strayed(field));
  }

  private ofHis(label: string): boolean {
    if (this.role === '') return false;
    return roleTitles.some(
      ([title, role]) => role === this.role && label.startsWith(title) && label !== title,
    );
  }

  private strayed(field: FieldDescriptor): boolean {
    const section = sectionOf(field);
    const last = field.section[field.section.length - 1] ?? '';
    // a section that names a person of its own is not the other's with its end lost
    return section !== '' && !person.test(last) && this.section.startsWith(`${section}\n`);
  }

  /** A box that is never read, an ID number, stands between the person and what follows. */
  passed(field: FieldDescriptor): void {
    if (field.state === 'forbidden' && this.goesOn(field)) this.distance++;
  }

  /** Tells the run what the field was taken for. */
  saw(field: FieldDescriptor, key: string, sure = true): void {
    this.bank = key.startsWith('bank.') && sure ? sectionOf(field) : ' ';
    // a name that nobody is known to bear begins another person
    if (key === '' && this.strayed(field) && !/^姓\s*名$/.test(field.label)) return;
    // 联系人QQ: his, though the profile does not keep it
    if (key === '' && this.ofHis(field.label)) return;
    // 移动电话（法定代表人）: his alone, what follows is not
    const { concept, remarks } = key.startsWith('person.')
      ? parseCached(field.label, 0)
      : { concept: '', remarks: [] };
    const alone = !key.endsWith('.name') && remarks.some((remark) => isTitle.has(remark));
    const person = /^person\.(\w+)\.(\w+)$/.exec(alone ? '' : key);
    const section = sectionOf(field);
    if (person?.[1] && person[2]) {
      if (person[1] !== this.role) {
        this.inTurns ||= this.turns.has(person[1]);
        this.turns.add(person[1]);
      }
      // one who was only guessed at before is named now
      const named = person[2] === 'name' && sure && !this.sure;
      if (named || person[1] !== this.role || (section !== this.section && !this.strayed(field))) {
        this.role = person[1];
        this.section = section;
        this.taken = new Set();
        this.distance = 0;
        this.sure = sure;
        this.spelled = false;
      } else if (person[2] !== 'name') this.distance++;
      // what only the box's own prompt says is as bare as what follows
      const prompted = attributeOf.has(fold(field.placeholder ?? ''));
      if (person[2] !== 'name' && !prompted && !this.attribute(concept)) this.spelled = true;
      this.taken.add(person[2]);
    } else if (key !== 'company.officeAddress' && key !== 'company.postcode') {
      this.role = '';
      this.turns.clear();
      this.inTurns = false;
    }
  }
}

/** Roles whose attributes a form may say as 负责人职务. */
const heads = /^(?:leader|technical|legal)$/;
/** One person by his post, of whom the profile has none. */
const unknown = /(?:负责人|主任|院长|所长|总监|经理|主管|设计师|工程师)(?:姓名)?$/;
const contact = /(?:联系人|联络人|联络员|经办人)(?:姓名)?$/;
const person = /负责人|联系人|代表|经办|人员$/;
const sectionOf = (field: FieldDescriptor) => field.section.join('\n');
