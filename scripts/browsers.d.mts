export class NoBrowserError extends Error {}
export function findChromium(): string | null;
export function findFirefox(): string | null;
export function ensureChromium(say?: (line: string) => void): string;
export function ensureFirefox(say?: (line: string) => void): string;
