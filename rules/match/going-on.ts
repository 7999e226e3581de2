import { definitionOf } from '../facts';
import type { Facts } from '../facts/types';
import type { FieldDescriptor, RowPosition } from '../field';
import type { Candidate } from './candidate';
import { attributeOf, period } from './certificate-words';
import { bareNamed } from './lexicon';
import { parseCached } from './surroundings';

/** Wordings that mean something only behind a field of the same matter: its facts, what is asked, what that is. */
const families: [behind: RegExp, asked: RegExp, key: string][] = [
  [
    /^maturity\./,
    /^(?:自?(?:评估?|诊断|测评)|评定)的?(?:总?得分|总分|分数|分值)$/,
    'maturity.score',
  ],
  [
    /^maturity\./,
    /^(?:自?(?:评估?|诊断|测评)|评定)的?(?:完成)?(?:时间|日期)$/,
    'maturity.assessedOn',
  ],
  [
    /^project\.(?:name|programme|type|direction|region|address|totalInvestment)$/,
    /^(?:起始|开始)(?:年月|时间|日期)$/,
    'project.startOn',
  ],
  [/^credit\.clean$/, /^(?:信用)?查询(?:时间|日期)$/, 'credit.checkedOn'],
  [/^platform\.metrics\.sme\.total$/, /^(?:累计)?合同金额$/, 'platform.metrics.sme.contracts'],
  [
    /^platform\.metrics\.income\.lastYear$/,
    /^(?:平台)?业务成本$/,
    'platform.metrics.cost.lastYear',
  ],
  [/^project\.startOn$/, /^(?:终止|结束|完成)(?:年月|时间|日期)$/, 'project.endOn'],
];
/** One of the items that a platform is counted by. */
const item = /^platform\.metrics\.\w+\./;
const counting = /^(?:text|number)$/;
/** Fields of nothing known between the two: 评估方式. */
const FAR = 2;

const attribute = /^(机构|单位|企业|公司|院校|银行)(?:的)?(?=.{2})/;
/** Names an organisation of some kind: 咨询服务机构, 合作单位名称. */
const organisation =
  /^[\u4e00-\u9fff]{2,12}?(机构|单位|企业|公司|院校|银行)(?:名称|全称|\(全称\))?$/;
const reached =
  /^(?:company\.(?:name|creditCode|phone|email|fax|website|officeAddress|registeredAddress|postcode|establishedOn)|person\.)/;

const standards = /^ip\.standards\.[a-z]+$/;
const led = /^(?:主导|牵头|主持)(?:制定|起草|制修订)?(?:数|项数)?$/;
/** Asked of a certificate between its number and how long it holds. */
const moreOfCertificate =
  /^(?:评定|认定|认证|证书|贯标|发证|颁证|批准)(?:等级|级别|机构|机关|单位|部门|日期|时间|范围)$/;

/** Names a standard or an award: the unit that leads it is its own. */
const thing = /(?:标准|成果|奖项|论文|工法)(?:的)?(?:名称|编号|号|标题)?$/;
const leadsThing =
  /^(?:主要)?(?:牵头|主导|主持|主编|起草|归口|完成|承担|发布|获奖)(?:起草|制定)?(?:单位|企业)(?:名称)?$/;

/** What a form asks of such an organisation. */
const ofOther =
  /^(?:的)?(?:联系|联络|负责|经办|法定|法人|办公|通讯|单位)?(?:人|代表|电话|手机|地址|邮箱|传真|网址|代码|方式)/;

/** What an authority or its experts think of the application. */
const opinion =
  /(?:部门|主管|推荐|审核|审查|审批|初审|初核|复核|复审|评审|核查|受理|专家|[厅局委办]|管委会|政府)[^意]{0,6}意见$/;
const ownOpinion = /^(?:申报|申请|用人|承担|项目|本|我)*(?:单位|企业|公司)(?:推荐)?意见$/;
/** Whoever signs below it, and his numbers. */
const reviewer =
  /^(?=.)(?:(?:经办|审核|复核|审批|签字|联系)人员?|负责人)?(?:姓名|签[字名章]|职务|(?:联系|办公|移动|固定)?(?:电话|手机|方式)(?:号码?)?|传真|(?:电子)?邮箱)?$/;

const dates = /^(?:date|month|year)$/;
const sectionOf = (field: FieldDescriptor): string => field.section.join('\n');

/**
 * What a form goes on about from one field to the next in a section: the score behind the level
 * of maturity, the 机构联系电话 behind a 咨询服务机构, the person who signs behind an authority's
 * opinion; and the bare 证书编号, 发证日期, 有效期至 right behind a field that names a certificate
 * (是否高新技术企业, 高企证书编号), each only once.
 */
export class GoingOn {
  private section = '';
  /** The last fact that was known, '' where too much of nothing known has followed. */
  private key = '';
  /** Was it surely that fact? */
  private sure = true;
  private distance = 0;
  /** The word by which an organisation that is not the applicant is called from here on. */
  private other = '';
  /** Its whole name, of which it may be called by the end: 服务公司 of 节能服务公司. */
  private called = '';
  /** A standard or an award was named here, and nothing of the applicant has followed. */
  private ofThing = false;
  /** An authority has said its opinion, and nothing of the applicant has followed yet. */
  private reviewed = false;
  /** The certificate that the field before is of, '' if of none. */
  private certificate = '';
  private row: RowPosition | undefined;
  private taken = new Set<string>();

  /** The fact that a wording means only here, or null. */
  candidate(field: FieldDescriptor, concept: string): Candidate | null {
    if (this.key === '' || sectionOf(field) !== this.section) return null;
    const counted = this.ofItem(field, concept) ?? this.ledOf(concept);
    if (counted) return counted;
    const [, , key] =
      families.find(([behind, asked]) => behind.test(this.key) && asked.test(concept)) ?? [];
    const definition = key && key !== this.key ? definitionOf(key) : undefined;
    // what a project was only guessed by does not make its dates sure
    const sure = this.sure || definition?.scope !== 'project';
    const before = definitionOf(this.key)?.label ?? '';
    return definition
      ? {
          definition,
          confidence: sure ? 0.93 : 0.8,
          how: `紧跟在“${before}”之后，“${concept}”是`,
        }
      : null;
  }

  /** 安全生产 right behind 自研工业APP数量: a count among those of the item, or null. */
  private ofItem(field: FieldDescriptor, concept: string): Candidate | null {
    const [own] = item.exec(this.key) ?? [];
    const unit = field.unit ?? parseCached(field.label, 0).unit ?? '';
    const fits = counting.test(field.kind) && /^[个款项种]?$/.test(unit) && !field.part;
    if (!own || this.distance > 0 || !fits) return null;
    const definition = bareNamed(concept).find(
      ({ definition: { key, kind } }) => key.startsWith(own) && kind === 'count',
    )?.definition;
    // the total alone does not say that its kinds follow
    const sure = this.sure && (unit !== '' || !this.key.endsWith('.total'));
    const before = definitionOf(this.key)?.label ?? '';
    const how = `紧跟在“${before}”之后，“${concept}”是`;
    return definition ? { definition, confidence: sure ? 0.93 : 0.8, how } : null;
  }

  /** 其中主导 right behind a count of standards: those of them that the applicant leads. */
  private ledOf(concept: string): Candidate | null {
    if (this.distance > 0 || !led.test(concept)) return null;
    const definition = standards.test(this.key) ? definitionOf(`${this.key}Led`) : undefined;
    const how = `紧跟在“${definitionOf(this.key)?.label ?? ''}”之后，“${concept}”是`;
    return definition ? { definition, confidence: this.sure ? 0.93 : 0.8, how } : null;
  }

  /** What bare words mean right behind a certificate, or null. */
  ofCertificate(field: FieldDescriptor, concept: string, facts?: Facts): Candidate | null {
    if (!this.certificate || this.section !== sectionOf(field) || this.strays(field)) return null;
    const attribute = attributeOf(concept);
    const definition = attribute && definitionOf(`${this.certificate}.${attribute}`);
    if (!definition || this.taken.has(attribute)) return null;
    // one that is not held now may be asked for as it was; 有效期 may want its first day too
    const unsure =
      (facts && facts[`${this.certificate}.held`] !== true) ||
      (period.test(concept) && !dates.test(field.kind));
    return {
      definition,
      confidence: unsure ? 0.85 : 0.93,
      how: `紧跟在“${definitionOf(`${this.certificate}.held`)?.label ?? ''}”之后，“${concept}”是`,
      bare: true,
    };
  }

  /** Chinese: why a fact of the applicant may be meant of the organisation before; '' if not. */
  doubt(field: FieldDescriptor, key: string, concept: string): string {
    return this.other !== '' &&
      sectionOf(field) === this.section &&
      attribute.exec(concept)?.[1] === this.other &&
      reached.test(key)
      ? '前面是另一家单位，请核对是谁的'
      : '';
  }

  /** Chinese: what was named before and has this of its own; '' if nothing has. */
  ofBefore(field: FieldDescriptor, concept: string): string {
    if (sectionOf(field) !== this.section) return '';
    if (this.ofThing && leadsThing.test(concept)) return '前面是一项标准或成果，这里问的是它的单位';
    for (let cut = 0; cut <= this.called.length - 4; cut++) {
      const tail = this.called.slice(cut);
      if (concept.startsWith(tail) && ofOther.test(concept.slice(tail.length)))
        return '前面是另一家单位，这里问的是它的信息';
    }
    return '';
  }

  /** Is it the person who signs an opinion right before? */
  ofReviewer(field: FieldDescriptor, concept: string): boolean {
    return this.reviewed && sectionOf(field) === this.section && reviewer.test(concept);
  }

  /** Tells of every field: `key` of the fact it was taken for, '' where it is none. */
  saw(field: FieldDescriptor, concept: string, key: string, sure = true): void {
    const section = sectionOf(field);
    const anew = section !== this.section;
    if (anew) {
      this.key = '';
      this.other = '';
      this.called = '';
      this.ofThing = false;
      this.reviewed = false;
    }
    this.section = section;
    if (anew || key !== '' || !moreOfCertificate.test(concept))
      this.sawCertificate(field, sure ? key : '', anew);
    if (key !== '' && !/^(?:person|declaration)\./.test(key)) this.reviewed = false;
    else if (opinion.test(concept)) this.reviewed = !ownOpinion.test(concept);
    const goesOn = this.other !== '' && attribute.exec(concept)?.[1] === this.other;
    const named = key === '' && concept.length < 20 ? organisation.exec(concept)?.[1] : undefined;
    if (named) {
      this.other = named;
      this.called = concept.replace(/(?:名称|全称)$/, '');
    } else if (!goesOn) this.other = '';
    if (key !== '') this.ofThing = false;
    else if (thing.test(concept)) this.ofThing = true;
    if (key !== '') {
      this.key = key;
      this.sure = sure;
      this.distance = 0;
    } else if (++this.distance > FAR) this.key = '';
  }

  private sawCertificate({ row }: FieldDescriptor, key: string, anew: boolean): void {
    const [, name = '', attribute = ''] = /^(certificate\.\w+)\.(\w+)$/.exec(key) ?? [];
    if (name !== this.certificate || anew) this.taken = new Set();
    this.certificate = name;
    this.row = row;
    this.taken.add(attribute);
  }

  /** Another row is about another certificate, unless it says itself what is asked. */
  private strays({ row }: FieldDescriptor): boolean {
    if (!row || (this.row?.group === row.group && this.row.index === row.index)) return false;
    return !attributeOf(parseCached(row.label ?? '', 0).concept);
  }
}
