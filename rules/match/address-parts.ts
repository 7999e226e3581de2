import { definitionOf } from '../facts';
import type { FactDefinition } from '../facts/types';
import type { FieldDescriptor } from '../field';

/** An address and the region it lies in. */
export const regionOf: Record<string, string> = {
  'company.registeredAddress': 'company.registeredRegion',
  'company.officeAddress': 'company.officeRegion',
  'project.address': 'project.region',
};
const addressIn = Object.fromEntries(
  Object.entries(regionOf).map(([address, region]) => [region, address]),
);
const choosing = /^(?:select|cascader|treeselect)$/;
/** What follows the lists of 省, 市 and 区县. */
const detail = /^(?:详细|具体)(?:的)?(?:地址|位置)$|^(?:街道|门牌|路名).{0,8}$/;

/** `注册地址` over lists and a box: the lists ask for its region, the box for the address itself. */
export function inList(field: FieldDescriptor, definition: FactDefinition): FactDefinition {
  const region = choosing.test(field.kind) && regionOf[definition.key];
  return (region && definitionOf(region)) || definition;
}

/** A prompt that asks for all of an address: 省、市、区县及详细地址; not 无需详细地址. */
const wholeAddress = /^(?!.*(?:[无不勿非]|如)).*(?:详细|具体)地址/;

/** 单位所在地 in a box whose prompt asks for the whole address: the address itself. */
export function inFullByPrompt(
  { kind, part, placeholder = '' }: FieldDescriptor,
  definition: FactDefinition,
): FactDefinition {
  const address =
    kind === 'text' && !part && wholeAddress.test(placeholder) && addressIn[definition.key];
  return (address && definitionOf(address)) || definition;
}

/** Is this box the last of a row of lists that asked for the region of this address? */
export const endsRegion = ({ key }: FactDefinition, previous: string): boolean =>
  previous !== '' && regionOf[key] === previous;

/** `详细地址` behind a region is the address there: its definition, or undefined. */
export function detailBehind(
  concept: string,
  field: FieldDescriptor,
  previous: string,
): FactDefinition | undefined {
  const address = addressIn[previous];
  return address && !choosing.test(field.kind) && detail.test(concept)
    ? definitionOf(address)
    : undefined;
}

/**
 * 单位所在地, 注册地, 实施地 in a plain box may want the region or the whole address; 行政区域 under a
 * heading of the registration may mean where it is registered.
 */
export const isPlaceUnsure = (
  { kind, part }: FieldDescriptor,
  definition: FactDefinition,
  concept: string,
  headings: string[],
): boolean =>
  (definition.kind === 'region' && kind === 'text' && !part && /地$/.test(concept)) ||
  (/^company\.office(?:Region|Address)$/.test(definition.key) &&
    !/通[讯信]|办公|经营|联系/.test(concept) &&
    headings.some((heading) => /注册|登记(?!表)/.test(heading)));
