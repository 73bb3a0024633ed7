import { formatDeadline, formatWhenDue } from '../../../format/deadlines.ts';
import { dueDay } from '../../../model/tables/metas.ts';
import { originalOf } from '../../metas/meta-ajustada.ts';
import type { MetaCalculada } from '../../metas/meta-calculada.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { formatOfDate } from '../../../format/dates.ts';
import { type FechaParcial, firstDay } from '../../../model/date.ts';
import type { Fuente } from '../../../model/fields/readings.ts';
import { toSides } from '../shared/printed-figures.ts';
import { pageOfMeta, pageOfPlan } from '../shared/page-links.ts';
import { ruleKind, type Hallazgo, type Regla } from '../shared/regla.ts';
import { saying } from '../../../model/speech/speech.ts';

/**
 * Goals that had fallen due when the text that sets them was made: it tells itself of a change with a later date. All of
 * a document are one finding. A change that another document tells says nothing of when this one was made.
 */
export const metaAnteriorAlDocumento: Regla = {
  kind: ruleKind({
    code: 'meta-anterior-al-documento',
    title: '[Metas] que ya habían vencido cuando se escribió el texto que [los/las@meta] fija',
    explanation:
      'El texto [del plan] que tiene este sitio cuenta un hecho posterior al plazo de algunas de sus [metas]. No se sabe si estaban en un texto anterior, ni si eran las mismas.',
    wrong: '[El plan]: cambio aprobado en octubre de 2025. Y [una meta]: talleres, a agosto de 2025.',
    right: '[El plan]: cambio aprobado en octubre de 2024. Y [una meta]: talleres, a agosto de 2025.',
  }),
  peso: 'fondo',
  find: ({ planes }) => planes.flatMap(findInPlan),
};

interface Fact {
  i: number;
  fecha: FechaParcial;
  fuente: Fuente;
}

function findInPlan(plan: PlanCalculado): Hallazgo[] {
  const { modificaciones, fuente: ofPlan } = plan.plan;
  const facts = modificaciones.map(({ fecha, fuente = ofPlan }, i): Fact => ({ i, fecha, fuente }));
  const byDocumento = Map.groupBy(facts, ({ fuente }) => fuente.documento);
  const metas = Map.groupBy(plan.metasCalculadas, (one) => originalOf(one).fuente.documento);
  return [...byDocumento].flatMap(([documento, own]) => {
    const last = own.reduce((a, b) => (firstDay(b.fecha) > firstDay(a.fecha) ? b : a));
    const overdue = (metas.get(documento) ?? []).filter(
      (one) =>
        dueDay(originalOf(one)) < firstDay(last.fecha) && one.estado !== 'no-programada' && one.pasoDe === undefined,
    );
    return overdue[0] ? [tell(plan, last, overdue)] : [];
  });
}

function tell(plan: PlanCalculado, { i, fecha, fuente }: Fact, overdue: readonly MetaCalculada[]): Hallazgo {
  const [first] = overdue;
  const which =
    overdue.length === 1 && first
      ? saying`[una@meta] de sus [metas] había vencido ${formatWhenDue(originalOf(first))}. No se sabe si estaba`
      : saying`${overdue.length} de sus [metas] ya habían vencido. No se sabe si estaban`;
  return {
    record: plan.plan,
    column: ['modificaciones', i, 'fecha'],
    id: plan.id,
    message: `${plan.plan.nombre_corto}: el texto que tiene este sitio cuenta un hecho ${formatOfDate(fecha)}, y para entonces ${which} en un texto anterior.`,
    sides: toSides(
      { says: `Cambio ${formatOfDate(fecha)}`, fuente },
      overdue.map(originalOf).map((original) => ({
        says: `${formatDeadline(original)}: ${original.texto}`,
        fuente: original.fuente,
      })),
    ),
    pages: [pageOfPlan(plan), ...overdue.map((one) => pageOfMeta(plan, one))],
  };
}
