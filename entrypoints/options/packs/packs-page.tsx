import { Title } from '@mantine/core';

export default function PacksPage(_: { rest: string[] }) {
  return (
    <Title order={2} size="h4">
      规则包
    </Title>
  );
}
