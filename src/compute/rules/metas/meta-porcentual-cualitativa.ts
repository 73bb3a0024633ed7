import { withNumber } from '../../../model/written-number.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import type { Actividad } from '../../../model/tables/actividades.ts';
import type { Indicador } from '../../../model/tables/indicadores.ts';
import { pageOfActividad } from '../shared/page-links.ts';
import { quoteStart, quoteWhole } from '../shared/words.ts';
import { ruleKind, type Hallazgo, type Side, type Regla } from '../shared/regla.ts';
import { say } from '../../../model/speech/speech.ts';

/** A goal in percent, or an indicator that is one by its name, whose sheet gives as unit that it isn't measured by number. */
export const metaPorcentualCualitativa: Regla = {
  kind: ruleKind({
    code: 'meta-porcentual-cualitativa',
    title: '[Metas] en porcentaje con una unidad que no es de número',
    explanation:
      'La ficha pide un porcentaje, y dice que se mide de manera cualitativa: si se cumple o no. No se sabe si un 90 % bastaría.',
    wrong: '[Meta]: el 100 % de las guías programadas. Unidad de medida: Cualitativo.',
    right: '[Meta]: el 100 % de las guías programadas. Unidad de medida: Porcentaje.',
  }),
  peso: 'fondo',
  find: ({ planes }) => planes.flatMap(findInPlan),
};

const QUALITATIVE = /^cualitativ[oa]/i;
const PERCENTAGE = /\d\s*(?:%|por ciento)/i;
/** The name of a share: «% de talleres», «Porcentaje de talleres». */
const IN_PERCENT = /^\s*(?:%|porcentaje\b)/i;

function findInPlan(plan: PlanCalculado): Hallazgo[] {
  const actividades = new Map(plan.actividades.map((one) => [one.id, one]));
  return plan.indicadores
    .filter(({ unidad }) => QUALITATIVE.test(unidad.trim()))
    .flatMap((indicador) => {
      const actividad = actividades.get(indicador.actividad ?? '');
      const [asked] = actividad ? askedInPercent(actividad, indicador) : [];
      return actividad && asked ? [tell(plan, actividad, indicador, asked)] : [];
    });
}

function askedInPercent(
  { meta_texto = '', fuente }: Actividad,
  indicador: Indicador,
): (Side & { inSentence: string })[] {
  const dichos = [
    { que: say('[Meta]'), texto: meta_texto, says: PERCENTAGE.test(meta_texto), fuente },
    {
      que: say('[Indicador]'),
      texto: indicador.nombre,
      says: IN_PERCENT.test(indicador.nombre),
      fuente: indicador.fuente,
    },
  ];
  return dichos
    .filter(({ says }) => says)
    .map(({ que, texto, fuente: lugar }) => ({
      inSentence: `${que.toLowerCase()} «${quoteStart(texto)}»`,
      says: `${que}: ${quoteWhole(texto)}`,
      fuente: lugar,
    }));
}

function tell(
  plan: PlanCalculado,
  actividad: Actividad,
  indicador: Indicador,
  { inSentence, says, fuente }: Side & { inSentence: string },
): Hallazgo {
  return {
    record: indicador,
    column: ['unidad'],
    id: `${plan.id}/${indicador.id}`,
    message: `${withNumber(actividad.numero, actividad.nombre)}: la ficha da como ${inSentence}, y como unidad de medida, «${indicador.unidad}».`,
    sides: [
      { says, fuente },
      { says: `Unidad de medida: ${quoteWhole(indicador.unidad)}`, fuente: indicador.fuente },
    ],
    pages: [pageOfActividad(plan, actividad)],
  };
}
