import { Alert } from '@mantine/core';

/** An error sentence, announced to screen readers; nothing when it is empty. */
export default function FailureNote({ text }: { text: string }) {
  if (!text) return null;
  return (
    <Alert color="red" role="alert" p="xs" className="preserve">
      {text}
    </Alert>
  );
}
