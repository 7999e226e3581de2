import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { RulePack } from '@/rules/schema';
import { followPack } from '@/storage/declarations';
import { tellDataChanged } from '../background';
import FailureNote from '../failure-note';
import { useTask } from '../use-task';

/** Programmes that can be followed, each with its button. */
export default function FollowList(props: { companyId: string; packs: RulePack[] }) {
  const task = useTask();
  const follow = (pack: RulePack) =>
    task.run(async () => {
      await followPack(props.companyId, pack.id, pack.year);
      tellDataChanged();
    });
  return (
    <Stack gap={6}>
      {props.packs.map((pack) => (
        <Paper key={pack.id} withBorder p={8}>
          <Group justify="space-between" wrap="nowrap" gap="xs">
            <div>
              <Text size="sm" fw={600}>
                {pack.title}
              </Text>
              <Text size="xs" c="dimmed">
                {pack.number}
              </Text>
            </div>
            <Button
              variant="default"
              style={{ flexShrink: 0 }}
              aria-label={`关注${pack.title}`}
              onClick={() => follow(pack)}
            >
              关注
            </Button>
          </Group>
        </Paper>
      ))}
      <FailureNote text={task.error} />
    </Stack>
  );
}
