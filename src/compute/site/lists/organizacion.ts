import { oncePer } from '../../../base/once-per.ts';
import type { Actividad } from '../../../model/tables/actividades.ts';
import { unitsOfCompromiso } from '../../../model/tables/compromisos.ts';
import type { Dependencia } from '../../../model/tables/dependencias.ts';
import type { Entidad } from '../../../model/tables/entidades.ts';
import type { ContentWithoutNotes, TextoDeCompromiso } from '../../../model/tables/index.ts';
import type { Integrante } from '../../../model/tables/integrantes.ts';
import type { Organo } from '../../../model/tables/organos.ts';
import type { Persona } from '../../../model/tables/personas.ts';
import { organosOf, type Sesion } from '../../../model/tables/sesiones.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import type { Section } from '../divide.ts';
import { type ListPage, pagesBeside, type Part } from './list-pages.ts';

type Content = Omit<ContentWithoutNotes, 'planes'> & { planes: PlanCalculado[] };

/** A line of the organization: a member or a session of a body, or what a unit answers for. */
export interface Linea {
  integrante?: Integrante;
  sesion?: Sesion;
  compromiso?: TextoDeCompromiso;
  actividad?: Actividad;
  /** That of the commitment or the activity. */
  plan?: PlanCalculado;
  text: string;
}

/** What a section of the organization is about. */
type Seccion =
  | { kind: 'organo'; record: Organo }
  | { kind: 'dependencia'; record: Dependencia }
  | { kind: 'entidad'; record: Entidad }
  | { kind: 'persona'; record: Persona };
export type ParteDeOrganizacion = 'organos' | 'dependencias' | 'entidades' | 'personas';
export type PaginaDeOrganizacion = ListPage<Seccion, Linea, ParteDeOrganizacion>;
export type SeccionConLineas = Section<Seccion, Linea>;

/** Lines that the page of the organization holds itself. */
const WHOLE = { lines: 500, characters: 60_000 };

/** All that the page of the organization tells, by what is looked for. */
export const organizacionParts = oncePer((sitio: Content): Part<Seccion, Linea, ParteDeOrganizacion>[] => {
  const { organos, dependencias, entidades } = sitio;
  const linesOf = linesOfUnits(sitio);
  const organ = (record: Organo): SeccionConLineas => ({
    of: { kind: 'organo', record },
    items: linesOfBody(sitio, record.id),
  });
  const unit = (record: Dependencia): SeccionConLineas => ({
    of: { kind: 'dependencia', record },
    items: linesOf(record.id),
  });
  return [
    { id: 'dependencias', sections: dependencias.map(unit) },
    { id: 'organos', sections: organos.map(organ) },
    { id: 'entidades', sections: entidades.map((record) => ({ of: { kind: 'entidad', record }, items: [] })) },
    { id: 'personas', sections: peopleOf(sitio).map((record) => ({ of: { kind: 'persona', record }, items: [] })) },
  ];
});

/** Those whose name is written in more than one way. */
function peopleOf({ personas, nombres }: Content): Persona[] {
  const written = new Set(nombres.map(({ id }) => id));
  return personas.filter(({ id }) => written.has(id));
}

function linesOfBody({ integrantes, sesiones }: Content, organo: string): Linea[] {
  return [
    ...integrantes
      .filter((one) => one.organo === organo)
      .map((integrante) => ({ integrante, text: `${integrante.cargo}${integrante.nota ?? ''}` })),
    ...sesiones
      .filter((one) => organosOf(one).includes(organo))
      .sort((a, b) => (a.fecha < b.fecha ? -1 : 1))
      .map((sesion) => ({ sesion, text: '' })),
  ];
}

/** By unit, the commitments for which it answers and the activities that it implements. */
function linesOfUnits({ planes }: Content): (unit: string) => Linea[] {
  const linesOf = new Map<string, { compromisos: Linea[]; actividades: Linea[] }>();
  const of = (unit: string) => {
    const own = linesOf.get(unit) ?? { compromisos: [], actividades: [] };
    linesOf.set(unit, own);
    return own;
  };
  for (const plan of planes) {
    for (const compromiso of plan.compromisos)
      for (const unit of new Set(unitsOfCompromiso(compromiso)))
        of(unit).compromisos.push({ plan, compromiso, text: compromiso.nombre });
    for (const actividad of plan.actividades)
      for (const unit of new Set(actividad.implementa ?? []))
        of(unit).actividades.push({ plan, actividad, text: actividad.nombre });
  }
  return (unit) => [...(linesOf.get(unit)?.compromisos ?? []), ...(linesOf.get(unit)?.actividades ?? [])];
}

/** The pages of the organization beside its own, none where that one holds all. */
export const organizacionPages = oncePer((sitio: Content): PaginaDeOrganizacion[] =>
  pagesBeside(
    { list: 'organizacion', lengthOf: ({ text }) => text.length },
    WHOLE,
    organizacionParts(sitio).filter(({ sections }) => sections.length > 0),
  ),
);

/** The sections of a part, each with the page that has it; one that goes on in another page is in the first. */
export function indexOfOrganizacion(sitio: Content, part: ParteDeOrganizacion) {
  const all = organizacionPages(sitio)
    .filter((one) => one.part === part)
    .flatMap(({ href, sections }) =>
      sections.map(({ of: { record } }) => ({ id: record.id, texto: record.nombre, href: `${href}#${record.id}` })),
    );
  return [...Map.groupBy(all, ({ id }) => id).values()].flatMap(([first]) => first ?? []);
}

/** The places of a section: itself, and the sessions that are first of all this body's. */
export const placesOfSection = ({ of: { record }, items }: SeccionConLineas): string[] => [
  record.id,
  ...items.flatMap(({ sesion }) => (sesion?.organo === record.id ? sesion.id : [])),
];
