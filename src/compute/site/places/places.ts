import { anchorsByPage } from '../../../model/addresses/anchors.ts';
import { datosDePlanHref, listTable, COMPUTED_TABLES } from '../../../model/addresses/data-files.ts';
import { actividadHref, documentoHref, enClaroHref, informeHref, FIXED_PAGES } from '../../../model/addresses/pages.ts';
import { textHref } from '../../../model/addresses/texts.ts';
import type { Dia } from '../../../model/date.ts';
import { listTables } from '../../../model/table.ts';
import { PROBLEM_KINDS } from '../../../model/problems/index.ts';
import { PESOS } from '../../../model/problems/kind.ts';
import {
  type ContentWithoutNotes,
  TEXT_KIND_NAMES,
  TABLES,
  PLAN_TABLES,
  TEXT_KINDS,
} from '../../../model/tables/index.ts';
import { isLongPlan } from '../../metas/long-plans.ts';
import { overdueGoals } from '../../metas/overdue.ts';
import { letterHref, requestsOfGoals } from '../../solicitudes/asked-of-goal.ts';
import { leadPlan } from '../../metas/next-due.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { REGLAS } from '../../rules/index.ts';
import type { Observacion } from '../../rules/observe.ts';
import { pagesOfDocument } from '../citas/pages-of-document.ts';
import type { LugarCitado } from '../citas/cited-places.ts';
import type { Indexes } from '../indexes.ts';
import { textsOf } from '../texts-of-site.ts';
import { type AcuerdoCalculado, groupAgreements } from '../follow-agreements.ts';
import { movedPlaces } from '../lists/moved-addresses.ts';
import { continuidades } from '../continuidad.ts';
import { placesOfSchedule } from './places-of-schedule.ts';
import { vaciosOf } from '../lists/vacios.ts';
import { chartsOfInforme, placesOfPlan } from './places-of-plan.ts';

/** What the places of pages come from. */
interface ComputedContent extends Omit<ContentWithoutNotes, 'planes'> {
  corte: Dia;
  planes: PlanCalculado[];
  indexes: Indexes;
  acuerdos: readonly AcuerdoCalculado[];
  observaciones: readonly Observacion[];
  citedPlaces: ReadonlyMap<string, readonly LugarCitado[]>;
}

type Places = [page: string, ids: readonly string[]];

/**
 * The places that a link can lead to, by page: those that the pages draw, and the charts that they may draw. Undefined
 * for what is no page, and for the licences, which only the packages know.
 */
export function placesByPage(sitio: ComputedContent): (page: string) => ReadonlySet<string> | undefined {
  let known: Map<string, Set<string>> | undefined;
  return (page) => (known ??= collect([...everyPage(sitio), ...placesOf(sitio)])).get(page);
}

function collect(all: readonly Places[]): Map<string, Set<string>> {
  const byPage = Map.groupBy(all, ([page]) => page);
  byPage.delete('/licencias.html');
  return new Map([...byPage].map(([page, own]) => [page, new Set(own.flatMap(([, ids]) => ids))]));
}

/** Every page has its text to skip to. */
function everyPage({ planes, actas, informes, paginas, documentos }: ComputedContent): Places[] {
  const deTextos = { planes, actas, informes, paginas };
  const pages = [
    ...FIXED_PAGES,
    ...TEXT_KIND_NAMES.flatMap((nombre) =>
      nombre === 'compromisos' ? [] : deTextos[nombre].map(({ id }) => textHref(nombre, id, '')),
    ),
    ...planes.flatMap(({ id, compromisos }) => compromisos.map((one) => textHref('compromisos', one.id, id))),
    ...planes.flatMap(({ id, actividades }) =>
      actividades.map(({ compromiso, numero }) => actividadHref(id, compromiso, numero)),
    ),
    ...documentos.map(({ id }) => documentoHref(id)),
    ...planes.map(({ id }) => datosDePlanHref(id)),
    ...planes.map(({ id }) => enClaroHref(id)),
  ];
  return pages.map((page) => [page, ['contenido']]);
}

function placesOf(sitio: ComputedContent): Places[] {
  const { planes, informes, acuerdos } = sitio;
  const vacios = Object.entries<readonly unknown[]>({ ...vaciosOf(sitio) }).filter(([, items]) => items.length > 0);
  const lead = leadPlan(sitio);
  return [
    ...ofRecords(sitio),
    ...movedPlaces(sitio).map(({ to, ids }): Places => [to, ['contenido', ...ids]]),
    ...ofTexts(sitio),
    ...planes.flatMap(placesOfPlan),
    ...[...requestsOfGoals(sitio)].map(([goal, { plan }]): Places => {
      const [page = '', id = ''] = letterHref(plan, goal).split('#');
      return [page, [id]];
    }),
    ...continuidades(planes).map(({ href }): Places => [href, ['contenido']]),
    ...informes.map((informe): Places => [informeHref(informe.id), chartsOfInforme(informe, planes)]),
    ...[...textsOf(sitio).values()].map(({ page, prose }): Places => [page, prose.anchors]),
    ...ofFindings(sitio.observaciones),
    ['/vacios.html', vacios.map(([group]) => group)],
    ...placesOfSchedule(sitio),
    ['/vencidas.html', planes.filter((plan) => overdueGoals(plan, sitio.corte).length > 0).map(({ id }) => id)],
    ['/acuerdos.html', [...groupAgreements(acuerdos).keys()]],
    ['/diccionario.html', ofTables(sitio)],
    [
      '/problemas.html',
      ['errores', 'avisos', 'observaciones', ...PROBLEM_KINDS.map(({ code }) => code), ...RULE_CODES],
    ],
    ['/buscar.html', ['buscador', 'consulta', 'cuantos', 'resultados']],
    ['/index.html', lead && isLongPlan(lead) ? ['grafica-estados'] : []],
  ];
}

const RULE_CODES = REGLAS.map(({ kind }) => kind.code);

/** The headings and footnotes of texts. */
function ofTexts({ planes, actas, informes, paginas }: ComputedContent): Places[] {
  return [
    ...planes.map(({ id, plan }): Places => [textHref('planes', id, ''), plan.cuerpo.anchors]),
    ...planes.flatMap(({ id, compromisos }) =>
      compromisos.map((one): Places => [textHref('compromisos', one.id, id), one.cuerpo.anchors]),
    ),
    ...actas.map(({ id, cuerpo }): Places => [textHref('actas', id, ''), cuerpo.anchors]),
    ...informes.map(({ id, cuerpo }): Places => [textHref('informes', id, ''), cuerpo.anchors]),
    ...paginas.map(({ id, cuerpo }): Places => [textHref('paginas', id, ''), cuerpo.anchors]),
  ];
}

/** Places named after a record's id, except those of plans, and the places of documents that are cited. */
function ofRecords(sitio: ComputedContent): Places[] {
  const records = [...anchorsByPage(sitio)].filter(([page]) => !page.startsWith('/planes/'));
  return [
    ...records.map(([page, anchors]): Places => [page, anchors.map(({ id }) => id)]),
    ...[...sitio.citedPlaces].map(([id, lugares]): Places => [documentoHref(id), lugares.map(({ anchor }) => anchor)]),
    ...[...sitio.citedPlaces].flatMap(([id, all]) =>
      pagesOfDocument(id, all).map(({ href, lugares }): Places => [
        href,
        ['contenido', ...lugares.map(({ anchor }) => anchor)],
      ]),
    ),
  ];
}

/** The pages that show what the rules found about their content. */
const TELLS_FINDINGS = /^\/(?:(?:datos|organizacion)\.html$|(?:actas|informes|documentos|planes)\/)/;

function ofFindings(observaciones: readonly Observacion[]): Places[] {
  const pages = new Set(observaciones.flatMap(({ addresses }) => addresses));
  const found = codesOf(observaciones);
  const both = PESOS.map((peso) => codesOf(observaciones.filter((one) => one.peso === peso)));
  const [deFondo = new Set<string>(), deForma = new Set<string>()] = both;
  return [
    ...[...pages].filter((page) => TELLS_FINDINGS.test(page)).map((page): Places => [page, ['observaciones']]),
    ['/observaciones.html', RULE_CODES],
    ['/observaciones.html', PESOS.filter((_, i) => (both[i]?.size ?? 0) > 0).map((peso) => `de-${peso}`)],
    ['/observaciones.html', [...deForma].filter((one) => deFondo.has(one)).map((code) => `${code}-de-forma`)],
    ['/observaciones.html', RULE_CODES.every((code) => found.has(code)) ? [] : ['sin-nada']],
  ];
}

const codesOf = (observaciones: readonly Observacion[]) => new Set(observaciones.map(({ kind }) => kind.code));

/** The tables of the dictionary; only those data sets that have rows. */
function ofTables({ conjuntos }: ComputedContent): string[] {
  const lists = TEXT_KIND_NAMES.flatMap((text) =>
    listTables(TEXT_KINDS[text]).map(({ list, part }) => listTable(text, part?.list ?? list)),
  );
  const tables = [...Object.values(COMPUTED_TABLES), ...TEXT_KIND_NAMES, ...lists];
  return [
    ...[...tables, ...Object.keys(TABLES), ...Object.keys(PLAN_TABLES)].map((nombre) => `tabla-${nombre}`),
    ...conjuntos.filter(({ rows }) => rows.length > 0).map(({ id }) => `conjunto-${id}`),
  ];
}
