import { compareText } from '../../base/compare-text.ts';
import { suggest } from '../../base/nearest.ts';
import { lastDay } from '../../model/date.ts';
import { type Correctable, correctable, namesOfTables } from '../../model/corrected-records.ts';
import { excerpt, type Problem } from '../../model/problems/problem.ts';
import type { FilaDeCorreccion } from '../../model/tables/correcciones.ts';
import type { Content } from '../../model/tables/index.ts';
import type { Origins } from '../run.ts';
import type { At } from './at.ts';
import { valueAt } from './record.ts';

/** Corrections: each names something that is there, or is there no more, and says what it said before. */
export function checkCorrecciones(
  content: Content,
  origins: Origins,
  broken: (path: string) => boolean,
  at: At,
): Problem[] {
  const known = new Map<string, Correctable | undefined>();
  const last = new Set(lastOfEach(content.correcciones));
  return content.correcciones.flatMap((fila) => {
    const { plan, tabla } = fila;
    // That there is no such plan is told where references are.
    if (plan !== undefined && !content.planes.some(({ id }) => id === plan)) return [];
    const key = `${plan ?? ''} ${tabla}`;
    if (!known.has(key)) known.set(key, correctable(fila, content));
    const records = known.get(key);
    if (!records) return [noTable(fila, content, at)];
    if (broken(records.place)) return [];
    return checkRow(fila, records, { origins, isLast: last.has(fila) }, at);
  });
}

/** Of what was corrected more than once, the last time: before it, what is there now may have been there too. */
function lastOfEach(filas: readonly FilaDeCorreccion[]): FilaDeCorreccion[] {
  const of = ({ plan, tabla, renglon, columna }: FilaDeCorreccion) => [plan, tabla, renglon, columna].join('\n');
  const sorted = [...filas].sort((a, b) => compareText(lastDay(a.fecha), lastDay(b.fecha)));
  return [...new Map(sorted.map((fila) => [of(fila), fila])).values()];
}

function noTable(fila: FilaDeCorreccion, { conjuntos }: Content, at: At): Problem {
  const names = namesOfTables(fila.plan, conjuntos);
  const otherwise = `Escriba uno de estos: ${names.join(', ')}.${fila.plan === undefined ? ' Si es de un plan, escríbalo en «plan».' : ''}`;
  const isOfPlan = fila.plan === undefined && namesOfTables('', conjuntos).includes(fila.tabla);
  return at(fila, ['tabla'], {
    code: 'foreign-key',
    message: `No hay ninguna tabla «${excerpt(fila.tabla)}» ${fila.plan === undefined ? 'fuera de los planes' : 'de un plan'}.`,
    hint: isOfPlan ? 'Escriba en «plan» la clave del plan.' : suggest(fila.tabla, names, otherwise),
  });
}

/** So many keys are told one by one. */
const FEW = 5;

/** How the key of a row is written, or those that begin with what was. */
function hintForRow(renglon: string, { key, beginning }: Correctable): string {
  const begun = beginning(renglon);
  if (begun.length === 1) return `¿Quiso escribir «${excerpt(begun[0] ?? '')}»?`;
  const form =
    key.length > 1
      ? `Escriba, con «|» entre uno y otro, lo que dice en ${listed(key.map((one) => `«${one}»`))}; los que al final están en blanco no se escriben.`
      : `Escriba lo que dice en «${key.join('')}».`;
  const several =
    begun.length > 1 && begun.length <= FEW ? ` Hay: ${begun.map((one) => `«${excerpt(one)}»`).join(', ')}.` : '';
  return `${form}${several} Si el renglón se quitó, escriba «retirada» en «que».`;
}

const listed = (names: readonly string[]) => `${names.slice(0, -1).join(', ')} y ${names.at(-1) ?? ''}`;

function checkRow(
  fila: FilaDeCorreccion,
  records: Correctable,
  { origins, isLast }: { origins: Origins; isLast: boolean },
  at: At,
): Problem[] {
  const { columns, place, find } = records;
  const { que, renglon, columna, antes } = fila;
  if (columna !== undefined && !columns.includes(columna.split('.')[0] ?? '')) {
    const hint = suggest(columna, columns, `Escriba una de estas: ${columns.join(', ')}.`);
    return [
      at(fila, ['columna'], {
        code: 'foreign-key',
        message: `${place} no tiene ninguna columna «${excerpt(columna)}».`,
        hint,
      }),
    ];
  }
  const record = find(renglon);
  if (que === 'retirada') return checkWithdrawn(fila, record, at);
  if (!record) {
    return [
      at(fila, ['renglon'], {
        code: 'foreign-key',
        message: `${place} no tiene ningún renglón «${excerpt(renglon)}».`,
        hint: hintForRow(renglon, records),
      }),
    ];
  }
  if (columna === undefined)
    return [
      at(fila, ['columna'], {
        message: 'Falta qué columna se corrigió.',
        hint: 'Escriba su nombre; si son varias, un renglón para cada una.',
      }),
    ];
  const now = written(record, columna, origins);
  return isLast && now !== undefined && now.trim() === antes.trim()
    ? [
        at(fila, ['antes'], {
          message: `Eso es lo que «${excerpt(columna)}» dice ahora: nada cambió.`,
          hint: 'Escriba lo que decía antes, y corrija el dato en su tabla.',
        }),
      ]
    : [];
}

function checkWithdrawn(fila: FilaDeCorreccion, record: object | undefined, at: At): Problem[] {
  const { columna, renglon } = fila;
  const value = columna === undefined ? record : (record as Record<string, unknown> | undefined)?.[columna];
  if (value === undefined) return [];
  return [
    at(fila, ['que'], {
      message: `«${excerpt(renglon)}» no se retiró: sigue en su tabla.`,
      hint: 'Bórrelo de ahí, o escriba «corregida» y la columna.',
    }),
  ];
}

/** What a column of a record says, as it is written; undefined of what stands deeper in a text. */
function written(record: object, column: string, origins: Origins): string | undefined {
  const raw = origins.get(record);
  const plain = raw ? raw.plain : record;
  return column.includes('.') ? undefined : valueAt(plain, [column]);
}
