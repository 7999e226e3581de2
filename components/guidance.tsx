import { Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** A state with nothing to show: what is the case, what to do, and the button that does it. */
export default function Guidance(props: { title: string; text?: string; children?: ReactNode }) {
  return (
    <Paper withBorder p="md" bg="gray.0">
      <Stack gap="xs" align="flex-start">
        <Text component="h2" fw={600} size="md" m={0}>
          {props.title}
        </Text>
        {props.text && (
          <Text size="sm" c="dimmed">
            {props.text}
          </Text>
        )}
        {props.children}
      </Stack>
    </Paper>
  );
}
