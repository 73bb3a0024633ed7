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

/** Everything that has a name, by id. */
export function namedRecords(sitio: Examined): Map<string, NamedRecord> {
  const lugares = placesOfNames(sitio);
  const { personas, dependencias, organos, planes, 'marco-juridico': normas } = sitio;
  const placeOf = (entidad: string) => wordsOfPlace(sitio.indexes.entidades.get(entidad)?.nombre ?? '');
  const place = (one: {
    id: string;
    nombre: string;
    siglas?: string | undefined;
    entidad?: string;
  }): [string, NamedRecord] => [
    one.id,
    {
      nombre: one.nombre,
      shortForms: one.siglas === undefined ? [] : [one.siglas],
      lugar: one.entidad === undefined ? undefined : placeOf(one.entidad),
      page: pageOfOrganizacion(one),
      lugares: lugares.get(one.id) ?? [],
    },
  ];
  return new Map([
    ...[...personas, ...dependencias, ...organos].map(place),
    ...planes.map((plan): [string, NamedRecord] => {
      const { titulo: nombre, nombre_corto, entidad, fuente } = plan.plan;
      return [
        plan.id,
        { nombre, shortForms: [nombre_corto], lugar: placeOf(entidad), page: pageOfPlan(plan), lugares: [fuente] },
      ];
    }),
    ...normas.flatMap(({ id, plan: own, norma: nombre, fuente }): [string, NamedRecord][] => {
      const plan = sitio.indexes.planes.get(own);
      return plan
        ? [[id, { nombre, shortForms: [], lugar: [], page: pageOfPlan(plan), lugares: [fuente ?? plan.plan.fuente] }]]
        : [];
    }),
  ]);
}

function placesOfNames({ actas, integrantes, planes, sesiones }: Examined): Map<string, Fuente[]> {
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
}
