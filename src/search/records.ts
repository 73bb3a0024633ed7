import { dueYear } from '../model/tables/metas.ts';
import { formatDeadline } from '../format/deadlines.ts';
import type { HtmlReader } from '../base/read-html.ts';
import { escapeXml } from '../base/xml.ts';
import { capitalize } from '../base/capitalize.ts';
import type { MetaCalculada } from '../compute/metas/meta-calculada.ts';
import { workingPageOf } from '../compute/metas/goal-pages.ts';
import { goalInContext } from '../compute/metas/goal-in-context.ts';
import { listedMetas } from '../compute/metas/resumen.ts';
import { tellFin } from '../format/goal-ends.ts';
import { formatPeriodo } from '../format/periods.ts';
import type { SitioCalculado } from '../sitio.ts';
import { organoHref } from '../model/addresses/pages.ts';
import { TIPO_DE_RESULTADO } from '../textos/busqueda.ts';
import { soFarSentence } from '../textos/a-la-fecha.ts';
import { noteChanges } from '../textos/ajustes.ts';
import { COMUN } from '../textos/comunes.ts';
import { nameEstado, VERIFICABILIDAD } from '../textos/estados.ts';
import { whoDeclares } from '../textos/planes.ts';
import { pageTextReader } from './read-page.ts';

/** The filters of the search page, in its order. */
export const searchableFilters = ['tipo', 'plan', 'compromiso', 'anio', 'estado'] as const;
type Filter = (typeof searchableFilters)[number];

/** The kinds of pages that a search finds only where nothing else is found, or where they are asked for. */
export const kindsForEditors = (): string[] => [TIPO_DE_RESULTADO.diccionario, TIPO_DE_RESULTADO.problemas];

/** Something that can be found. Addresses are root-absolute; the search page makes them relative. */
export interface SearchRecord {
  url: string;
  title: string;
  text: string;
  filters: Partial<Record<Filter, string[]>>;
}

/** The records of the goals: one each, so that its year and its state pair rightly. */
export function goalRecords(sitio: SitioCalculado): SearchRecord[] {
  return sitio.planes.flatMap((plan) => {
    const quien = whoDeclares(plan, sitio);
    return listedMetas(plan.metasCalculadas).map((goal) => {
      const { metaPlan, estado, verificabilidad, indicador, actividad } = goal;
      const compromiso = plan.compromisos.find(({ id }) => id === goal.compromiso)?.nombre ?? goal.compromiso;
      const named = nameEstado(estado, quien);
      return {
        url: workingPageOf(plan, goal),
        title: `${goalInContext(plan, goal)} (${formatPeriodo(metaPlan.periodo)})`,
        text: [
          `${named}. ${goal.soFar ? soFarSentence(goal) : `${VERIFICABILIDAD[verificabilidad].nombre}.`} ${whenOf(goal)}.`,
          `${compromiso}. ${actividad?.nombre ?? ''}. ${indicador.nombre}. ${plan.plan.nombre_corto}.`,
          ...goal.avances.map(({ salvedad }) => salvedad ?? ''),
        ].join(' '),
        filters: {
          tipo: [TIPO_DE_RESULTADO.meta],
          plan: [plan.plan.nombre_corto],
          compromiso: [compromiso],
          anio: [dueYear(metaPlan) ?? []].flat(),
          estado: [named],
        },
      };
    });
  });
}

/** The records of units and bodies: who looks for one by its name or initials is led to its place. */
export function unitRecords({ dependencias, organos, indexes }: SitioCalculado): SearchRecord[] {
  return [...dependencias, ...organos].map((unit) => {
    const { id, nombre, entidad } = unit;
    const siglas = 'siglas' in unit ? unit.siglas : undefined;
    return {
      url: organoHref(id),
      title: siglas ? `${nombre} (${siglas})` : nombre,
      text: `${indexes.entidades.get(entidad)?.nombre ?? ''}.`,
      filters: { tipo: [TIPO_DE_RESULTADO.organizacion] },
    };
  });
}

/** When it falls due, or was ended. */
function whenOf({ metaPlan, cambios }: MetaCalculada): string {
  if (cambios?.fin) return capitalize(tellFin(cambios.fin));
  return [`${COMUN.vence}: ${formatDeadline(metaPlan)}`, noteChanges(cambios)].filter(Boolean).join('; ');
}

/** The record of a page, if it offers itself to the search, once it is read. */
export function pageReader(page: string): HtmlReader & { record: () => SearchRecord | undefined } {
  const reader = pageTextReader();
  const record = () => {
    const { title, text, filters } = reader.read();
    return Object.keys(filters).length === 0 ? undefined : { url: `/${page}`, title, text, filters };
  };
  return { ...reader, record };
}

/** Counts how many records have each value of each filter, and writes that into the search page: no index is needed for it. */
export function countFilters() {
  const counts = new Map(searchableFilters.map((filter) => [filter, new Map<string, number>()]));
  const add = ({ filters }: SearchRecord) => {
    for (const [filter, of] of counts)
      for (const value of filters[filter] ?? []) of.set(value, (of.get(value) ?? 0) + 1);
  };
  const fill = (html: string) =>
    [...counts].reduce((page, [filter, of]) => {
      const options = [...of]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([value, many]) => `<option value="${escapeXml(value)}">${escapeXml(value)} (${many})</option>`);
      const select = new RegExp(`(<select name="${filter}">.*?)(?=</select>)`, 's');
      return page.replace(select, (empty) => empty + options.join(''));
    }, html);
  return { add, fill };
}
