import { firstDay, lastDay } from '../../model/date.ts';
import { type Ajuste, inOrder, isFin, type QueSeAjusta, tellsOfEnd } from '../../model/tables/ajustes.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import { dueDay, type MetaPlan } from '../../model/tables/metas.ts';
import { excerpt, type Problem } from '../../model/problems/problem.ts';
import type { PlanCompleto } from '../../model/tables/index.ts';
import type { At } from './at.ts';
import { inWords, say, saying } from '../../model/speech/speech.ts';

type What = Omit<Parameters<At>[2], 'code'>;
type Column = 'valor' | 'valor_hasta' | 'plazo' | 'por' | 'fecha' | 'que';

/** Changes of goals: each says one thing, that thing is new, and none comes after the end. */
export function checkAjustes(plan: PlanCompleto, at: At): Problem[] {
  const { ajustes, metas, indicadores } = plan;
  const byId = new Map(metas.map((meta) => [meta.id, meta]));
  const measuredBy = new Map(indicadores.map((indicador) => [indicador.id, indicador]));
  const changes = [...Map.groupBy(ajustes, ({ meta }) => meta)].flatMap(([id, own]) => {
    const meta = byId.get(id);
    const indicador = measuredBy.get(meta?.indicador ?? '');
    return [
      ...own.flatMap((ajuste) => checkColumns(ajuste, at)),
      ...checkOrder(inOrder(own), at),
      ...(meta && indicador ? checkNews(meta, indicador, inOrder(own), at) : []),
    ];
  });
  return [...changes, ...unrecorded(plan, at)];
}

function unrecorded({ ajustes, avances }: PlanCompleto, at: At): Problem[] {
  const known = new Set(ajustes.filter(isFin).map(({ meta }) => meta));
  return avances
    .filter(({ meta_plan, salvedad = '' }) => tellsOfEnd(salvedad) && !known.has(meta_plan))
    .map((avance) =>
      at(avance, ['salvedad'], {
        code: 'unrecorded-change',
        message: `Aquí se dice que «${excerpt(avance.meta_plan)}» ya no sigue, y ajustes.csv no lo tiene.`,
        hint: saying`Agregue en ajustes.csv un renglón con meta «${excerpt(avance.meta_plan)}», que «cancelada» (o «sustituida» y en «por» [la@meta] que [lo/la@meta] sustituye), fecha, sesión y fuente.`,
      }),
    );
}

/** The columns that a kind of change has, the first of them always; all others stay blank. */
const COLUMNS: Record<QueSeAjusta, readonly Column[]> = {
  valor: ['valor', 'valor_hasta'],
  plazo: ['plazo'],
  cancelada: [],
  sustituida: ['por'],
};

const MISSING: Partial<Record<Column, What>> = inWords({
  valor: { message: 'Falta el valor nuevo.', hint: 'Escriba en «valor» lo que [la meta] pide desde entonces.' },
  plazo: { message: 'Falta el plazo nuevo.', hint: 'Escriba en «plazo» el día o el mes, como «2026-06».' },
  por: {
    message: 'Falta [la meta] que toma su lugar.',
    hint: 'Escriba en «por» la clave [de la meta nueva], que va en metas.csv; si no hay [otra@meta], escriba «cancelada».',
  },
});

function checkColumns(ajuste: Ajuste, at: At): Problem[] {
  const own = COLUMNS[ajuste.que];
  const isBlank = own.every((column) => ajuste[column as 'valor'] === undefined);
  const [first] = own;
  const missing = first && isBlank ? MISSING[first] : undefined;
  const strange = (['valor', 'valor_hasta', 'plazo', 'por'] as const).filter(
    (column) => ajuste[column] !== undefined && !own.includes(column),
  );
  return [
    ...(first && missing ? [at(ajuste, [first], missing)] : []),
    ...strange.map((column) =>
      at(ajuste, [column], {
        message: `Un ajuste de «${ajuste.que}» no lleva «${column}».`,
        hint: 'Bórrelo, o corrija «que». Si cambiaron dos cosas, escriba un renglón para cada una.',
      }),
    ),
  ];
}

/** What ends a goal is the last that is decided of it, and of two changes of one thing it is known which came after. */
function checkOrder(ajustes: readonly Ajuste[], at: At): Problem[] {
  const end = ajustes.find(isFin);
  return ajustes.flatMap((ajuste, i) => {
    if (end && ajuste !== end && lastDay(ajuste.fecha) >= firstDay(end.fecha)) {
      return [
        at(ajuste, ['que'], {
          message: say(`[La meta] ya estaba [${end.que}@meta] en ${end.fecha}, y aquí cambia otra vez.`),
          hint: say('Revise las fechas; [una meta] que sigue no va como [cancelada ni sustituida@meta].'),
        }),
      ];
    }
    const earlier = ajustes.slice(0, i).find((one) => one.que === ajuste.que && overlaps(one, ajuste));
    return earlier ? [at(ajuste, ['fecha'], unordered(earlier, ajuste))] : [];
  });
}

/** The same day written twice is a repeated key, and told as such. */
const overlaps = (one: Ajuste, other: Ajuste) =>
  one.fecha !== other.fecha &&
  firstDay(one.fecha) <= lastDay(other.fecha) &&
  firstDay(other.fecha) <= lastDay(one.fecha);

const unordered = (one: Ajuste, other: Ajuste): What => ({
  message: `No se sabe si este cambio de «${other.que}» fue antes o después del de ${one.fecha}.`,
  hint: 'Escriba el día de los dos, o deje solo el que quedó.',
});

/** Each change, from what stood before it. */
function checkNews(original: MetaPlan, indicador: Indicador, ajustes: readonly Ajuste[], at: At): Problem[] {
  let standing = original;
  return ajustes.flatMap((ajuste) => {
    const before = standing;
    const { valor = before.valor, valor_hasta = before.valor_hasta, plazo = before.vence } = ajuste;
    if (ajuste.que === 'valor') standing = { ...before, valor, valor_hasta };
    if (ajuste.que === 'plazo') standing = { ...before, vence: plazo };
    const found =
      ajuste.que === 'valor'
        ? checkValor(ajuste, { before, after: standing }, indicador)
        : ajuste.que === 'plazo'
          ? checkPlazo(ajuste, before)
          : [];
    return found.map(([column, what]) => at(ajuste, [column], what));
  });
}

type Found = [column: Column, what: What][];

function checkValor(
  ajuste: Ajuste,
  { before, after: { valor, valor_hasta } }: Record<'before' | 'after', MetaPlan>,
  { tipo }: Indicador,
): Found {
  if ((ajuste.valor ?? ajuste.valor_hasta) === undefined) return [];
  const { comparador } = before;
  if (valor !== undefined && (tipo === 'cumple') !== (typeof valor === 'string')) {
    const hint =
      tipo === 'cumple' ? 'Escriba «si» o «no».' : say('Escriba el número que [la meta] pide desde entonces.');
    return [['valor', { message: saying`El valor no va con [un indicador] de tipo «${tipo}».`, hint }]];
  }
  if (comparador !== 'entre' && valor_hasta !== undefined) {
    const hint = say('Borre valor_hasta. [Una meta] que pasa a ser un rango es [otra meta]: «sustituida».');
    return [['valor_hasta', { message: `«${comparador}» lleva un solo número.`, hint }]];
  }
  if (comparador === 'entre' && typeof valor === 'number' && (valor_hasta ?? Infinity) <= valor) {
    const hint = 'Escriba el menor en valor y el mayor en valor_hasta.';
    return [['valor_hasta', { message: 'El rango termina antes de empezar.', hint }]];
  }
  const isSame = valor === before.valor && valor_hasta === before.valor_hasta;
  return isSame ? [['valor', SAME('valor', valor ?? '')]] : [];
}

const SAME = (what: string, value: string | number): What => ({
  message: saying`[La meta] ya tenía ese ${what}, ${value}: no cambia.`,
  hint: `Escriba el ${what} nuevo, o borre el renglón. El original se queda en metas.csv.`,
});

function checkPlazo({ plazo }: Ajuste, { inicio, vence }: MetaPlan): Found {
  if (plazo === undefined) return [];
  if (plazo === vence) return [['plazo', SAME('plazo', plazo)]];
  return inicio !== undefined && firstDay(inicio) > dueDay({ vence: plazo })
    ? [
        [
          'plazo',
          {
            message: say('[La meta] vencería antes de empezar.'),
            hint: 'Revise el plazo nuevo, y el inicio en metas.csv.',
          },
        ],
      ]
    : [];
}
