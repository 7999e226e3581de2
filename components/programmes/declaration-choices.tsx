import { NativeSelect, Stack } from '@mantine/core';
import FailureNote from '../failure-note';
import { useSave } from '../use-save';
import { changeDeclaration } from './change-declaration';
import type { Programme } from './use-programmes';

/** Year, category and direction of a declaration: what the clauses depend on. */
export default function DeclarationChoices({ programme }: { programme: Programme }) {
  const { pack, declaration } = programme;
  const { error, save } = useSave();
  const category = pack.categories.find(({ id }) => id === declaration.category);
  return (
    <Stack gap={6}>
      {pack.categories.length > 0 && (
        <NativeSelect
          size="xs"
          label="申报类别"
          description={category?.note}
          value={declaration.category}
          data={[
            { value: '', label: '未选' },
            ...pack.categories.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => {
            const change = { category: event.currentTarget.value, direction: '' };
            void save(() => changeDeclaration(declaration, () => change));
          }}
        />
      )}
      {category && category.directions.length > 0 && (
        <NativeSelect
          size="xs"
          label="申报方向"
          value={declaration.direction}
          data={[
            { value: '', label: '未选' },
            ...category.directions.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => {
            const direction = event.currentTarget.value;
            void save(() => changeDeclaration(declaration, () => ({ direction })));
          }}
        />
      )}
      <FailureNote text={error} />
    </Stack>
  );
}
