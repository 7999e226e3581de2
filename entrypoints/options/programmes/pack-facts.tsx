import { List, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { citationText } from '@/rules/limits';
import type { RulePack } from '@/rules/schema';

/** What else the notice says: limits, counts, quotas, contacts, and what it does not hold. */
export default function PackFacts({ pack }: { pack: RulePack }) {
  const cite = (item: { citation?: { number?: string; clause: string } }) =>
    item.citation ? `（${citationText(pack, item.citation)}）` : '';
  const blocks: { title: string; lines: ReactNode[] }[] = [
    {
      title: '字数限制',
      lines: pack.limits.map(
        (limit) =>
          `${limit.labels[0]}：${limit.min ? `${limit.min}–` : '不超过 '}${limit.max} 字${cite(limit)}`,
      ),
    },
    {
      title: '数量要求',
      lines: pack.bounds.map(
        ({ what, min, max, unit, ...rest }) =>
          `${what}：${[min !== undefined && `至少 ${min}`, max !== undefined && `至多 ${max}`]
            .filter(Boolean)
            .join('，')} ${unit}${cite(rest)}`,
      ),
    },
    {
      title: '推荐名额',
      lines: pack.quotas.map(
        (quota) =>
          `${quota.by}${quota.category ? `（${quota.category}）` : ''}：${
            quota.max === undefined ? '不限' : `${quota.isSoft ? '一般' : ''}不超过 ${quota.max} 个`
          }${quota.exception ? `；${quota.exception}` : ''}${cite(quota)}`,
      ),
    },
    {
      title: '联系方式（按通知原样）',
      lines: pack.contacts.map((contact) =>
        [
          contact.office,
          contact.phones.join('、'),
          contact.email,
          contact.address,
          contact.postcode,
          contact.conflict,
        ]
          .filter(Boolean)
          .join('；'),
      ),
    },
    { title: '通知里没有的内容', lines: pack.notInNotice },
    { title: '说明', lines: pack.notes },
  ];
  return (
    <Stack gap="md">
      {blocks
        .filter(({ lines }) => lines.length > 0)
        .map(({ title, lines }) => (
          <section key={title} aria-label={title}>
            <Text component="h3" fw={600} mt={0} mb={4}>
              {title}
            </Text>
            <List size="sm">
              {lines.map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of the notice
                <List.Item key={index}>{line}</List.Item>
              ))}
            </List>
          </section>
        ))}
      <Text size="sm">
        {pack.address && (
          <>
            通知原文：
            <a href={pack.address} target="_blank" rel="noreferrer">
              {pack.address}
            </a>
            ；
          </>
        )}
        核对日期 {pack.checked}。
      </Text>
    </Stack>
  );
}
