import { isDue } from '../compute/vigencia.ts';
import { countedMetas } from '../compute/resumen.ts';
import { formatDate, formatPeriodo, formatWhen } from '../formato.ts';
import { lastDay } from '../model/fecha.ts';
import { periodoDays } from '../model/periodo.ts';
import { pageOfInforme, pageOfMeta } from './paginas.ts';
import { claseDeRegla, type Examinado, type Hallazgo, type Regla } from './regla.ts';

/** A goal past due that the report of its deadline leaves out. */
export const metaSinReporte: Regla = {
  clase: claseDeRegla({
    codigo: 'meta-sin-reporte',
    titulo: 'Metas vencidas que su informe no menciona',
    explicacion:
      'El plan puso una fecha y la fecha pasó. El informe que cubre esa fecha habla de otras metas, pero de esta no dice nada.',
    mal: 'El plan: dar 10 talleres en 2025. El informe de 2025: (no menciona los talleres).',
    bien: 'El informe de 2025: se dieron 8 de los 10 talleres.',
  }),
  find: (sitio) => sitio.planes.flatMap((plan) => findInPlan(sitio, plan)),
};

function findInPlan({ informes, corte }: Examinado, plan: Examinado['planes'][number]): Hallazgo[] {
  return countedMetas(plan.metasCalculadas)
    .filter((una) => una.estado === 'sin-reporte' && isDue(una, corte))
    .flatMap((una) => {
      const { meta } = una;
      const vence = lastDay(meta.vence);
      const cubre = informes.find((informe) => informe.plan === plan.id && covers(informe.periodo, vence));
      if (!cubre) return [];
      return [
        {
          registro: meta,
          columna: ['vence'],
          id: `${plan.id}/${meta.id}`,
          mensaje: `La meta «${meta.texto}» venció ${formatWhen(meta.vence)}. El informe que cubre ${formatPeriodo(cubre.periodo)} no dice si se cumplió.`,
          lados: [
            { dice: `Plazo: ${formatDate(meta.vence)}`, fuente: meta.fuente },
            { dice: 'El informe no la menciona', fuente: cubre.fuente },
          ] as const,
          paginas: [pageOfMeta(plan, una), pageOfInforme(cubre)],
        },
      ];
    });
}

function covers(periodo: string, dia: string): boolean {
  const dias = periodoDays(periodo);
  return dias !== undefined && dias.desde <= dia && dia <= dias.hasta;
}
