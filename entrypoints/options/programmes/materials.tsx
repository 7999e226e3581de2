import { Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useTyped } from '@/components/facts/use-typed';
import FailureNote from '@/components/failure-note';
import { changeDeclaration } from '@/components/programmes/change-declaration';
import CitationLine from '@/components/programmes/citation-line';
import type { Programme } from '@/components/programmes/use-programmes';
import { useEcho } from '@/components/use-echo';
import { useSave } from '@/components/use-save';
import { appliesTo } from '@/rules/applies';
import type { RulePack } from '@/rules/schema';

type Material = RulePack['materials'][number];

/** The checklist of materials with what is done and a note. */
export default function Materials({ programme }: { programme: Programme }) {
  const { pack, declaration } = programme;
  const materials = pack.materials.filter((material) =>
    appliesTo(material, declaration.category, declaration.direction),
  );
  const done = materials.filter(({ id }) => declaration.materials[id]?.done).length;
  return (
    <Stack gap="xs" component="section" aria-label="材料清单">
      <Text component="h3" fw={600} m={0}>
        材料清单（{done}/{materials.length}）
      </Text>
      {materials.length === 0 && <Text size="sm">通知没有列出材料。</Text>}
      {materials.map((material) => (
        <Item key={material.id} material={material} programme={programme} />
      ))}
    </Stack>
  );
}

function Item({ material, programme }: { material: Material; programme: Programme }) {
  const { declaration, pack } = programme;
  const state = declaration.materials[material.id] ?? { done: false, note: '' };
  const { error, save: store } = useSave();
  const save = (change: Partial<typeof state>) =>
    store(() =>
      changeDeclaration(declaration, ({ materials }) => {
        const before = materials[material.id] ?? { done: false, note: '' };
        return { materials: { ...materials, [material.id]: { ...before, ...change } } };
      }),
    );
  const note = useTyped(state.note, (text) => save({ note: text }));
  const [done, setDone] = useEcho(state.done, (next) => save({ done: next }));
  const details = [
    material.copies && `${material.copies} 份`,
    material.form.join('、'),
    material.sealed,
    `由${material.from}提供`,
    material.isRequired ? '必交' : '视情况',
    material.note,
  ].filter(Boolean);
  return (
    <div>
      <Checkbox
        label={material.name}
        checked={done}
        onChange={(event) => setDone(event.currentTarget.checked)}
      />
      <Stack gap={2} pl={32}>
        <Text size="xs">{details.join('；')}</Text>
        <CitationLine citation={material.citation} number={pack.number} />
        <TextInput
          size="xs"
          aria-label={`${material.name}：备注`}
          placeholder="备注"
          value={note.text}
          onChange={(event) => note.type(event.currentTarget.value)}
          onBlur={note.flush}
        />
        <FailureNote text={error} />
      </Stack>
    </div>
  );
}
