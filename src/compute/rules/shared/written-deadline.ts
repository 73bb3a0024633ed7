import { MESES } from '../../../format/dates.ts';
import type { MetaPlan } from '../../../model/tables/metas.ts';
import { type Palabra, readPalabras } from './words.ts';

/** The months and years that the end of a text names, and where that end begins. */
interface PlazoEscrito {
  meses: number[];
  anios: string[];
  desde: number;
}

const ANIO = /^(?:19|20)\d\d$/;
const ENLACES = new Set('a al de del desde hasta en para entre y e o el más tardar'.split(' '));
/** A fiscal year is a calendar year (Código Fiscal de la Federación, article 11). */
const CIERRES = ['año', 'ejercicio', 'ejercicio fiscal'].flatMap((que) =>
  ['final', 'finalizar', 'cierre', 'término'].flatMap((fin) => [`al ${fin} del ${que}`, `al ${fin} el ${que}`]),
);

/**
 * A goal without the deadline that ends its text, where that is the deadline that the plan's goals have; «…» stands for
 * it. Another deadline stays: it is a difference.
 */
export function withoutPlazo(texto: string, metas: readonly MetaPlan[]): string {
  const plazo = readPlazo(texto);
  return plazo && agrees(plazo, metas) ? `${texto.slice(0, plazo.desde).replace(/(?<![\s,;])[\s,;]+$/u, '')}…` : texto;
}

function readPlazo(texto: string): PlazoEscrito | undefined {
  const palabras = readPalabras(texto);
  return readCierre(palabras) ?? readFechas(palabras);
}

/** «al final del ejercicio fiscal»: in December, of each year. */
function readCierre(palabras: readonly Palabra[]): PlazoEscrito | undefined {
  const cierre = [5, 4].map((cuantas) => palabras.slice(-cuantas)).find((final) => CIERRES.includes(join(final)));
  return cierre?.[0] && { meses: [12], anios: [], desde: cierre[0].desde };
}

/** «a más tardar noviembre de 2025», «de enero a diciembre de 2025, 2026 y 2027». */
function readFechas(palabras: readonly Palabra[]): PlazoEscrito | undefined {
  const final = palabras.slice(palabras.findLastIndex((palabra) => !isOfDate(palabra)) + 1);
  const meses = final.flatMap(({ clave }) => (isMes(clave) ? [MESES.indexOf(clave) + 1] : []));
  const anios = final.flatMap(({ clave }) => (ANIO.test(clave) ? [clave] : []));
  if (!final[0] || meses.length + anios.length === 0) return undefined;
  return { meses, anios, desde: final[0].desde };
}

const join = (palabras: readonly Palabra[]) => palabras.map(({ clave }) => clave).join(' ');
const isMes = (clave: string) => MESES.includes(clave);
const isOfDate = ({ clave }: Palabra) => ENLACES.has(clave) || ANIO.test(clave) || isMes(clave);

/** Whether the goals have that deadline: the years that it names, the last month, and the first where both name it. */
function agrees({ meses, anios }: PlazoEscrito, metas: readonly MetaPlan[]): boolean {
  const porAnio = Map.groupBy(metas, ({ vence }) => vence.slice(0, 4));
  if (porAnio.size === 0) return false;
  if (anios.length > 0 && !sameSet(new Set(anios), new Set(porAnio.keys()))) return false;
  if (meses.length === 0) return true;
  return [...porAnio.values()].every((suyas) => {
    const inicio = Math.min(
      ...new Set(suyas.flatMap((meta) => (meta.inicio === undefined ? [] : [monthOf(meta.inicio)]))),
    );
    const fin = Math.max(...new Set(suyas.map(({ vence }) => monthOf(vence))));
    return fin === meses.at(-1) && (meses.length === 1 || inicio === Infinity || inicio === meses[0]);
  });
}

const monthOf = (fecha: string) => Number(fecha.slice(5, 7));

function sameSet(uno: ReadonlySet<string>, otro: ReadonlySet<string>): boolean {
  return uno.size === otro.size && uno.isSubsetOf(otro);
}
