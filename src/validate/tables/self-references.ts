import type { Ajuste } from '../../model/tables/ajustes.ts';
import type { Variable } from '../../model/tables/variables.ts';
import { addUpToLimit } from '../../model/limits.ts';
import type { Dependencia } from '../../model/tables/dependencias.ts';
import type { Integrante } from '../../model/tables/integrantes.ts';
import { excerpt, type Problem } from '../../model/problems/problem.ts';
import type { Organo } from '../../model/tables/organos.ts';
import type { Content, PlanCompleto, TextoDeActa, TextoDePlan } from '../../model/tables/index.ts';
import type { At } from './at.ts';
import { indexSteps } from './formulas.ts';
import { findRings, type Ring, type Step } from './rings.ts';
import { say, saying } from '../../model/speech/speech.ts';

/** A column by which records name others of their own kind, and why none may lead back to itself. */
interface Column {
  path: PropertyKey[];
  steps: Step<object>[];
  /** Of a record that names itself. */
  alone: string;
  /** Of several, in the order in which each names the next. */
  around: string;
  hint: string;
}

/** Records that lead back to themselves, by any column that names records of its own kind. */
export function checkSelfReferences(
  { planes, integrantes, actas, dependencias, organos }: Content,
  problems: Problem[],
  at: At,
): void {
  const columns = [
    ...planes.map(parts),
    ...planes.map(replaced),
    ...planes.map(composed),
    earlier(planes.map(({ plan }) => plan)),
    corrected(actas),
    succeeded(dependencias),
    succeededBodies(organos),
    // Those who substitute until the same date do so at the same time.
    ...Map.groupBy(integrantes, ({ organo, hasta = '' }) => `${organo} ${hasta}`)
      .values()
      .map(substitutes),
  ];
  for (const column of columns) {
    const told = findRings(column.steps).map((ring) => at(ring.closing.record, column.path, describe(column, ring)));
    addUpToLimit(problems, told);
  }
  for (const plan of planes) addUpToLimit(problems, relatedToThemselves(plan, at));
}

function describe({ alone, around, hint }: Column, { closing, names, size }: Ring<object>): Parameters<At>[2] {
  const way = [...names.map(quote), ...(size > names.length ? ['…'] : []), quote(closing.to)].join(' → ');
  const howMany = size > names.length ? ` (son ${size})` : '';
  const message =
    size === 1 ? `${quote(closing.to)} ${alone}.` : `${around}, y así se vuelve al principio: ${way}${howMany}.`;
  return { code: 'circular-reference', message, hint };
}

const quote = (id: string) => `«${excerpt(id)}»`;

function parts({ variables }: { variables: readonly Variable[] }): Column {
  return {
    path: ['partes'],
    steps: variables.flatMap((record) => [...new Set(record.partes)].map((to) => ({ from: record.id, to, record }))),
    alone: 'está entre sus propias partes',
    around: 'Cada una de estas variables tiene entre sus partes a la siguiente',
    hint: 'Deje en «partes» solo las variables de las que esta es la suma.',
  };
}

function replaced({ ajustes }: { ajustes: readonly Ajuste[] }): Column {
  return {
    path: ['por'],
    steps: ajustes.flatMap((record) => stepTo(record.meta, record.por, record)),
    alone: say('no puede sustituirse a sí [misma@meta]'),
    around: say('Cada [una@meta] de [estas metas] quedó [sustituida@meta] por [la@meta] siguiente'),
    hint: say(
      'Escriba en «por» [la meta] que vino después; si cambió el valor o el plazo [de la misma@meta], escriba eso en «que».',
    ),
  };
}

function composed({ indicadores }: Pick<PlanCompleto, 'indicadores'>): Column {
  return {
    path: ['formula'],
    steps: indexSteps(indicadores),
    alone: 'está en su propia fórmula',
    around: say('La fórmula de cada [uno@indicador] de [estos indicadores] nombra [al@indicador] siguiente'),
    hint: say('Quite de una de las fórmulas [el indicador] que vuelve al principio.'),
  };
}

function earlier(planes: readonly TextoDePlan[]): Column {
  return {
    path: ['anterior'],
    steps: planes.flatMap((record) => stepTo(record.id, record.anterior, record)),
    alone: say('no puede ser su propio [plan] anterior'),
    around: say('Cada [uno@plan] de [estos planes] dice que [el@plan] siguiente es su anterior'),
    hint: say('Escriba [el plan] que hubo antes de [este@plan], o borre el dato si no [lo/la@plan] hubo.'),
  };
}

function corrected(actas: readonly TextoDeActa[]): Column {
  return {
    path: ['corrige'],
    steps: actas.flatMap((record) => stepTo(record.id, record.corrige, record)),
    alone: say('no puede corregirse a sí [misma@acta]'),
    around: say('Cada [una@acta] de [estas actas] dice que corrige [a la@acta] siguiente'),
    hint: say('Deje «corrige» solo en [el acta] que vino después.'),
  };
}

function succeeded(dependencias: readonly Dependencia[]): Column {
  return {
    path: ['sucede_a'],
    steps: dependencias.flatMap((record) => (record.sucede_a ?? []).map((to) => ({ from: record.id, to, record }))),
    alone: say('no puede sucederse a sí [misma@dependencia]'),
    around: say('Cada [una@dependencia] de [estas dependencias] dice que sucede [a la@dependencia] siguiente'),
    hint: say('Deje «sucede_a» solo en [la@dependencia] que vino después.'),
  };
}

function succeededBodies(organos: readonly Organo[]): Column {
  return {
    path: ['sucede_a'],
    steps: organos.flatMap((record) => stepTo(record.id, record.sucede_a, record)),
    alone: 'no puede sucederse a sí mismo',
    around: 'Cada uno de estos órganos dice que sucede al siguiente',
    hint: 'Deje «sucede_a» solo en el órgano que vino después.',
  };
}

function substitutes(integrantes: readonly Integrante[]): Column {
  return {
    path: ['suple_a'],
    steps: integrantes.flatMap((record) => stepTo(record.persona, record.suple_a, record)),
    alone: 'no puede suplirse',
    around: 'Cada una de estas personas suple a la siguiente en el mismo órgano',
    hint: 'Escriba a quién suple según el documento, o deje la celda en blanco si es propietaria.',
  };
}

const stepTo = (from: string, to: string | undefined, record: object): Step<object>[] =>
  to === undefined ? [] : [{ from, to, record }];

/** Two commitments name each other; none names itself. */
function* relatedToThemselves({ id: plan, compromisos }: PlanCompleto, at: At): Generator<Problem> {
  for (const compromiso of compromisos) {
    const index = compromiso.relacionados.indexOf(`${plan}/${compromiso.id}`);
    if (index < 0) continue;
    yield at(compromiso, ['relacionados', index], {
      code: 'circular-reference',
      message: saying`[El compromiso] ${quote(compromiso.id)} no puede estar [relacionado@compromiso] consigo [mismo@compromiso].`,
      hint: say('Escriba [el compromiso] de [otro plan], o borre este renglón.'),
    });
  }
}
