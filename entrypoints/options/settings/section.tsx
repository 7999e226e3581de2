import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** One setting with its heading and what it does. */
export default function Section(props: { title: string; text?: string; children: ReactNode }) {
  return (
    <Stack gap="xs" component="section" aria-label={props.title}>
      <Text component="h3" fw={600} m={0}>
        {props.title}
      </Text>
      {props.text && (
        <Text size="sm" c="dimmed">
          {props.text}
        </Text>
      )}
      {props.children}
    </Stack>
  );
}
