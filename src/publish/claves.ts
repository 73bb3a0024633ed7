import type { NombreTabla } from '../model/campo.ts';
import { TABLAS_DE_PLAN } from '../model/tablas.ts';
import type { Columna, TablaAbierta } from './tabla-abierta.ts';

/** A column that names rows of another published table, one in each cell. */
export interface ClaveForanea {
  columna: Columna;
  tabla: TablaAbierta;
}

/** The columns whose every value is an id of one published table; of tables of a plan, those of the same plan. */
export function foreignKeys(una: TablaAbierta, todas: readonly TablaAbierta[]): ClaveForanea[] {
  return una.columnas.flatMap((columna) => {
    const { referencia = [], lista } = columna.campo;
    const [nombre] = referencia;
    if (nombre === undefined || referencia.length > 1 || lista || nombre === 'documentos') return [];
    const tabla = todas.find((otra) => otra.ruta === pathOf(nombre, una.plan));
    return tabla && isKeyedById(tabla) ? [{ columna, tabla }] : [];
  });
}

const pathOf = (nombre: NombreTabla, plan: string | undefined) =>
  nombre in TABLAS_DE_PLAN ? `planes/${plan}/${nombre}` : nombre;

/** A commitment's id tells it apart within its plan alone. */
const isKeyedById = ({ clave }: TablaAbierta) => clave.join() === 'id';

/** Whether the key has a value in every row: only such is a primary key. */
export const isKeyRequired = ({ clave, columnas }: TablaAbierta) =>
  clave.length > 0 && clave.every((nombre) => columnas.find((una) => una.nombre === nombre)?.campo.requerido);
