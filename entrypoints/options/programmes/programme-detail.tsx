import { Button, Grid, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { tellDataChanged } from '@/components/background';
import ConfirmButton from '@/components/confirm-button';
import FailureNote from '@/components/failure-note';
import Guidance from '@/components/guidance';
import Eligibility from '@/components/programmes/eligibility';
import StageLists from '@/components/programmes/stage-lists';
import { nameOf, useProgrammes } from '@/components/programmes/use-programmes';
import { useTask } from '@/components/use-task';
import {
  followPack,
  newDeclaration,
  removeDeclaration,
  saveDeclaration,
} from '@/storage/declarations';
import { routeTo } from '../use-route';
import Materials from './materials';
import PackFacts from './pack-facts';
import YearChoice from './year-choice';

/** One programme of the active company: eligibility, stages, materials and what the notice says. */
export default function ProgrammeDetail(props: { packId: string; declarationId?: string }) {
  const { packId, declarationId } = props;
  const programmes = useProgrammes();
  const task = useTask();
  if (!programmes) return null;
  const { company, followed, packs, today } = programmes;
  const pack = packs.find(({ id }) => id === packId);
  const back = <a href={routeTo('programmes')}>返回全部项目</a>;
  if (!pack || !company)
    return (
      <Guidance title="找不到这个项目" text="规则包可能已删除，或还没有建企业。">
        {back}
      </Guidance>
    );
  const own = followed.filter((programme) => programme.pack.id === packId);
  const current = own.find(({ declaration }) => declaration.id === declarationId) ?? own[0];
  const act = (change: () => Promise<unknown>) =>
    task.run(async () => {
      await change();
      tellDataChanged();
    });
  const addAnother = () =>
    act(async () => {
      const row = newDeclaration(company.id, pack.id, pack.year);
      await saveDeclaration(row);
      location.hash = routeTo('programmes', packId, row.id);
    });
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="sm">
        <div>
          <Title order={2} size="h4">
            {pack.title}
          </Title>
          <Text size="sm" c="dimmed">
            {pack.number} · {company.name}
          </Text>
        </div>
        {back}
      </Group>
      <FailureNote text={task.error} />
      {!current && (
        <Guidance title="还没有关注" text="关注后可记录申报类别、材料和本地日期。">
          <Button onClick={() => act(() => followPack(company.id, pack.id, pack.year))}>
            关注
          </Button>
        </Guidance>
      )}
      {current && (
        <Group gap="xs" align="flex-end">
          {own.length > 1 && (
            <NativeSelect
              size="xs"
              label="申报"
              value={current.declaration.id}
              data={own.map((programme, index) => ({
                value: programme.declaration.id,
                label: `${index + 1}. ${nameOf(programme)}`,
              }))}
              onChange={(event) => {
                location.hash = routeTo('programmes', packId, event.currentTarget.value);
              }}
            />
          )}
          <YearChoice programme={current} />
          <Button variant="default" onClick={addAnother}>
            再加一个申报
          </Button>
          <ConfirmButton
            question="删除这个申报和它的项目内容？找不回。"
            onConfirm={() => act(() => removeDeclaration(current.declaration))}
          >
            删除这个申报
          </ConfirmButton>
        </Group>
      )}
      {current && (
        <Grid gap="xl">
          <Grid.Col span={{ base: 12, md: 6 }}>
            <Eligibility key={current.declaration.id} programme={current} today={today} untitled />
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 6 }}>
            <Stack gap="lg">
              <section aria-label="截止日期">
                <Text component="h3" fw={600} mt={0} mb="xs">
                  截止日期
                </Text>
                <StageLists programmes={[current]} today={today} />
              </section>
              <Materials programme={current} />
            </Stack>
          </Grid.Col>
        </Grid>
      )}
      <PackFacts pack={pack} />
    </Stack>
  );
}
