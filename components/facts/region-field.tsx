import { Fieldset, Group, NativeSelect, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { FactEditorProps } from './editor';
import { districtsOf, loadRegions, type Regions, withoutMiddle } from './regions';

/** 省 / 市 / 区县 from the official division; municipalities have no level between. */
export default function RegionField({ definition, value, label, save, problem }: FactEditorProps) {
  const [regions, setRegions] = useState<Regions>({});
  useEffect(() => {
    loadRegions().then(setRegions, () => undefined);
  }, []);
  const path = Array.isArray(value) ? (value as string[]) : [];
  const [province = '', ...rest] = path;
  const municipal = withoutMiddle(regions, province);
  const [city, district] = municipal ? [municipal, rest.at(-1)] : rest;
  const cities = Object.keys(regions[province] ?? {});
  const districts = districtsOf(regions, province, city ?? '');
  const store = (levels: (string | undefined)[]) => {
    const named = levels.filter((level): level is string => Boolean(level));
    save(named.length > 0 ? named : null);
  };
  return (
    <Fieldset
      legend={label}
      variant="unstyled"
      styles={{ legend: { fontSize: 14, fontWeight: 600 } }}
    >
      <Group gap={6} wrap="nowrap" align="flex-start">
        <Level
          label={`${label}：省`}
          value={province}
          options={Object.keys(regions)}
          onChange={(next) => store([next])}
        />
        {!municipal && (
          <Level
            label={`${label}：市`}
            value={city ?? ''}
            options={cities}
            onChange={(next) => store([province, next])}
          />
        )}
        <Level
          label={`${label}：区县`}
          value={district ?? ''}
          options={districts}
          onChange={(next) => store(municipal ? [province, next] : [province, city, next])}
        />
      </Group>
      {(problem || definition.hint) && (
        <Text size="xs" c={problem ? 'var(--mantine-color-error)' : 'dimmed'} pt={4}>
          {problem || definition.hint}
        </Text>
      )}
    </Fieldset>
  );
}

function Level(props: {
  label: string;
  value: string;
  options: string[];
  onChange: (value: string) => void;
}) {
  const { label, value, options, onChange } = props;
  const known = value === '' || options.includes(value) ? options : [value, ...options];
  return (
    <NativeSelect
      style={{ flex: 1, minWidth: 0 }}
      aria-label={label}
      value={value}
      data={[
        { value: '', label: '请选择' },
        ...known.map((name) => ({ value: name, label: name })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
