import { oncePer } from '../../../base/once-per.ts';
import { unitsOfCompromiso } from '../../../model/tables/compromisos.ts';
import { organosOf } from '../../../model/tables/sesiones.ts';
import type { Fuente } from '../../../model/fields/readings.ts';
import { wordsOfPlace } from './name-keys.ts';
import { pageOfOrganizacion, pageOfPlan } from './page-links.ts';
import type { Link, Examined } from './regla.ts';

/** Whatever documents name: a person, a unit, a body, a plan or a norm. */
export interface NamedRecord {
  nombre: string;
  /** Short forms that are declared: no other name. */
  shortForms: string[];
  /** Words of the place of which it is, where its name may leave them out: of a norm, none. Undefined of a person. */
  lugar: string[] | undefined;
  page: Link;
  /** The places of the records that name it: there its name stands as its own record writes it. */
  lugares: Fuente[];
}

/** Finds what has a name by its id; of a table of thousands, most are never asked for. */
export function finderOfNamed(sitio: Examined): (id: string) => NamedRecord | undefined {
  const { indexes } = sitio;
  const normas = new Map(sitio['marco-juridico'].map((norma) => [norma.id, norma]));
  const lugaresOf = (id: string) => placesOfNames(sitio).get(id) ?? [];
  const placeOf = (entidad: string) => wordsOfPlace(indexes.entidades.get(entidad)?.nombre ?? '');
  const findNorma = (id: string): NamedRecord | undefined => {
    const norma = normas.get(id);
    const plan = norma && indexes.planes.get(norma.plan);
    if (!plan) return undefined;
    const lugares = [norma.fuente ?? plan.plan.fuente];
    return { nombre: norma.norma, shortForms: [], lugar: [], page: pageOfPlan(plan), lugares };
  };
  const findPlan = (id: string): NamedRecord | undefined => {
    const plan = indexes.planes.get(id);
    if (!plan) return undefined;
    const { titulo: nombre, nombre_corto, entidad, fuente } = plan.plan;
    return {
      nombre,
      shortForms: [nombre_corto],
      lugar: placeOf(entidad),
      page: pageOfPlan(plan),
      lugares: [fuente],
    };
  };
  const findInOrganization = (id: string): NamedRecord | undefined => {
    const one: Organizational | undefined =
      indexes.organos.get(id) ?? indexes.dependencias.get(id) ?? indexes.personas.get(id);
    return (
      one && {
        nombre: one.nombre,
        shortForms: one.siglas === undefined ? [] : [one.siglas],
        lugar: one.entidad === undefined ? undefined : placeOf(one.entidad),
        page: pageOfOrganizacion(one),
        lugares: lugaresOf(id),
      }
    );
  };
  return (id) => findNorma(id) ?? findPlan(id) ?? findInOrganization(id);
}

/** A person, a unit or a body. */
interface Organizational {
  id: string;
  nombre: string;
  siglas?: string | undefined;
  entidad?: string;
}

/** The places of the records that name each of them. */
const placesOfNames = oncePer(({ actas, integrantes, planes, sesiones }: Examined): Map<string, Fuente[]> => {
  const citas: [id: string | undefined, fuente: Fuente][] = [
    ...integrantes.flatMap(({ persona, organo, fuente }): [string, Fuente][] => [
      [persona, fuente],
      [organo, fuente],
    ]),
    ...sesiones.flatMap((sesion): [string, Fuente][] =>
      sesion.segun === 'sitio' ? [] : organosOf(sesion).map((organo) => [organo, sesion.fuente]),
    ),
    ...actas.flatMap(({ asistentes, firmantes, fuente, fuente_firmas = fuente }) => [
      ...asistentes.map(({ persona }): [string, Fuente] => [persona, fuente]),
      ...firmantes.map(({ persona }): [string, Fuente] => [persona, fuente_firmas]),
    ]),
    ...planes.flatMap(({ actividades, compromisos }) => [
      ...actividades.flatMap(({ implementa = [], fuente }) => implementa.map((id): [string, Fuente] => [id, fuente])),
      ...compromisos.flatMap((one) => unitsOfCompromiso(one).map((id): [string, Fuente] => [id, one.fuente])),
    ]),
  ];
  const byId = Map.groupBy(citas, ([id]) => id ?? '');
  return new Map([...byId].map(([id, own]) => [id, own.map(([, fuente]) => fuente)]));
});
