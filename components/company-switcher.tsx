import { NativeSelect, Text } from '@mantine/core';
import { useLiveQuery } from '@/components/use-live-query';
import { activeCompany, listCompanies, setActiveCompany } from '@/storage/profiles';
import { tellDataChanged } from './background';
import { useSave } from './use-save';

/** Which company fills; a plain text when there is only one. */
export default function CompanySwitcher() {
  const companies = useLiveQuery(listCompanies, []);
  const active = useLiveQuery(activeCompany, []);
  const { error, save } = useSave();
  if (!companies || !active) return null;
  if (companies.length === 1)
    return (
      <Text size="sm" fw={500}>
        {active.name}
      </Text>
    );
  return (
    <NativeSelect
      size="xs"
      aria-label="当前企业"
      value={active.id}
      data={companies.map((company) => ({ value: company.id, label: company.name }))}
      error={error}
      onChange={(event) => {
        const id = event.currentTarget.value;
        void save(() => setActiveCompany(id).then(tellDataChanged));
      }}
    />
  );
}
