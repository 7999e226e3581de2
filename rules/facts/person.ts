import { define, type FactRow, words } from './define';
import type { FactKind } from './types';

/** What is asked about a person, and the wordings that follow the person's title. */
export const personAttributes: Record<string, { label: string; kind: FactKind; words: string }> = {
  name: { label: '姓名', kind: 'text', words: '姓名 名字 名称' },
  title: {
    label: '职务',
    kind: 'text',
    words: '职务 职位 职务/职称 职务职称 职位/职称 职称/职务 职务及职称 职务（职称）',
  },
  department: { label: '部门', kind: 'text', words: '部门 所在部门 所属部门 部门名称 工作部门' },
  departmentTitle: {
    label: '部门及职务',
    kind: 'text',
    words:
      '部门及职务 部门/职务 部门职务 部门、职务 部门与职务 部门（职务） 所在部门及职务 职务/部门',
  },
  phone: {
    label: '电话',
    kind: 'phone',
    words:
      '电话 联系电话 固定电话 办公电话 座机 座机号 座机号码 电话号码 联系方式 办公室电话 电话（座机） 电话（固话） 联系电话（固话） 联系座机 固话 办公座机 电话（固定） 联系电话（座机） 固定电话号码 联系电话号码 电话/手机 手机/电话 联系电话/手机 手机/联系电话 电话（手机/座机） 电话（座机/手机） 联系电话（手机/座机） 联系电话（座机/手机） 联系方式（手机/座机） 手机/座机 座机/手机 手机/固话 固话/手机 固定电话/手机 手机/固定电话 办公电话/手机 手机/办公电话 手机或电话 电话或手机 手机或座机 联系电话（手机或座机）',
  },
  mobile: {
    label: '手机',
    kind: 'mobile',
    words:
      '手机 手机号 手机号码 移动电话 联系手机 电话（手机） 电话手机 联系方式（手机） 联系电话（手机） 联系电话（手机号） 移动电话号码 手机电话 移动手机',
  },
  fax: { label: '传真', kind: 'phone', words: '传真 传真号 传真号码 传真电话 联系传真' },
  email: {
    label: '邮箱',
    kind: 'email',
    words:
      '邮箱 电子邮箱 e-mail 电子邮件 电子信箱 邮箱地址 电子邮箱地址 email地址 邮件 邮件地址 e-mail地址 电子邮件地址 联系邮箱 常用邮箱',
  },
  idNumber: {
    label: '身份证号',
    kind: 'idNumber',
    words: '身份证号 身份证号码 身份证 证件号 证件号码 身份证件号码 身份证编号 有效证件号码',
  },
};

interface Role {
  key: string;
  label: string;
  titles: string;
  /** Titles that may mean somebody else: never filled without asking. */
  sections: string;
  attributes: string;
  /** Names of an attribute that do not begin with the role's title. */
  more?: Record<string, string>;
}

export const roles: Role[] = [
  {
    key: 'legal',
    label: '法定代表人',
    titles:
      '法定代表人 法人代表 法人 企业法人 单位法人 企业法定代表人 单位法定代表人 公司法定代表人 企业法人代表 单位法人代表 公司法人代表 公司法人 法人代表人 法定代表 法定代表人（负责人） 负责人（法定代表人） 负责人（法人代表） 负责人（法人） 法定代表人/负责人 法定代表人或负责人 法人（法定代表人） 申报单位法定代表人 申请单位法定代表人 单位负责人（法定代表人） 企业负责人（法定代表人） 法定代表人（控股股东）',
    sections:
      '法定代表人 法定代表人信息 法人代表 法人代表信息 法人信息 法人 企业法人 法定代表人基本信息 法定代表人情况 企业法人信息 企业法定代表人',
    attributes: 'name title phone mobile fax email idNumber',
  },
  {
    key: 'contact',
    label: '联系人',
    titles:
      '联系人 联系人员 申报联系人 经办人 企业联系人 单位联系人 项目联系人 项目联络员 申报经办人 申报单位联系人 申请单位联系人 公司联系人 联络人 业务联系人 申报工作联系人 主要联系人 日常联系人 企业经办人 单位经办人 经办联系人 企业联络人 联络员 工作联系人 指定联系人 申报企业联系人 申报主体联系人 第一联系人 项目申报联系人 填报联系人 申请联系人 申请经办人 复核联系人 对接联系人 平台联系人 评估联系人 申报联络人 申报联络员 项目联络人 项目经办人 企业联络员 单位联络员 单位联络人 具体经办人 工厂联系人 场景联系人 案例联系人 对接人 企业对接人 单位对接人 业务对接人 工作对接人 贯标联系人 专职联系人 诊断对接人 项目对接人 申报对接人',
    sections:
      '联系人 联系人信息 企业联系人 单位联系人 申报联系人 项目联系人 联系信息 经办人 经办人信息 联系方式 申报联系人信息 企业联系人信息 单位联系人信息 项目联系人信息 申报单位联系人 联系人情况 申报单位联系人信息',
    attributes: 'name title department departmentTitle phone mobile fax email',
    more: { department: '联系部门 申报联系部门 申报工作联系部门' },
  },
  {
    key: 'leader',
    label: '项目负责人',
    titles:
      '项目负责人 课题负责人 项目主要负责人 项目经理 项目总负责人 申报项目负责人 项目牵头人 平台负责人 项目实施负责人 项目责任人 项目总负责人 示范工厂项目负责人',
    sections:
      '项目负责人 项目负责人信息 课题负责人 项目负责人情况 项目负责人基本信息 项目负责人基本情况',
    attributes: 'name title department departmentTitle phone mobile fax email',
  },
  {
    key: 'finance',
    label: '财务负责人',
    titles:
      '财务负责人 财务主管 财务联系人 企业财务负责人 单位财务负责人 财务总监 财务主管人员 财务经理',
    sections: '财务负责人 财务负责人信息 财务联系人 财务主管',
    attributes: 'name title phone mobile fax email',
  },
  {
    key: 'technical',
    label: '技术负责人',
    titles:
      '技术负责人 技术总监 研发负责人 企业技术负责人 技术主管 总工程师 项目技术负责人 技术联系人 技术总负责人',
    sections: '技术负责人 技术负责人信息 研发负责人',
    attributes: 'name title phone mobile email',
  },
  {
    key: 'filler',
    label: '填表人',
    titles: '填表人 填报人 填表人员 填报人员 制表人 填写人 填写人员',
    sections: '填表人 填报人 填表人信息 填报人信息 填写人 填写人信息',
    attributes: 'name title department departmentTitle phone mobile email',
    more: {
      name: '数据填报人 企业填报人 单位填报人',
      phone: '数据填报人电话 企业填报人电话 单位填报人电话',
      mobile: '数据填报人手机 企业填报人手机 单位填报人手机',
    },
  },
];

function rowsOf(role: Role): FactRow[] {
  return words(role.attributes).map((attribute): FactRow => {
    const {
      label,
      kind,
      words: list,
    } = personAttributes[attribute] ?? {
      label: attribute,
      kind: 'text' as const,
      words: attribute,
    };
    const wordings = words(list);
    const titles = words(role.titles);
    const synonyms = [
      ...titles.flatMap((title) => wordings.map((word) => title + word)),
      ...words(role.more?.[attribute] ?? ''),
    ];
    return [
      `person.${role.key}.${attribute}`,
      attribute === 'name' ? role.label : role.label + label,
      kind,
      (attribute === 'name' ? [...titles, ...synonyms] : synonyms).join(' '),
      {
        bare: list,
        sections: role.sections,
        ...(attribute === 'idNumber' && { sensitive: true }),
        ...(attribute === 'departmentTitle' && {
          derived: true,
          hint: '不填时由部门和职务合成',
        }),
      },
    ];
  });
}

export default roles.flatMap((role) => define(role.label, 'person', rowsOf(role)));
