import { Button, type ButtonProps, Group } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';

/**
 * A button that asks once more in place before it does what cannot be undone. The focus goes to
 * the way out, so that a second Enter does nothing; Escape takes the question back.
 */
export default function ConfirmButton(
  props: ButtonProps & { children: ReactNode; question: string; onConfirm: () => void },
) {
  const { question, onConfirm, children, ...button } = props;
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (!asking && asked.current) opener.current?.focus();
    asked.current = asking;
  }, [asking]);
  if (!asking)
    return (
      <Button ref={opener} variant="default" {...button} onClick={() => setAsking(true)}>
        {children}
      </Button>
    );
  return (
    <Group
      gap="xs"
      role="alertdialog"
      aria-label={question}
      onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}
    >
      <span>{question}</span>
      <Button
        color="red"
        onClick={() => {
          setAsking(false);
          onConfirm();
        }}
      >
        确定
      </Button>
      <Button variant="default" autoFocus onClick={() => setAsking(false)}>
        取消
      </Button>
    </Group>
  );
}
