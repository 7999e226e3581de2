import { Anchor, Badge, Checkbox, Group, Paper, Stack, Text } from '@mantine/core';
import { memo, useState } from 'react';
import type { PlanLine } from '@/rules/plan';
import ChangeMatch from './change-match';
import { canTick } from './choices';
import { usePlanActionsContext } from './plan-actions';
import ValueChange from './value-change';

function PlanRow(props: { line: PlanLine; ticked: boolean; depth: number }) {
  const { line, ticked } = props;
  const section = line.section.slice(props.depth);
  const actions = usePlanActionsContext();
  const [changing, setChanging] = useState(false);
  return (
    <Paper withBorder p={8} className="line" data-line={line.signature}>
      <Group gap={8} wrap="nowrap" align="flex-start">
        {canTick(line) && (
          <Checkbox
            size="xs"
            mt={2}
            aria-label={`填写${line.label}`}
            checked={ticked}
            onChange={(event) => actions.tick([line.id], event.currentTarget.checked)}
          />
        )}
        <Stack gap={2} style={{ flex: 1, minWidth: 0 }}>
          <Group gap={6}>
            <button
              type="button"
              className="plain-button"
              title="在网页上找到它"
              onClick={() => actions.focus(line)}
            >
              <Text size="sm" fw={600} span>
                {line.label || '（无标签）'}
              </Text>
            </button>
            {line.overwrites && <Badge color="orange">会替换原内容</Badge>}
            {line.newRow && <Badge color="blue">新增一行</Badge>}
            {line.sensitive && <Badge color="orange">敏感</Badge>}
          </Group>
          {section.length > 0 && (
            <Text size="xs" c="dimmed">
              {section.join(' › ')}
            </Text>
          )}
          <ValueChange line={line} />
          <Text size="xs" c="dimmed">
            {line.fact ? `${line.fact.label}：` : ''}
            {line.reason}
          </Text>
          {line.status !== 'same' && line.kind !== 'file' && (
            <Group gap="sm">
              <Anchor
                component="button"
                type="button"
                size="xs"
                aria-expanded={changing}
                aria-label={`${line.label}：改用别的资料`}
                onClick={() => setChanging(!changing)}
              >
                改用别的资料
              </Anchor>
              {line.fact && (
                <Anchor
                  component="button"
                  type="button"
                  size="xs"
                  aria-label={`${line.label}：不再填这一项`}
                  onClick={() => actions.never(line)}
                >
                  不再填这一项
                </Anchor>
              )}
            </Group>
          )}
          {changing && <ChangeMatch line={line} onDone={() => setChanging(false)} />}
        </Stack>
      </Group>
    </Paper>
  );
}

export default memo(PlanRow);
