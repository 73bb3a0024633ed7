import { type Peso, PESOS } from '../model/problems/kind.ts';
import { count } from './comunes.ts';

/** What the documents say in two ways. */
export const OBSERVACIONES = {
  titulo: 'Observaciones',
  descripcion:
    'Lo que los documentos dicen de dos maneras, lo que se informa de otra manera que como se prometió y lo que su texto calla, con los lugares donde consta.',
  explica:
    'Estas observaciones las encuentran reglas que comparan los datos de los documentos, siempre las mismas y del mismo modo. Dicen hechos, no culpas: una diferencia puede ser un error de imprenta, un cambio que no se explicó o una manera distinta de contar. Si quien publica dio una explicación, aparece junto a la observación.',
  datos: 'Descargar las observaciones (JSON)',
  sinNada: 'Lo que se buscó y no se encontró',
  todas: 'Todas las observaciones del sitio',
  notaEditorial: 'Nota de quien edita el sitio',
  veaseEn: 'Véase en',
  lasDemas: (n: number) =>
    n === 1
      ? 'Arriba hay una observación, junto a lo que toca.'
      : `Arriba hay ${n} observaciones, cada una junto a lo que toca.`,
} as const;

/** The weights of observations, in the order in which they are shown. */
export const PESO: Record<Peso, { titulo: string; una: string; varias: string; explica: string }> = {
  fondo: {
    titulo: 'De fondo',
    una: 'observación de fondo',
    varias: 'observaciones de fondo',
    explica: 'Cambian lo que se prometió, lo que se hizo, cuándo, cuánto o quién responde, o lo ponen en duda.',
  },
  forma: {
    titulo: 'De forma',
    una: 'observación de forma',
    varias: 'observaciones de forma',
    explica: 'Es la manera de escribirlo la que no es igual: un nombre, un cargo, un verbo, un signo.',
  },
};

/** «3 observaciones de fondo y 5 observaciones de forma». */
export function countByWeight(observaciones: readonly { peso: Peso }[]): string {
  return PESOS.map((peso) =>
    count(observaciones.filter((una) => una.peso === peso).length, PESO[peso].una, PESO[peso].varias),
  ).join(' y ');
}
