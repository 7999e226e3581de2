import { Button, Group, Text } from '@mantine/core';
import FailureNote from '@/components/failure-note';
import type { Profile } from './use-profile';

/** Says that what was typed is stored, and takes the last change back. */
export default function SaveBar({ profile }: { profile: Profile }) {
  return (
    <>
      <Group gap="sm" mih={30}>
        <Text size="sm" role="status" c={profile.status ? 'green.9' : 'dimmed'}>
          {profile.status || '边填边存，资料只存在本机。'}
        </Text>
        {profile.undoable > 0 && (
          <Button variant="default" onClick={profile.undo}>
            撤销上一次修改
          </Button>
        )}
      </Group>
      <FailureNote text={profile.error} />
    </>
  );
}
