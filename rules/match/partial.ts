import { agency, others } from './heading-words';
import { type Entry, named } from './lexicon';

/** Words beside a name that make another thing of it. */
export const changes =
  /纳税(?!人)|紧急|应急|备用|正面|反面|复印|扫描|照片|附件|上传|英文|旧|原|变更|拟|预计|计划|目标|外币|美元|欧元|集团|外资|境外|下属|参股|期|新增|申请|受理|女|兼职|离职|海外|国外|合同|未|非|不|应|免|减|补|奖|占|率|比|均|增|累计|合计|备|其他|其它|部分|临时|退|欠|前|后/;
const organisation = /(?:运营商|机构|公司|单位|中心|院|所|部门|厅|局|银行|协会|站|馆|校|厂|店|会)$/;
const tail = /^(?:介绍|说明|情况|简介|概述|描述|详情|及介绍)$/;
/** 项目英文名称 is not the company's. */
const ofProject = /^项目(?!所|(?:申报|申请|承担|实施|建设)?(?:单位|企业|公司|主体))/;
const measured = new Set(['count', 'money', 'percent', 'boolean']);

/** How sure a wording is that only ends in a known one. */
export const near = 0.6;

/** Ends in a known wording that makes most of it: worth asking, never filling. */
export function partial(
  concept: string,
  add: (entries: Entry[], confidence: number, how: string) => void,
): void {
  if (others.test(concept)) return;
  // 审计机构名称: the name of a body with a task of its own
  if (agency.test(concept.slice(0, concept.indexOf('机构') + 2))) return;
  const shortest = Math.max(4, Math.ceil(concept.length * 0.6));
  for (let size = concept.length - 1; size >= shortest; size--) {
    const cut = concept.length - size;
    const word = tail.test(concept.slice(size)) ? concept.slice(0, size) : concept.slice(cut);
    if (organisation.test(concept.slice(0, cut))) continue;
    if (changes.test(word === concept.slice(cut) ? concept.slice(0, cut) : '')) continue;
    const entries = named(word).filter(
      ({ end, level, definition: { kind, scope } }) =>
        !end &&
        level === undefined &&
        !measured.has(kind) &&
        !(scope === 'company' && ofProject.test(concept)),
    );
    if (entries.length !== 1) continue;
    add(entries, near, `“${concept}”与它相近，但不完全相同：`);
    return;
  }
}
