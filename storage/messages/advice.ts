/** Shown beside a field. Holds no profile value: only wording, citation and state. */
export interface Annotation {
  signature: string;
  state: 'unmet' | 'unknown' | 'contradiction' | 'info';
  /** Chinese, ≤ 60 characters. */
  text: string;
  /** `工信厅联通装函〔2023〕212号 二（三）`. */
  citation: string;
}

export interface FieldLimit {
  signature: string;
  max: number;
  min?: number;
  method: 'word' | 'characters' | 'charactersNoSpaces' | 'utf16' | 'gbk' | 'utf8';
  /** Where it comes from: pack citation, portal, or the page's own words. */
  source: string;
}

/** Answer to `page.describe`. */
export interface PageAdvice {
  portalName: string;
  pageName: string;
  packTitles: string[];
  annotations: Annotation[];
  limits: FieldLimit[];
  /** How this portal counts, where known. */
  counting: FieldLimit['method'] | '';
  /** May drafts be kept on this page? Never on a log-in page. */
  drafts: boolean;
  /** Number of fields the profile could fill; no values. */
  fillable: number;
}
