import type { Fuente } from '../../../model/fields/readings.ts';
import { wordsOfPlace } from './name-keys.ts';
import { pageOfOrganizacion, pageOfPlan } from './pages.ts';
import type { Enlace, Examinado } from './regla.ts';

/** Whatever documents name: a person, a unit, a body, a plan or a norm. */
export interface Nombrado {
  nombre: string;
  /** Short forms that are declared: no other name. */
  cortos: string[];
  /** Words of the place of which it is, where its name may leave them out: of a norm, none. Undefined of a person. */
  lugar: string[] | undefined;
  pagina: Enlace;
  /** The places of the records that name it: there its name stands as its own record writes it. */
  lugares: Fuente[];
}

/** Everything that has a name, by id. */
export function namedRecords(sitio: Examinado): Map<string, Nombrado> {
  const lugares = placesOfNames(sitio);
  const { personas, dependencias, organos, planes, 'marco-juridico': normas } = sitio;
  const placeOf = (entidad: string) => wordsOfPlace(sitio.indices.entidades.get(entidad)?.nombre ?? '');
  const place = (uno: {
    id: string;
    nombre: string;
    siglas?: string | undefined;
    entidad?: string;
  }): [string, Nombrado] => [
    uno.id,
    {
      nombre: uno.nombre,
      cortos: uno.siglas === undefined ? [] : [uno.siglas],
      lugar: uno.entidad === undefined ? undefined : placeOf(uno.entidad),
      pagina: pageOfOrganizacion(uno),
      lugares: lugares.get(uno.id) ?? [],
    },
  ];
  return new Map([
    ...[...personas, ...dependencias, ...organos].map(place),
    ...planes.map((plan): [string, Nombrado] => {
      const { titulo: nombre, nombre_corto, entidad, fuente } = plan.plan;
      return [
        plan.id,
        { nombre, cortos: [nombre_corto], lugar: placeOf(entidad), pagina: pageOfPlan(plan), lugares: [fuente] },
      ];
    }),
    ...normas.flatMap(({ id, plan: suyo, norma: nombre, fuente }): [string, Nombrado][] => {
      const plan = sitio.indices.planes.get(suyo);
      return plan
        ? [[id, { nombre, cortos: [], lugar: [], pagina: pageOfPlan(plan), lugares: [fuente ?? plan.plan.fuente] }]]
        : [];
    }),
  ]);
}

function placesOfNames({ actas, integrantes, planes, sesiones }: Examinado): Map<string, Fuente[]> {
  const citas: [id: string | undefined, fuente: Fuente][] = [
    ...integrantes.flatMap(({ persona, organo, fuente }): [string, Fuente][] => [
      [persona, fuente],
      [organo, fuente],
    ]),
    ...sesiones.flatMap(({ organo, segun, fuente }): [string, Fuente][] =>
      segun === 'sitio' ? [] : [[organo, fuente]],
    ),
    ...actas.flatMap(({ asistentes, firmantes, fuente, fuente_firmas = fuente }) => [
      ...asistentes.map(({ persona }): [string, Fuente] => [persona, fuente]),
      ...firmantes.map(({ persona }): [string, Fuente] => [persona, fuente_firmas]),
    ]),
    ...planes.flatMap(({ actividades, compromisos }) => [
      ...actividades.flatMap(({ implementa = [], fuente }) => implementa.map((id): [string, Fuente] => [id, fuente])),
      ...compromisos.map(({ responsable, fuente }): [string | undefined, Fuente] => [responsable, fuente]),
    ]),
  ];
  const porId = Map.groupBy(citas, ([id]) => id ?? '');
  return new Map([...porId].map(([id, suyas]) => [id, suyas.map(([, fuente]) => fuente)]));
}
