export const root: string;
export function outFolder(): string;
export function sourceHash(): string;
export function buildExtension(browser?: 'chrome' | 'firefox'): Promise<string>;
