import type { Annotation } from '@/storage/messages';
import { make, onPress } from './surface';

const rank = { contradiction: 0, unmet: 1, unknown: 2, info: 3 } as const;

/**
 * What the notice says about this field: one pill with the gravest finding, and a
 * card with all of them, each with its citation. Holds no profile value.
 */
export function createFinding(annotations: Annotation[], openPanel: () => void): HTMLElement {
  const sorted = [...annotations].sort((a, b) => rank[a.state] - rank[b.state]);
  const box = make('div');
  const gravest = sorted[0];
  if (!gravest) return box;
  const more = sorted.length > 1 ? `（共 ${sorted.length} 条）` : '';
  const pill = make('button', `pill find ${gravest.state}`, gravest.text + more);
  pill.title = gravest.citation;
  const card = make('div', 'card');
  card.style.top = '14px';
  for (const annotation of sorted) {
    card.append(make('p', '', annotation.text));
    if (annotation.citation) card.append(make('p', 'cite', `依据：${annotation.citation}`));
  }
  const open = make('button', 'act', '在侧边栏查看');
  onPress(open, openPanel);
  card.append(open);
  const toggle = (show: boolean) => {
    card.hidden = !show;
    pill.setAttribute('aria-expanded', String(show));
  };
  toggle(false);
  onPress(pill, () => toggle(card.hidden !== false));
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') toggle(false);
  });
  box.append(pill, card);
  return box;
}
