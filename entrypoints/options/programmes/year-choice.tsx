import { NativeSelect } from '@mantine/core';
import { changeDeclaration } from '@/components/programmes/change-declaration';
import type { Programme } from '@/components/programmes/use-programmes';
import { useSave } from '@/components/use-save';

/** 申报年度: 上年 and 近三年 count from it. */
export default function YearChoice({ programme }: { programme: Programme }) {
  const { declaration, pack } = programme;
  const { error, save } = useSave();
  const years = [-1, 0, 1, 2].map((offset) => pack.year + offset);
  const offered = years.includes(declaration.year) ? years : [declaration.year, ...years];
  return (
    <NativeSelect
      size="xs"
      label="申报年度"
      error={error}
      value={String(declaration.year)}
      data={offered.map(String)}
      onChange={(event) => {
        const year = Number(event.currentTarget.value);
        void save(() => changeDeclaration(declaration, () => ({ year })));
      }}
    />
  );
}
