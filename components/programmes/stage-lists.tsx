import { Anchor, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { changeDeclaration } from './change-declaration';
import StageCard from './stage-card';
import { closedProgrammes, type DatedStage, sortStages } from './stage-list';
import type { Programme } from './use-programmes';

/** Stages of programmes, next first; what is past is folded and said so. */
export default function StageLists(props: { programmes: Programme[]; today: string }) {
  const { programmes, today } = props;
  const [open, setOpen] = useState(false);
  const { coming, undated, past } = useMemo(
    () => sortStages(programmes, today),
    [programmes, today],
  );
  const closed = useMemo(() => closedProgrammes(programmes, today), [programmes, today]);
  return (
    <Stack gap="xs">
      {closed.map(({ pack, declaration }) => (
        <Text key={declaration.id} size="sm" fw={600}>
          {pack.year} 年申报已截止：{pack.title}
        </Text>
      ))}
      {coming.map((item) => (
        <Card key={keyOf(item)} item={item} />
      ))}
      {undated.length > 0 && (
        <Text component="h2" size="sm" fw={600} m={0}>
          日期待定
        </Text>
      )}
      {undated.map((item) => (
        <Card key={keyOf(item)} item={item} />
      ))}
      {past.length > 0 && (
        <Anchor
          component="button"
          type="button"
          size="sm"
          ta="start"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? '收起' : '展开'}已过的 {past.length} 个环节
        </Anchor>
      )}
      {open && past.map((item) => <Card key={keyOf(item)} item={item} />)}
    </Stack>
  );
}

function keyOf({ programme, stage }: DatedStage): string {
  return `${programme.declaration.id} ${stage.id}`;
}

function Card({ item }: { item: DatedStage }) {
  const { declaration } = item.programme;
  return (
    <StageCard
      stage={item.stage}
      programme={item.name}
      setDate={(date) =>
        changeDeclaration(declaration, (row) => {
          const { [item.stage.id]: _, ...others } = row.stageDates;
          return { stageDates: date ? { ...others, [item.stage.id]: date } : others };
        })
      }
    />
  );
}
