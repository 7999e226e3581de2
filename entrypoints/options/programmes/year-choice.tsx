import { NativeSelect } from '@mantine/core';
import { changeDeclaration } from '@/components/programmes/change-declaration';
import type { Programme } from '@/components/programmes/use-programmes';

/** 申报年度: 上年 and 近三年 count from it. */
export default function YearChoice({ programme }: { programme: Programme }) {
  const { declaration, pack } = programme;
  const years = [-1, 0, 1, 2].map((offset) => pack.year + offset);
  const offered = years.includes(declaration.year) ? years : [declaration.year, ...years];
  return (
    <NativeSelect
      size="xs"
      label="申报年度"
      value={String(declaration.year)}
      data={offered.map(String)}
      onChange={(event) => {
        const year = Number(event.currentTarget.value);
        void changeDeclaration(declaration, () => ({ year }));
      }}
    />
  );
}
