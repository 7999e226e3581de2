import { readFileSync } from 'node:fs';
import { type SampleCompany, sampleCompany } from '../../rules/facts/sample-company';
import type { FactValue } from '../../rules/facts/types';
import type { Assistant } from './assistant';
import type { Rows } from './database';

export const sampleId = 'sample-company';
export const sampleDeclarationId = 'sample-declaration';

const factRows = (declarationId: string, facts: Record<string, FactValue>) =>
  Object.entries(facts).map(([address, value]) => ({
    companyId: sampleId,
    declarationId,
    address,
    value,
    source: 'sample',
    updatedAt: 1,
  }));

/** An invented company that runs an industrial internet platform, with the figures the 125号 form asks for. */
export const platformCompany: SampleCompany = JSON.parse(
  readFileSync('tests/fixtures/profiles/platform-company.json', 'utf8'),
);

/** The invented company, its declaration for the MIIT notice, chosen as the active one; `today` is the demonstration date (YYYY-MM-DD). */
export function sampleRows({ company, facts, declaration } = sampleCompany, today = ''): Rows {
  const { facts: own, ...rest } = declaration;
  const at = { createdAt: 1, updatedAt: 1 };
  const kept = { stageDates: {}, materials: {}, selfChecks: {}, followed: true };
  return {
    companies: [{ id: sampleId, name: company.name, ...at }],
    declarations: [{ id: sampleDeclarationId, companyId: sampleId, ...rest, ...kept, ...at }],
    facts: [...factRows('', facts), ...factRows(sampleDeclarationId, own)],
    settings: [
      { key: 'activeCompany', value: sampleId },
      ...(today ? [{ key: 'demoDate', value: today }] : []),
    ],
  };
}

/** Puts the sample company into the browser; `today` sets the demonstration date (YYYY-MM-DD). */
export async function seedSample(
  assistant: Assistant,
  today?: string,
  company = sampleCompany,
): Promise<void> {
  await assistant.seed(sampleRows(company, today));
}
