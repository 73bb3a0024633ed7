import { TABLAS_DE_PLAN } from '../model/tables/index.ts';
import type { Columna, TablaAbierta } from './open-table.ts';

/** Columns that together name a row of another published table, by its key. */
export interface ClaveForanea {
  columnas: string[];
  tabla: TablaAbierta;
}

/**
 * The columns whose every value is an id of one published table; of tables of a plan, those of the same plan. An id of a
 * commitment tells it apart with its plan, which must stand in the same row.
 */
export function foreignKeys(una: TablaAbierta, todas: readonly TablaAbierta[]): ClaveForanea[] {
  return una.columnas.flatMap((columna) => {
    const { referencia = [], lista } = columna.campo;
    const [nombre] = referencia;
    if (nombre === undefined || referencia.length > 1 || lista || nombre === 'documentos') return [];
    const tabla = todas.find((otra) => otra.ruta === pathOf(nombre, una.plan));
    const columnas = tabla && columnsToKey(una, columna, tabla);
    return columnas ? [{ columnas, tabla }] : [];
  });
}

const pathOf = (nombre: string, plan: string | undefined) =>
  nombre in TABLAS_DE_PLAN ? `planes/${plan}/${nombre}` : nombre;

function columnsToKey(una: TablaAbierta, { nombre }: Columna, { clave }: TablaAbierta): string[] | undefined {
  if (clave.join() === 'id') return [nombre];
  const hasPlan = una.columnas.some((otra) => otra.nombre === 'plan');
  return clave.join() === 'plan,id' && hasPlan ? ['plan', nombre] : undefined;
}

/** Whether the key has a value in every row: only such is a primary key. */
export const isKeyRequired = ({ clave, columnas }: TablaAbierta) =>
  clave.length > 0 && clave.every((nombre) => columnas.find((una) => una.nombre === nombre)?.campo.requerido);
