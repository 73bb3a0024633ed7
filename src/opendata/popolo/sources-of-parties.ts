import type { Fuente } from '../../model/fields/readings.ts';
import { organosOf } from '../../model/tables/sesiones.ts';
import type { SitioCalculado } from '../../sitio.ts';
import { popoloId } from './link.ts';

type Stated = [id: string, fuente: Fuente | undefined];

/** The places that name each person, unit, body and entity, by their id in Popolo. */
export function sourcesOfParties(sitio: SitioCalculado): (id: string) => Fuente[] {
  const stated = [...inTables(sitio), ...inActas(sitio), ...inPlans(sitio)];
  const byId = Map.groupBy(
    stated.filter((one): one is [string, Fuente] => one[1] !== undefined),
    ([id]) => id,
  );
  return (id) => (byId.get(id) ?? []).map(([, fuente]) => fuente);
}

function inTables({ nombres, integrantes, sesiones, organos, dependencias }: SitioCalculado): Stated[] {
  const entidadOf = new Map(organos.map(({ id, entidad }) => [id, entidad]));
  const ofOrgano = (id: string, fuente: Fuente): Stated[] => [
    [popoloId.organo(id), fuente],
    [popoloId.entidad(entidadOf.get(id) ?? ''), fuente],
  ];
  return [
    ...integrantes.flatMap(({ organo, persona, fuente }): Stated[] => [
      [popoloId.persona(persona), fuente],
      ...ofOrgano(organo, fuente),
    ]),
    ...sesiones.flatMap((sesion) => organosOf(sesion).flatMap((organo) => ofOrgano(organo, sesion.fuente))),
    ...dependencias.map(({ id, fuente }): Stated => [popoloId.dependencia(id), fuente]),
    // A written name is of a record of any of these tables.
    ...nombres.flatMap(({ id, fuente }) =>
      [popoloId.persona, popoloId.dependencia, popoloId.organo].map((toId): Stated => [toId(id), fuente]),
    ),
  ];
}

function inActas({ actas }: SitioCalculado): Stated[] {
  return actas.flatMap(({ asistentes, ausentes, firmantes, orden_del_dia, acuerdos, fuente }) => [
    ...[...asistentes, ...ausentes, ...firmantes].map(({ persona }): Stated => [popoloId.persona(persona), fuente]),
    ...orden_del_dia.flatMap((punto) =>
      punto.votos.map(({ persona }): Stated => [popoloId.persona(persona), punto.fuente ?? fuente]),
    ),
    ...acuerdos.flatMap((acuerdo) =>
      [popoloId.persona, popoloId.dependencia, popoloId.organo, popoloId.entidad].map((toId): Stated => [
        toId(acuerdo.responsable ?? ''),
        acuerdo.fuente ?? fuente,
      ]),
    ),
  ]);
}

function inPlans({ planes }: SitioCalculado): Stated[] {
  return planes.flatMap(({ plan, compromisos, actividades }) => [
    [popoloId.entidad(plan.entidad), plan.fuente] satisfies Stated,
    [popoloId.organo(plan.organo ?? ''), plan.fuente] satisfies Stated,
    ...compromisos.flatMap(({ responsable, corresponsables, fuente }) =>
      [responsable ?? '', ...corresponsables].map((id): Stated => [popoloId.dependencia(id), fuente]),
    ),
    ...actividades.flatMap(({ implementa = [], fuente }) =>
      implementa.map((id): Stated => [popoloId.dependencia(id), fuente]),
    ),
  ]);
}
