import { monthNumber } from '../../../base/months.ts';
import type { MetaPlan } from '../../../model/tables/metas.ts';
import { type Word, readWords } from './words.ts';

/** The months and years that the end of a text names, and where that end begins. */
interface WrittenDeadline {
  meses: number[];
  anios: string[];
  from: number;
}

const YEAR = /^(?:19|20)\d\d$/;
const CONNECTORS = new Set('a al de del desde hasta en para entre y e o el más tardar'.split(' '));
/** A fiscal year is a calendar year (Código Fiscal de la Federación, article 11). */
const CLOSINGS = ['año', 'ejercicio', 'ejercicio fiscal'].flatMap((what) =>
  ['final', 'finalizar', 'cierre', 'término'].flatMap((end) => [`al ${end} del ${what}`, `al ${end} el ${what}`]),
);

/**
 * A goal without the deadline that ends its text, where that is the deadline that the plan's goals have; «…» stands for
 * it. Another deadline stays: it is a difference.
 */
export function withoutPlazo(text: string, metas: readonly MetaPlan[]): string {
  const plazo = readPlazo(text);
  return plazo && agrees(plazo, metas) ? `${text.slice(0, plazo.from).replace(/(?<![\s,;])[\s,;]+$/u, '')}…` : text;
}

function readPlazo(text: string): WrittenDeadline | undefined {
  const words = readWords(text);
  return readClosing(words) ?? readDates(words);
}

/** «al final del ejercicio fiscal»: in December, of each year. */
function readClosing(words: readonly Word[]): WrittenDeadline | undefined {
  const closing = [5, 4].map((howMany) => words.slice(-howMany)).find((final) => CLOSINGS.includes(join(final)));
  return closing?.[0] && { meses: [12], anios: [], from: closing[0].from };
}

/** «a más tardar noviembre de 2025», «de enero a diciembre de 2025, 2026 y 2027». */
function readDates(words: readonly Word[]): WrittenDeadline | undefined {
  const final = words.slice(words.findLastIndex((word) => !isOfDate(word)) + 1);
  const months = final.flatMap(({ key }) => (isMes(key) ? [monthNumber(key)] : []));
  const years = final.flatMap(({ key }) => (YEAR.test(key) ? [key] : []));
  if (!final[0] || months.length + years.length === 0) return undefined;
  return { meses: months, anios: years, from: final[0].from };
}

const join = (words: readonly Word[]) => words.map(({ key }) => key).join(' ');
const isMes = (key: string) => monthNumber(key) > 0;
const isOfDate = ({ key }: Word) => CONNECTORS.has(key) || YEAR.test(key) || isMes(key);

/** Whether the goals have that deadline: the years that it names, the last month, and the first where both name it. */
function agrees({ meses, anios }: WrittenDeadline, metas: readonly MetaPlan[]): boolean {
  const dated = metas.flatMap(({ inicio, vence }) => (vence === undefined ? [] : [{ inicio, vence }]));
  const byYear = Map.groupBy(dated, ({ vence }) => vence.slice(0, 4));
  if (byYear.size === 0) return false;
  if (anios.length > 0 && !sameSet(new Set(anios), new Set(byYear.keys()))) return false;
  if (meses.length === 0) return true;
  return [...byYear.values()].every((own) => {
    const start = Math.min(...new Set(own.flatMap(({ inicio }) => (inicio === undefined ? [] : [monthOf(inicio)]))));
    const end = Math.max(...new Set(own.map(({ vence }) => monthOf(vence))));
    return end === meses.at(-1) && (meses.length === 1 || start === Infinity || start === meses[0]);
  });
}

const monthOf = (fecha: string) => Number(fecha.slice(5, 7));

function sameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && one.isSubsetOf(other);
}
