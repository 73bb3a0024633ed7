import type { ContentWithoutNotes } from '../../model/tables/index.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';

/** Records by id, to show what another record cites. */
export function indexContent(content: ContentWithoutNotes & { planes: PlanCalculado[] }) {
  const { personas, dependencias, organos, entidades, documentos, sesiones, ods, informes, actas, planes } = content;
  return {
    personas: byId(personas),
    dependencias: byId(dependencias),
    organos: byId(organos),
    entidades: byId(entidades),
    documentos: byId(documentos),
    sesiones: byId(sesiones),
    ods: byId(ods),
    informes: byId(informes),
    actas: byId(actas),
    planes: byId(planes),
  };
}

export type Indexes = ReturnType<typeof indexContent>;

function byId<T extends { id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}
