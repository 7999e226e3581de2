import { Stack, Text } from '@mantine/core';
import { definitionOf, keyOf, labelOf } from '@/rules/facts';
import type { FactAddress, FactValue } from '@/rules/facts/types';
import { validateFact } from '@/rules/facts/validate';
import { saveFacts } from '@/storage/profiles';
import { tellDataChanged } from '../background';
import FactField from '../facts/fact-field';
import { ownerOf } from '../facts/owner';
import FailureNote from '../failure-note';
import { useSave } from '../use-save';
import type { Programme } from './use-programmes';

const chosenAbove = new Set(['project.type', 'project.direction', 'project.programme']);

/** The facts that would decide, entered in place. */
export default function MissingFacts(props: {
  programme: Programme;
  addresses: readonly FactAddress[];
}) {
  const { programme, addresses } = props;
  const { error, save: store } = useSave();
  const save = (address: FactAddress, value: FactValue | null) =>
    store(async () => {
      const { companyId, id } = programme.declaration;
      await saveFacts(companyId, ownerOf(address, id), { [address]: value }, 'typed');
      tellDataChanged();
    });
  return (
    <Stack gap="xs">
      {addresses.map((address) => {
        const definition = definitionOf(keyOf(address));
        if (!definition) return null;
        if (chosenAbove.has(definition.key))
          return (
            <Text key={address} size="xs">
              请先在上面选择申报类别或方向。
            </Text>
          );
        const value = programme.facts[address];
        return (
          <FactField
            key={address}
            definition={definition}
            address={address}
            value={value}
            label={labelOf(address)}
            save={(next) => save(address, next)}
            problem={value === undefined ? '' : validateFact(definition, value)}
          />
        );
      })}
      <FailureNote text={error} />
    </Stack>
  );
}
