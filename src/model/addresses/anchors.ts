import { propuestaAnchors } from './proposal-anchors.ts';
import { actaHref, actividadHref, anchor, COMMON_ANCHORS, compromisoHref, odsHref, planHref } from './pages.ts';
import type { ContentWithoutNotes, PlanCompleto } from '../tables/index.ts';

/** A place of a page: its fragment and, where its name is an id of the content, the record that has it and where in it. */
export interface Anchor {
  id: string;
  record?: object;
  path?: readonly PropertyKey[];
}

/** The places of each page whose names are ids of the content, in the order in which they take their names. */
export function anchorsByPage(content: ContentWithoutNotes): Map<string, Anchor[]> {
  return new Map([
    ['/glosario.html', anchorsOf(content.glosario)],
    ['/datos.html', ofConjuntos(content)],
    ['/organizacion.html', ofOrganizacion(content)],
    ['/propuestas.html', ofPropuestas(content)],
    ['/ods.html', ofOds(content)],
    ...ofActas(content),
    ...content.planes.flatMap(ofPlan),
  ]);
}

/** The places that a page has whatever the content. */
export function ownAnchors(page: string): readonly string[] {
  if (WITHOUT_OBSERVATIONS.has(page)) return ['contenido'];
  if (page === '/index.html') return [...COMMON_ANCHORS, 'grafica-estados'];
  return /^\/planes\/[^/]+\.html$/.test(page) ? [...COMMON_ANCHORS, ...PLAN_ANCHORS] : COMMON_ANCHORS;
}

/** No rule can find anything of the records that these pages show. */
const WITHOUT_OBSERVATIONS = new Set(['/glosario.html', '/propuestas.html', '/ods.html']);
const PLAN_ANCHORS = ['metas', 'mediciones', 'grafica-estados', 'grafica-calendario'];

const anchorsOf = (records: readonly { id: string }[]): Anchor[] =>
  records.map((record) => ({ id: record.id, record, path: ['id'] }));

function ofConjuntos({ conjuntos }: ContentWithoutNotes): Anchor[] {
  return conjuntos.flatMap((record) => {
    const ids = record.grafica ? [record.id, `grafica-${record.id}`] : [record.id];
    return ids.map((id) => ({ id, record, path: ['name'] }));
  });
}

/** Only people whose name is written in more than one way have a place. */
function ofOrganizacion({
  organos,
  sesiones,
  dependencias,
  entidades,
  personas,
  nombres,
}: ContentWithoutNotes): Anchor[] {
  const written = new Set(nombres.map(({ id }) => id));
  const shown = personas.filter(({ id }) => written.has(id));
  return [organos, sesiones, dependencias, entidades, shown].flatMap(anchorsOf);
}

function ofPropuestas({ planes }: ContentWithoutNotes): Anchor[] {
  const anchors = propuestaAnchors(planes);
  return planes
    .filter(({ propuestas }) => propuestas.length > 0)
    .flatMap(({ id, plan, propuestas }) => [
      { id, record: plan },
      ...propuestas.map((record) => ({ id: anchors.get(record) ?? record.id, record, path: ['id'] })),
    ]);
}

/** A goal of the Agenda has a place by its number, even if only its targets are named. */
function ofOds({ ods }: ContentWithoutNotes): Anchor[] {
  const fragment = (id: string) => odsHref(id).split('#')[1] ?? '';
  const goals = new Set(ods.map(({ objetivo }) => String(objetivo)));
  const targets = ods.filter(({ id, objetivo }) => id !== String(objetivo));
  return [
    ...[...goals].map((id) => ({ id: fragment(id) })),
    ...targets.map((record) => ({ id: fragment(record.id), record, path: ['id'] })),
  ];
}

function ofActas({ actas }: ContentWithoutNotes): [string, Anchor[]][] {
  return actas.map((record) => [
    actaHref(record.id),
    record.acuerdos.map(({ id }, index) => ({ id, record, path: ['acuerdos', index, 'id'] })),
  ]);
}

/** The charts of a plan's indicators, on its page and on those of its activities; and each goal where it is shown. */
function ofPlan({ id: plan, indicadores, actividades, metas }: PlanCompleto): [string, Anchor[]][] {
  const pages = new Map<string, Anchor[]>();
  const add = (page: string, added: Anchor) => {
    const earlier = pages.get(page);
    if (earlier) earlier.push(added);
    else pages.set(page, [added]);
  };
  const actividadPages = new Map(
    actividades.map((actividad) => [actividad.id, actividadHref(plan, actividad.compromiso, actividad.numero)]),
  );
  const pageOf = new Map<string, string>();
  for (const record of indicadores) {
    const actividad = actividadPages.get(record.actividad ?? '');
    const page = actividad ?? compromisoHref(plan, record.compromiso ?? '');
    const chart = { id: `grafica-${record.id}`, record, path: ['id'] };
    pageOf.set(record.id, page);
    add(planHref(plan), chart);
    if (actividad !== undefined) add(page, chart);
  }
  for (const record of metas) {
    const page = pageOf.get(record.indicador);
    if (page !== undefined) add(page, { id: anchor(record.id), record, path: ['id'] });
  }
  return [...pages];
}
