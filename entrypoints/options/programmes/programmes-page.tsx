import { Title } from '@mantine/core';

export default function ProgrammesPage(_: { rest: string[] }) {
  return (
    <Title order={2} size="h4">
      项目与申报
    </Title>
  );
}
