import { fold } from '../facts/fold';
import type { FieldDescriptor } from '../field';
import { named } from './lexicon';

/** What a box of several under one label says it is for. */
const attribute =
  /^(?:请?(?:输入|填写))?(姓名|部门|职务|职称|电话|联系电话|固定电话|办公电话|座机|手机|手机号码?|移动电话|传真|电子邮箱|邮箱|e-?mail|电子邮件|邮编|邮政编码|开户银行|开户行|银行账号|账号|户名|得分|分数|等级)$/i;
const contact =
  /(?:的)?(?:联系方式|信息|情况|及邮编|(?:及其?|和|与|、)(?:联系方式|姓名|职务|职称|部门|联系电话|电话|手机号?码?|邮箱))$/;
const scene = /^(?:请?(?:输入|填写))?(场景(?:[一二三四五六七八九十]|\d{1,2})(?:名称)?)$/;

/** Wordings of a box under a label of several boxes that name something. */
function asked(label: string, placeholder: string): string[] {
  const numbered = label.includes('场景') ? scene.exec(placeholder)?.[1] : undefined;
  if (numbered) return [numbered.endsWith('名称') ? numbered : `${numbered}名称`];
  const prompt = attribute.exec(placeholder)?.[1];
  if (!prompt) return [];
  const whole = [`${label}${prompt}`, `${label.replace(contact, '')}${prompt}`];
  if (/邮编|邮政编码/.test(prompt) && label.includes('地址')) whole.push(prompt);
  if (/开户|银行|账/.test(label)) whole.push(prompt, `银行${prompt}`);
  return whole.filter((text) => named(fold(text)).length > 0);
}

/**
 * What a box among several under one label asks for by its prompt: 法定代表人 over boxes that
 * say 姓名, 职务; [] where label and prompt together name nothing (区号 and 电话 of one number).
 */
export function askedByPrompt({ label, placeholder = '', part }: FieldDescriptor): string[] {
  return (part?.size ?? 0) > 1 ? asked(label, placeholder.trim()) : [];
}

/** The same where the boxes of one label stand in rows of their own, each with its prompt. */
export function withPrompts(fields: FieldDescriptor[]): FieldDescriptor[] {
  const place = ({ label, section }: FieldDescriptor) => [...section, label].join('\n');
  const times = new Map<string, number>();
  for (const field of fields) times.set(place(field), (times.get(place(field)) ?? 0) + 1);
  return fields.map((field) => {
    const { part, row, placeholder = '' } = field;
    if (part || row || placeholder === '' || (times.get(place(field)) ?? 0) < 2) return field;
    const [label] = asked(field.label, placeholder.trim());
    return label ? { ...field, label } : field;
  });
}
