import type { ComponentType } from 'react';
import type { FactKind } from '@/rules/facts/types';
import BooleanField from './boolean-field';
import ChoiceField from './choice-field';
import DateField from './date-field';
import type { FactEditorProps } from './editor';
import LongTextField from './long-text-field';
import MoneyField from './money-field';
import NumberField from './number-field';
import RecordField from './record-field';
import RegionField from './region-field';
import TextField from './text-field';

const editors: Record<FactKind, ComponentType<FactEditorProps>> = {
  text: TextField,
  creditCode: TextField,
  phone: TextField,
  mobile: TextField,
  email: TextField,
  url: TextField,
  postcode: TextField,
  idNumber: TextField,
  longText: LongTextField,
  date: DateField,
  year: NumberField,
  money: MoneyField,
  percent: NumberField,
  count: NumberField,
  boolean: BooleanField,
  choice: ChoiceField,
  region: RegionField,
  record: RecordField,
};

/** The editor of one fact by its kind. */
export default function FactField(props: FactEditorProps) {
  const Editor = editors[props.definition.kind];
  return <Editor {...props} />;
}
