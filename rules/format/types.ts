import type { CountMethod } from '../count-text';
import type { Facts } from '../facts/types';
import type { Desired } from '../plan';

export interface TextLimit {
  signature: string;
  max: number;
  min?: number;
  method: CountMethod;
}

export interface FormatContext {
  declarationYear: number;
  today: string;
  /** To find the end of a period. */
  facts?: Facts;
  /** Limits known from packs and portals. */
  limits?: TextLimit[];
}

/** `doubt` (Chinese): written only if the user agrees. */
export type Formatted = { desired: Desired; after: string; doubt?: string } | { refused: string };

export const asText = (text: string, doubt?: string): Formatted => ({
  desired: { type: 'text', text },
  after: text,
  ...(doubt && { doubt }),
});
