import { countText } from '@/rules/count-text';
import { make, onPress } from './surface';

export interface DraftOffer {
  text: string;
  updatedAt: number;
  /** The field now holds another text, which restoring would replace. */
  replaces: boolean;
}

/** Offers a kept draft beside its field; nothing is written until the user says so. */
export function createDraftOffer(
  offer: DraftOffer,
  restore: () => void,
  discard: () => void,
): HTMLElement {
  const when = new Date(offer.updatedAt).toLocaleString('zh-CN', {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  const length = countText(offer.text, 'word').toLocaleString('zh-CN');
  const box = make('div');
  const pill = make('button', 'pill draft', `有草稿 ${when}，${length} 字`);
  const card = make('div', 'card');
  card.hidden = true;
  card.style.cssText = 'left:0;right:auto;top:calc(var(--h) + 26px)';
  const sample = offer.text.length > 200 ? `${offer.text.slice(0, 200)}……` : offer.text;
  card.append(make('p', 'text', sample));
  if (offer.replaces)
    card.append(make('p', 'cite', '恢复后会替换框里现有的文字，现有文字会留作草稿的旧版本。'));
  const row = make('div', 'row');
  const yes = make('button', 'act main', offer.replaces ? '替换为草稿' : '恢复草稿');
  const no = make('button', 'act', '不要了');
  onPress(yes, restore);
  onPress(no, discard);
  row.append(yes, no);
  card.append(row);
  onPress(pill, () => {
    card.hidden = !card.hidden;
  });
  box.append(pill, card);
  return box;
}
