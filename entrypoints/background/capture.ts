import { capturePage } from '@/rules/capture';
import { labelOf } from '@/rules/facts';
import { showFact } from '@/rules/facts/show-value';
import type { CapturePreview } from '@/storage/messages';
import { loadApplicant } from './applicant';
import { readFrames } from './frames';
import { strangerOn } from './stranger';

/** Reads the tab's forms as facts for the panel to show; stores nothing. */
export async function captureTab(tabId: number): Promise<CapturePreview> {
  const frames = await readFrames(tabId);
  const applicant = await loadApplicant(
    frames[0]?.page.url ?? 'about:blank',
    frames.map(({ page }) => page),
  );
  const { company } = applicant;
  const lines = frames.flatMap((frame) =>
    capturePage(frame.page, applicant.matching).flatMap((captured, index) => {
      const field = frame.page.fields.find((f) => f.signature === captured.fieldSignature);
      if (!field) return [];
      const { address, value, before, state, reason } = captured;
      return [
        {
          id: `${frame.frameId}:${index}`,
          frameId: frame.frameId,
          signature: field.signature,
          label: field.label,
          section: field.section,
          address,
          factLabel: labelOf(address),
          value,
          shown: showFact(address, value),
          known: before === undefined ? '' : showFact(address, before),
          state,
          reason,
        },
      ];
    }),
  );
  const problem =
    frames.length === 0
      ? '这一页没有可读取的申报表。刚装好助手时请先刷新页面。'
      : lines.length === 0
        ? '这一页没有读到能放进企业资料的内容：可能还没填，或都不是企业资料。'
        : '';
  return {
    tabId,
    lines,
    company: company && { id: company.id, name: company.name },
    stranger: await strangerOn(frames, applicant),
    problem,
  };
}
