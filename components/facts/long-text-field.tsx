import { Button, Fieldset, Stack, Text, Textarea } from '@mantine/core';
import { countText } from '@/rules/count-text';
import ConfirmButton from '../confirm-button';
import type { FactEditorProps } from './editor';
import { useList } from './use-list';
import { useTyped } from './use-typed';

/** A long text in several lengths: the longest that fits a box is the one that gets filled. */
export default function LongTextField({
  definition,
  value,
  label,
  save,
  problem,
}: FactEditorProps) {
  const variants = Array.isArray(value) ? (value as string[]) : [];
  const shown = variants.length > 0 ? variants : [''];
  const edit = useList(shown, (next) => {
    const kept = next.filter((text) => text.trim() !== '');
    return save(kept.length > 0 ? kept : null);
  });
  return (
    <Fieldset legend={label} styles={{ legend: { fontSize: 14, fontWeight: 600 } }}>
      <Stack gap="xs">
        {(definition.hint || problem) && (
          <Text size="xs" c={problem ? 'var(--mantine-color-error)' : 'dimmed'}>
            {problem || definition.hint}
          </Text>
        )}
        {shown.map((text, index) => (
          <Variant
            // biome-ignore lint/suspicious/noArrayIndexKey: variants have no other identity, and typing must not remount
            key={index}
            label={shown.length > 1 ? `${label}：第 ${index + 1} 版` : label}
            text={text}
            save={(next) => edit((all) => all.map((old, at) => (at === index ? next : old)))}
            remove={
              shown.length > 1
                ? () => edit((all) => all.filter((_, at) => at !== index))
                : undefined
            }
          />
        ))}
        <div>
          <Button
            variant="default"
            disabled={variants.length === 0}
            onClick={() => edit((all) => [...all, all.at(-1) ?? ''])}
          >
            再加一个长短版本
          </Button>
        </div>
      </Stack>
    </Fieldset>
  );
}

function Variant(props: {
  label: string;
  text: string;
  save: (text: string) => void;
  remove?: () => void;
}) {
  const typed = useTyped(props.text, props.save);
  return (
    <Stack gap={4}>
      <Textarea
        aria-label={props.label}
        autosize
        minRows={2}
        maxRows={16}
        value={typed.text}
        onChange={(event) => typed.type(event.currentTarget.value)}
        onBlur={typed.flush}
      />
      <Text size="xs" c="dimmed" component="div">
        {countText(typed.text, 'word').toLocaleString('zh-CN')} 字（Word 字数），
        {typed.text.length.toLocaleString('zh-CN')} 字符
      </Text>
      {props.remove && (
        <div>
          <ConfirmButton question="删除这一版？" onConfirm={props.remove}>
            删除这一版
          </ConfirmButton>
        </div>
      )}
    </Stack>
  );
}
