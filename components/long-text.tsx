import { Anchor } from '@mantine/core';
import { useState } from 'react';

const foldAt = 120;

/** A text with its line breaks; beyond 120 characters it is folded behind 全文. */
export default function LongText({ text }: { text: string }) {
  const [open, setOpen] = useState(false);
  const short = text.length <= foldAt;
  return (
    <span className="preserve">
      {short || open ? text : `${text.slice(0, foldAt)}…`}
      {!short && (
        <Anchor
          component="button"
          type="button"
          size="xs"
          ml={4}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? '收起' : `全文（${text.length} 字符）`}
        </Anchor>
      )}
    </span>
  );
}
