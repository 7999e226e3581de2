import { draftPath } from '@/rules/draft-path';
import type { PanelMessage, RunState } from '@/storage/messages';
import { activeCompany } from '@/storage/profiles';
import { framesOf } from './frames';
import { startFilling } from './run';

type Restore = Extract<PanelMessage, { type: 'draft.restore' }>;

/**
 * Puts a kept text back into its field as a run of one line: drift-checked, read back, undoable.
 * @throws {Error} when the field is not on the page in view
 */
export async function restoreDraft(draft: Restore): Promise<RunState> {
  const { tabId, origin, path, signature, text } = draft;
  for (const { frameId, page, origin: own } of await framesOf(tabId)) {
    if (own !== origin || draftPath(new URL(page.url)) !== path) continue;
    const field = page.fields.find((one) => one.signature === signature);
    if (!field) continue;
    if (field.state !== 'open')
      throw new Error('这段草稿的字段现在不能改（已锁定或看不见）。可先复制，等它能填时再恢复。');
    const company = await activeCompany();
    const line = {
      id: `draft ${signature}`,
      frameId,
      signature,
      label: field.label,
      section: field.section,
      kind: field.kind,
      status: 'ready' as const,
      alternatives: [],
      before: field.value,
      after: text,
      confidence: 1,
      reason: '草稿',
      overwrites: field.value !== '',
      newRow: false,
      sensitive: false,
      desired:
        field.kind === 'richtext'
          ? ({ type: 'rich', paragraphs: text.split('\n') } as const)
          : ({ type: 'text', text } as const),
    };
    const frame = new Map([[frameId, own]]);
    return startFilling(tabId, origin, company?.id ?? '', [line], frame, 'draft');
  }
  throw new Error('这段草稿的字段不在当前网页上。请打开写它的那一页再恢复，或先复制。');
}
