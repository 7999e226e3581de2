import writeXlsxFile from 'write-excel-file/browser';
import { toSheets } from '@/components/excel/write-sheets';
import { byOwner } from '@/components/facts/owner';
import { yearColumns } from '@/components/facts/year-columns';
import { datedName, download } from '@/components/files';
import type { FactAddress, Facts, FactValue } from '@/rules/facts/types';
import { listDeclarations } from '@/storage/declarations';
import { activeCompany, loadFacts, saveFactsByOwner } from '@/storage/profiles';
import { today } from '@/storage/settings';

/** A company's facts with those of its newest declaration, and which declaration that is. */
export async function profileOf(
  companyId: string,
): Promise<{ facts: Facts; declarationId: string }> {
  const rows = (await listDeclarations(companyId)).filter(({ followed }) => followed);
  const newest = rows.sort((a, b) => b.updatedAt - a.updatedAt)[0];
  const declarationId = newest?.id ?? '';
  return { facts: await loadFacts(companyId, declarationId), declarationId };
}

/** Hands the user the active company's profile, or an empty template where there is none. */
export async function exportExcel(): Promise<void> {
  const company = await activeCompany();
  const date = await today();
  const facts = company ? (await profileOf(company.id)).facts : {};
  const years = yearColumns(facts, Number(date.slice(0, 4)));
  const blob = await writeXlsxFile(toSheets(facts, years)).toBlob();
  download(datedName(`企业资料-${company?.name ?? '空表'}`, date, 'xlsx'), blob);
}

/** Stores imported values under the company or its newest declaration, as their scope asks. */
export async function saveLines(
  companyId: string,
  changes: Record<FactAddress, FactValue>,
): Promise<void> {
  const { declarationId } = await profileOf(companyId);
  await saveFactsByOwner(companyId, byOwner(Object.entries(changes), declarationId), 'imported');
}
