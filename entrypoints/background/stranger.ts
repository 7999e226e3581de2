import { capturePage } from '@/rules/capture';
import { fold } from '@/rules/facts/fold';
import { listCompanies } from '@/storage/profiles';
import type { Applicant } from './applicant';
import type { Frame } from './frames';

/**
 * Says whose form it is where that is plainly not the active company's: another credit code, or
 * the name of another company of the profile. '' otherwise; a name alone may just be an old one.
 */
export async function strangerOn(
  frames: Frame[],
  { company, matching }: Applicant,
): Promise<string> {
  if (!company) return '';
  const captured = frames.flatMap(({ page }) => capturePage(page, matching));
  const stated = (address: string) =>
    captured.find((one) => one.address === address && one.state === 'conflict')?.stated;
  const ask = '请先换成对应的企业，或核对企业资料。';
  const code = stated('company.creditCode');
  if (typeof code === 'string')
    return `网页上的统一社会信用代码是 ${code}，与当前企业“${company.name}”的不同。${ask}`;
  const name = stated('company.name');
  if (typeof name !== 'string') return '';
  const others = (await listCompanies()).filter(({ id }) => id !== company.id);
  return others.some((other) => fold(other.name) === fold(name))
    ? `网页上的企业是“${name}”，当前企业是“${company.name}”。${ask}`
    : '';
}
