import { firstDay } from '../../model/date.ts';
import { periodoForId } from '../../model/periodo.ts';
import type { Problem } from '../../model/problems/problem.ts';
import { say, saying } from '../../model/speech/speech.ts';
import type { Indicador, SENTIDOS } from '../../model/tables/indicadores.ts';
import { type Comparador, dueDay, type MetaPlan } from '../../model/tables/metas.ts';
import type { At } from './at.ts';
import { expectId, freeAmong } from './own-ids.ts';

/** What would call a goal met the further its indicator goes the wrong way. */
const AGAINST: Record<(typeof SENTIDOS)[number], readonly Comparador[]> = {
  ascendente: ['a-lo-mas'],
  descendente: ['al-menos', 'mas-de'],
  regular: [],
};

/** Two goals of an indicator in one period are the two ends of a range, or one too many. */
function adviseTaken(meta: MetaPlan, other: MetaPlan | undefined): string {
  const ends = [meta, other].flatMap((one) => (typeof one?.valor === 'number' ? one.valor : [])).sort((a, b) => a - b);
  const start = saying`Ya hay [una meta] con esa clave o de [ese indicador] y periodo, «${other?.id}».`;
  const isRange = ends.length === 2 && [meta, other].some((one) => one?.comparador === 'a-lo-mas');
  return isRange
    ? `${start} Si las dos son un rango, deje una sola, con comparador «entre», valor «${ends[0]}» y valor_hasta «${ends[1]}».`
    : saying`${start} Corrija el periodo o [el indicador], o borre [una@meta] de [las@meta] dos.`;
}

/** A range has two ends, in their order; and only what must be exact has a tolerance. */
function checkAsked(meta: MetaPlan, at: At): Problem[] {
  const { comparador, valor, valor_hasta, tolerancia } = meta;
  const problems: Problem[] = [];
  const tell = (column: keyof MetaPlan, message: string, hint: string) =>
    problems.push(at(meta, [column], { message, hint }));
  if (comparador !== 'entre' && valor_hasta !== undefined)
    tell('valor_hasta', `«${comparador}» lleva un solo número.`, 'Borre valor_hasta, o escriba «entre» en comparador.');
  if (comparador === 'entre' && (valor === undefined) !== (valor_hasta === undefined))
    tell(
      valor === undefined ? 'valor' : 'valor_hasta',
      'Un rango va de un número a otro.',
      'Escriba el menor en valor y el mayor en valor_hasta.',
    );
  if (comparador === 'entre' && typeof valor === 'number' && valor_hasta !== undefined && valor_hasta <= valor)
    tell('valor_hasta', 'El rango termina antes de empezar.', 'Escriba el menor en valor y el mayor en valor_hasta.');
  if (tolerancia !== undefined && (comparador !== 'igual' || typeof valor !== 'number'))
    tell(
      'tolerancia',
      say('[Solo una meta] de «igual» a un número lleva tolerancia.'),
      'Bórrela, o corrija el comparador.',
    );
  return problems;
}

/** That a goal agrees with itself, with its indicator and with the others. */
export function checkMeta(
  meta: MetaPlan,
  indicador: Indicador | undefined,
  metas: readonly MetaPlan[],
  at: At,
): Problem[] {
  if (!indicador) return [];
  const problems: Problem[] = [];
  const owner = indicador.actividad ?? indicador.compromiso ?? '';
  const expected = [...new Set([owner, indicador.id])].map((base) => `${base}-${periodoForId(meta.periodo)}`);
  if (!expected.includes(meta.id)) {
    const other = metas.find((one) => one !== meta && one.indicador === meta.indicador && one.periodo === meta.periodo);
    const free = other ? [] : freeAmong(expected, metas);
    const taken = metas.find(({ id }) => expected.includes(id));
    problems.push(at(meta, ['id'], expectId(meta.id, free, adviseTaken(meta, other ?? taken))));
  }
  problems.push(...checkAsked(meta, at));
  if (indicador.tipo === 'cumple' ? typeof meta.valor !== 'string' : typeof meta.valor === 'string') {
    const hint =
      indicador.tipo === 'cumple'
        ? 'Escriba «si» o «no».'
        : say('Escriba el número [de la meta], o déjelo en blanco si está por definir.');
    problems.push(
      at(meta, ['valor'], { message: saying`El valor no va con [un indicador] de tipo «${indicador.tipo}».`, hint }),
    );
  }
  if (AGAINST[indicador.sentido ?? 'regular'].some((comparador) => comparador === meta.comparador)) {
    problems.push(
      at(meta, ['comparador'], {
        message: saying`[El indicador] es ${indicador.sentido}, y «${meta.comparador}» daría por cumplida [la meta] al ir en contra.`,
        hint:
          indicador.sentido === 'descendente'
            ? 'Escriba «a-lo-mas», o corrija «sentido» en indicadores.csv.'
            : 'Escriba «al-menos», o corrija «sentido» en indicadores.csv.',
      }),
    );
  }
  if (meta.inicio !== undefined && firstDay(meta.inicio) > dueDay(meta)) {
    problems.push(
      at(meta, ['vence'], {
        message: say('[La meta] vence antes de empezar.'),
        hint: 'Revise inicio y plazo en el cronograma.',
      }),
    );
  }
  return problems;
}
