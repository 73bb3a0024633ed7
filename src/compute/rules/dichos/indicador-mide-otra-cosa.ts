import { withNumber } from '../../../model/written-number.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { formatList } from '../../../format/lists.ts';
import type { Actividad } from '../../../model/tables/actividades.ts';
import type { Indicador } from '../../../model/tables/indicadores.ts';
import { type Act, actsIn } from '../shared/acts.ts';
import { pageOfActividad } from '../shared/page-links.ts';
import { quoteStart, quoteWhole } from '../shared/words.ts';
import { ruleKind, type Hallazgo, type Regla } from '../shared/regla.ts';
import { saying } from '../../../model/speech/speech.ts';

/**
 * A goal that asks that something be published, whose indicator measures that it be made, validated or approved, and not
 * that it be published. An indicator that names no act measures what the goal asks.
 */
export const indicadorMideOtraCosa: Regla = {
  kind: ruleKind({
    code: 'indicador-mide-otra-cosa',
    title: '[Metas] que piden publicar y [cuyo indicador] mide otra cosa',
    explanation:
      '[La meta] pide que algo se publique, y [el indicador] con que se mide se cumple antes: cuando se hace, se valida o se aprueba.',
    wrong: '[Meta]: la guía publicada. [Indicador]: guía elaborada y aprobada.',
    right: '[Meta]: la guía publicada. [Indicador]: guía publicada.',
  }),
  peso: 'fondo',
  find: ({ planes }) => planes.flatMap(findInPlan),
};

function findInPlan(plan: PlanCalculado): Hallazgo[] {
  const indicadores = Map.groupBy(plan.indicadores, ({ actividad }) => actividad);
  return plan.actividades.flatMap((actividad) => {
    const { meta_texto } = actividad;
    if (meta_texto === undefined || !actsIn(meta_texto).includes('publicar')) return [];
    const own = (indicadores.get(actividad.id) ?? []).map((indicador) => ({
      indicador,
      actos: actsIn(indicador.nombre),
    }));
    const other = own.find(({ actos }) => actos.length > 0 && !actos.includes('publicar'));
    return other ? [tell(plan, actividad, meta_texto, other)] : [];
  });
}

function tell(
  plan: PlanCalculado,
  actividad: Actividad,
  metaPlan: string,
  { indicador, actos }: { indicador: Indicador; actos: Act[] },
): Hallazgo {
  return {
    record: indicador,
    column: ['nombre'],
    id: `${plan.id}/${indicador.id}`,
    message: saying`${withNumber(actividad.numero, actividad.nombre)}: [la meta] pide publicar («${quoteStart(metaPlan)}») y [el indicador] mide ${formatList(actos)} («${quoteStart(indicador.nombre)}»).`,
    sides: [
      { says: saying`[Meta]: ${quoteWhole(metaPlan)}`, fuente: actividad.fuente },
      { says: saying`[Indicador]: ${quoteWhole(indicador.nombre)}`, fuente: indicador.fuente },
    ],
    pages: [pageOfActividad(plan, actividad)],
  };
}
