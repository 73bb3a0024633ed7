import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import type { Dicho } from '../../../model/tables/dichos.ts';
import type { Documento } from '../../../model/tables/documentos.ts';
import { pageOfPlan } from '../shared/page-links.ts';
import { quoteStart, readTellingWords } from '../shared/words.ts';
import { ruleKind, type Examined, type Hallazgo, type Regla } from '../shared/regla.ts';
import { sideOfDicho } from '../shared/subjects.ts';

/** No target has more readings; beyond this, comparing all pairs would cost too much. */
const COMPARABLES = 100;
/** How many characters a message quotes of each text. */
const LONGEST_READING = 70;

/**
 * A goal or target of the Agenda 2030 that two documents read each in its way. Within one document the readings may well
 * be several uses of it; between two, the same words of each, in any ending, tell that they read the same.
 */
export const odsLeidoDistinto: Regla = {
  kind: ruleKind({
    code: 'ods-leido-distinto',
    title: 'Metas de la Agenda 2030 que dos documentos leen de distinta manera',
    explanation:
      'Dos documentos citan el mismo número de la Agenda 2030, y lo que dicen que pide no es lo mismo: una cosa es la que promete quien lo cita, y otra la que el número quiere decir para el otro.',
    wrong:
      '[El plan]: 5.5, mujeres que participan en las decisiones. [El informe]: 5.5, acceso a la formación técnica.',
    right:
      '[El plan]: 5.5, mujeres que participan en las decisiones. [El informe]: 5.5, participación plena de las mujeres.',
  }),
  peso: 'fondo',
  find: (sitio) => {
    const read = sitio.planes.flatMap((plan) =>
      plan.dichos.filter(({ atributo }) => atributo === 'lectura').map((dicho) => ({ dicho, plan })),
    );
    return [...Map.groupBy(read, ({ dicho }) => dicho.sujeto)].flatMap(([ods, own]) => findInOds(sitio, ods, own));
  },
};

interface ReadStatement {
  dicho: Dicho;
  plan: PlanCalculado;
}

function findInOds({ indexes }: Examined, ods: string, read: readonly ReadStatement[]): Hallazgo[] {
  if (read.length > COMPARABLES) return [];
  const byDocumento = [...Map.groupBy(read, ({ dicho }) => dicho.fuente.documento).values()];
  const other = byDocumento.findLast((own) => byDocumento.some((each) => each !== own && !areAlike(each, own)));
  const [first, second, ...rest] = read.map(({ dicho }) => dicho);
  if (!other?.[0] || !first || !second) return [];
  const nombres = byDocumento.map(([one]) => {
    const { documento = '' } = one?.dicho.fuente ?? {};
    return `${nameOf(indexes.documentos.get(documento)) ?? documento}, «${quoteStart(one?.dicho.valor ?? '', LONGEST_READING)}»`;
  });
  return [
    {
      record: other[0].dicho,
      column: ['valor'],
      id: ods,
      message: `Agenda 2030, ${ods}: cada documento lee otra cosa. ${nombres.join('; ')}.`,
      sides: [sideOfDicho(first), sideOfDicho(second), ...rest.map(sideOfDicho)],
      pages: [...new Map(read.map(({ plan }) => [plan.id, pageOfPlan(plan)])).values()],
    },
  ];
}

const nameOf = (documento: Documento | undefined) => documento?.nombre_corto ?? documento?.titulo;

/** Whether some reading of one document shares half of its words with one of another. */
function areAlike(own: readonly ReadStatement[], others: readonly ReadStatement[]): boolean {
  return own.some(({ dicho: one }) =>
    others.some(({ dicho: other }) => shareHalf(stemsOf(one.valor), stemsOf(other.valor))),
  );
}

function shareHalf(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.intersection(other).size * 2 >= Math.min(one.size, other.size);
}

/** Words of one family share this many letters: «decisión» and «decisiones», «inclusiva» and «inclusivas». */
const STEM_LENGTH = 6;
/** Words up to this length mostly join others. */
const SHORTEST_WORD = 3;

function stemsOf(text: string): Set<string> {
  const keys = readTellingWords(text).map(({ key }) => key);
  return new Set(keys.filter((key) => key.length > SHORTEST_WORD).map((key) => key.slice(0, STEM_LENGTH)));
}
