export const quietFlags: string[];
export function findChromium(): Promise<string>;
export function ensureFonts(): void;
export declare function findFirefox(): string;
