import { Button, FileButton } from '@mantine/core';
import { useRef } from 'react';

/** A button that picks one file; the same file can be picked again after it was mended. */
export default function FilePicker(props: {
  label: string;
  accept: string;
  onPick: (file: File) => void;
}) {
  const { label, accept, onPick } = props;
  const reset = useRef<() => void>(null);
  const take = (file: File | null) => {
    // A browser says nothing of a choice that names the file chosen before.
    reset.current?.();
    if (file) onPick(file);
  };
  return (
    <FileButton accept={accept} onChange={take} resetRef={reset}>
      {(button) => (
        <Button variant="default" {...button}>
          {label}
        </Button>
      )}
    </FileButton>
  );
}
