import { fold } from '../../base/fold.ts';

/** The countries whose way of writing numbers and months a site may take (ISO 3166-1 alpha-2). */
// prettier-ignore
export const REGIONS = [
  'AR', 'BO', 'CL', 'CO', 'CR', 'CU', 'DO', 'EC', 'ES', 'GQ', 'GT',
  'HN', 'MX', 'NI', 'PA', 'PE', 'PR', 'PY', 'SV', 'US', 'UY', 'VE',
] as const;

export type Region = (typeof REGIONS)[number];

export const isRegion = (code: string): code is Region => (REGIONS as readonly string[]).includes(code);

/** The code of each, by its name in Spanish, folded. */
export function regionNames(): Map<string, Region> {
  const names = new Intl.DisplayNames('es', { type: 'region' });
  return new Map(REGIONS.map((code) => [fold(names.of(code) ?? code), code]));
}
