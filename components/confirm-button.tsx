import { Button, type ButtonProps, Group } from '@mantine/core';
import { type ReactNode, useState } from 'react';

/** A button that asks once more in place before it does what cannot be undone. */
export default function ConfirmButton(
  props: ButtonProps & { children: ReactNode; question: string; onConfirm: () => void },
) {
  const { question, onConfirm, children, ...button } = props;
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <Button variant="default" {...button} onClick={() => setAsking(true)}>
        {children}
      </Button>
    );
  return (
    <Group gap="xs" role="alertdialog" aria-label={question}>
      <span>{question}</span>
      <Button
        color="red"
        autoFocus
        onClick={() => {
          setAsking(false);
          onConfirm();
        }}
      >
        确定
      </Button>
      <Button variant="default" onClick={() => setAsking(false)}>
        取消
      </Button>
    </Group>
  );
}
