import { spokenRegion } from './speech.ts';

/** The language of the interface (BCP 47). */
export const LANGUAGE = 'es';

/** The same as the site's country writes it: «es-MX». */
export const locale = (): string => `${LANGUAGE}-${spokenRegion()}`;

/** Makes something of each locale, once. */
export function perLocale<T>(make: (locale: string) => T): () => T {
  const made = new Map<string, T>();
  return () => {
    const key = locale();
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

/** What separates thousands, and what decimals. */
export const numberSigns = perLocale((key) => {
  const parts = new Intl.NumberFormat(key).formatToParts(1234567.8);
  const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return { group: sign('group'), decimal: sign('decimal') };
});

/** The months in their order, as a date names them. */
export const monthNames = perLocale((key) => {
  const format = new Intl.DateTimeFormat(key, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2025, month));
    return parts.find(({ type }) => type === 'month')?.value ?? '';
  });
});
