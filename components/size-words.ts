import { uiLanguage } from '../utils/i18n';

/** "4.2 MB": a size in bytes, with one decimal below ten megabytes. */
export function sizeWords(bytes: number): string {
  const [unit, divisor] =
    bytes < 1e6
      ? (['kilobyte', 1e3] as const)
      : bytes < 1e9
        ? (['megabyte', 1e6] as const)
        : (['gigabyte', 1e9] as const);
  const digits = bytes / divisor < 10 && unit !== 'kilobyte' ? 1 : 0;
  return new Intl.NumberFormat(uiLanguage(), { style: 'unit', unit, maximumFractionDigits: digits }).format(
    bytes / divisor,
  );
}
