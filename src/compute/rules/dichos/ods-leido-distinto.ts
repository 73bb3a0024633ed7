import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import type { Dicho } from '../../../model/tables/dichos.ts';
import type { Documento } from '../../../model/tables/documentos.ts';
import { pageOfPlan } from '../shared/pages.ts';
import { quoteStart, readTellingWords } from '../shared/words.ts';
import { ruleKind, type Examined, type Hallazgo, type Regla } from '../shared/regla.ts';
import { ladoOfDicho } from '../shared/subjects.ts';

/** No target has more readings; of more, each with each, none is compared. */
const COMPARABLES = 100;
/** What a message quotes of each text. */
const CABE = 70;

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
    wrong: 'El plan: 5.5, mujeres que participan en las decisiones. El informe: 5.5, acceso a la formación técnica.',
    right:
      'El plan: 5.5, mujeres que participan en las decisiones. El informe: 5.5, participación plena de las mujeres.',
  }),
  peso: 'fondo',
  find: (sitio) => {
    const leidos = sitio.planes.flatMap((plan) =>
      plan.dichos.filter(({ atributo }) => atributo === 'lectura').map((dicho) => ({ dicho, plan })),
    );
    return [...Map.groupBy(leidos, ({ dicho }) => dicho.sujeto)].flatMap(([ods, suyos]) =>
      findInOds(sitio, ods, suyos),
    );
  },
};

interface Leido {
  dicho: Dicho;
  plan: PlanCalculado;
}

function findInOds({ indexes }: Examined, ods: string, leidos: readonly Leido[]): Hallazgo[] {
  if (leidos.length > COMPARABLES) return [];
  const porDocumento = [...Map.groupBy(leidos, ({ dicho }) => dicho.fuente.documento).values()];
  const otro = porDocumento.findLast((suyos) => porDocumento.some((de) => de !== suyos && !areAlike(de, suyos)));
  const [primero, segundo, ...resto] = leidos.map(({ dicho }) => dicho);
  if (!otro?.[0] || !primero || !segundo) return [];
  const nombres = porDocumento.map(([uno]) => {
    const { documento = '' } = uno?.dicho.fuente ?? {};
    return `${nameOf(indexes.documentos.get(documento)) ?? documento}, «${quoteStart(uno?.dicho.valor ?? '', CABE)}»`;
  });
  return [
    {
      record: otro[0].dicho,
      column: ['valor'],
      id: ods,
      message: `Agenda 2030, ${ods}: cada documento lee otra cosa. ${nombres.join('; ')}.`,
      sides: [ladoOfDicho(primero), ladoOfDicho(segundo), ...resto.map(ladoOfDicho)],
      pages: [...new Map(leidos.map(({ plan }) => [plan.id, pageOfPlan(plan)])).values()],
    },
  ];
}

const nameOf = (documento: Documento | undefined) => documento?.nombre_corto ?? documento?.titulo;

/** Whether some reading of one document shares half of its words with one of another. */
function areAlike(unos: readonly Leido[], otros: readonly Leido[]): boolean {
  return unos.some(({ dicho: una }) =>
    otros.some(({ dicho: otra }) => shareHalf(stemsOf(una.valor), stemsOf(otra.valor))),
  );
}

function shareHalf(una: ReadonlySet<string>, otra: ReadonlySet<string>): boolean {
  return una.intersection(otra).size * 2 >= Math.min(una.size, otra.size);
}

/** Letters by which words of one family are the same: «decisión» and «decisiones», «inclusiva» and «inclusivas». */
const RAIZ = 6;
/** Shorter words mostly join others. */
const CORTA = 3;

function stemsOf(texto: string): Set<string> {
  const claves = readTellingWords(texto).map(({ key }) => key);
  return new Set(claves.filter((clave) => clave.length > CORTA).map((clave) => clave.slice(0, RAIZ)));
}
