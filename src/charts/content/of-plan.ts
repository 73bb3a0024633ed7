import { metaHref } from '../../compute/metas/addresses.ts';
import type { PlanCalculado } from '../../compute/metas/plan-calculado.ts';
import { countedMetas, summarize } from '../../compute/metas/resumen.ts';
import { formatDate } from '../../format/dates.ts';
import { compromisoHref } from '../../model/addresses/pages.ts';
import { type Dia, lastDay } from '../../model/date.ts';
import type { Contenido } from '../../model/tables/index.ts';
import { COMUN } from '../../textos/comunes.ts';
import { CUENTA } from '../../textos/cuentas.ts';
import { GRAFICA } from '../../textos/graficas.ts';
import { whoDeclares } from '../../textos/planes.ts';
import { chartOfStates, type RotuloDeMetas } from './of-states.ts';
import { uniqueFuentes } from './of-indicador.ts';
import type { GraficaDeCalendario } from '../grafica.ts';

/** The goals of a plan by commitment and by the month in which they fall due, with the cut-off date between them. */
export function calendarOfGoals(plan: PlanCalculado, corte: Dia, rotulo: RotuloDeMetas): GraficaDeCalendario {
  const metas = countedMetas(plan.metasCalculadas);
  const filas = plan.compromisos.map(({ id, nombre }) => ({
    nombre,
    href: compromisoHref(plan.id, id),
    marcas: metas
      .filter(({ compromiso }) => compromiso === id)
      .map((una) => ({
        texto: una.meta.texto,
        vence: una.meta.vence,
        estado: una.estado,
        href: metaHref(plan, una),
      })),
  }));
  return {
    ...rotulo,
    tipo: 'calendario',
    titulo: findingOfCalendar(
      metas.map(({ meta }) => meta.vence),
      corte,
    ),
    unidad: CUENTA.variasMetas,
    corte,
    filas: filas.filter(({ marcas }) => marcas.length > 0),
  };
}

/** `plazos` in their order. */
function findingOfCalendar(plazos: string[], corte: Dia): string {
  const porVencer = plazos.filter((vence) => lastDay(vence) >= corte);
  const dicho = GRAFICA.vencidas(formatDate(corte), plazos.length - porVencer.length, plazos.length);
  return porVencer[0] === undefined ? dicho : dicho + GRAFICA.siguiente(formatDate(porVencer[0]));
}

/** What the site knows beside a plan. */
type Alrededor = Pick<Contenido, 'documentos' | 'informes' | 'entidades'> & { corte: Dia };

/** The charts of how a plan goes, of those that have something to compare: several commitments, several deadlines. */
export function chartsOfPlan(plan: PlanCalculado, { informes, corte, ...contenido }: Alrededor) {
  const quien = whoDeclares(plan, contenido);
  const suyos = informes.filter((informe) => informe.plan === plan.id);
  const fuentes = uniqueFuentes([plan.plan.fuente, ...suyos.map(({ fuente }) => fuente)]);
  const rotulo = (nombre: string, subtitulo: string): RotuloDeMetas => ({
    id: `grafica-${nombre}`,
    ruta: `planes/${plan.id}/${nombre}`,
    subtitulo,
    columna: COMUN.compromiso,
    fuentes,
  });
  const filas = plan.compromisos.map(({ id, nombre }) => ({
    nombre,
    href: compromisoHref(plan.id, id),
    resumen: summarize(plan.metasCalculadas.filter(({ compromiso }) => compromiso === id)),
  }));
  const conMetas = filas.filter(({ resumen }) => resumen.total > 0);
  const calendario = calendarOfGoals(plan, corte, rotulo('calendario', GRAFICA.metasPorMes));
  const plazos = new Set(calendario.filas.flatMap(({ marcas }) => marcas.map(({ vence }) => vence)));
  return {
    estados:
      conMetas.length > 1 ? chartOfStates(conMetas, rotulo('estados', GRAFICA.metasPorCompromiso), quien) : undefined,
    calendario: plazos.size > 1 ? calendario : undefined,
  };
}
