import { lastDay } from '../../model/date.ts';
import {
  isOfCategoria,
  type Medicion,
  type MedicionDeCategoria,
  serieOf,
  type SinCifra,
  whyWithoutFigure,
} from '../../model/tables/mediciones.ts';

/** A measurement with its number. */
export type Cifra = Medicion & { valor: number };

export const isCifra = (medicion: Medicion): medicion is Cifra => medicion.valor !== undefined;

/** A measurement of which its document says why it gives no number. */
export type Retenida = Medicion & { porque: SinCifra };

/** The measurements of a plan: totals that count, those without a number, categories, and all as they were published. */
export interface Publicadas {
  mediciones: Cifra[];
  retenidas: Retenida[];
  /** The figures of categories that count, those without a number too. */
  categorias: MedicionDeCategoria[];
  publicadas: Medicion[];
}

/** Of several publications of one period's figure the latest counts; one without a date came before the others. */
export function sortPublications(publicadas: readonly Medicion[]): Publicadas {
  const latest = new Map<string, Medicion>();
  for (const medicion of publicadas) {
    const key = `${serieOf(medicion)} ${medicion.periodo}`;
    const known = latest.get(key);
    if (!known || publishedOn(known) <= publishedOn(medicion)) latest.set(key, medicion);
  }
  const standing = new Set(latest.values());
  const counted = publicadas.filter((medicion) => standing.has(medicion));
  const totals = counted.filter((medicion) => !isOfCategoria(medicion));
  return {
    mediciones: totals.filter(isCifra),
    categorias: counted.filter(isOfCategoria),
    retenidas: totals.flatMap((medicion) => {
      const porque = whyWithoutFigure(medicion);
      return medicion.valor === undefined && porque ? [{ ...medicion, porque }] : [];
    }),
    publicadas: [...publicadas],
  };
}

const publishedOn = ({ publicada }: Medicion) => (publicada === undefined ? '' : lastDay(publicada));
