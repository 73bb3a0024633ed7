import type { Peso } from '../model/problems/kind.ts';
import { REGLAS } from '../compute/rules/index.ts';
import type { Observacion } from '../compute/rules/observe.ts';

/** The rules that were run, those that found nothing too, and what they found with the places cited. */
export function observationsAsJson(observaciones: readonly Observacion[]) {
  return {
    reglas: REGLAS.map((regla) => ({
      codigo: regla.kind.code,
      titulo: regla.kind.title,
      explicacion: regla.kind.explanation,
      ...countByWeight(observaciones.filter((one) => one.kind.code === regla.kind.code)),
    })),
    observaciones: observaciones.map(({ kind, peso, referencia, message, sides, place, pages, nota }) => ({
      codigo: kind.code,
      peso,
      referencia,
      mensaje: message,
      lados: sides.map(({ says, fuente }) => ({ dice: says, ...fuente })),
      paginas: pages.map(({ href }) => href.slice(1)),
      nota: nota ?? null,
      archivo: place.file,
      linea: place.line,
      columna: place.column,
    })),
  };
}

/** A rule may find both. */
function countByWeight(own: readonly Observacion[]) {
  const countOf = (peso: Peso) => own.filter((one) => one.peso === peso).length;
  return { observaciones: own.length, de_fondo: countOf('fondo'), de_forma: countOf('forma') };
}
