import type { Cambios } from './sitio-minimo.ts';

/** The minimal site's one activity as its sheet tells it, and as the matrix tells it again. */
export const MISMA_MATRIZ = {
  nombre: 'Dar talleres.',
  indicador: 'Talleres dados.',
  formula: '(Talleres dados / Talleres previstos) *100.',
  unidad: 'Porcentaje.',
  meta_texto: 'Dar todos los talleres a diciembre de 2025.',
  medio: 'Lista de asistencia.',
  responsable: 'Dirección de Obras.',
};

/** The minimal site with that row, changed; each cell is quoted. */
export function conMatriz(fila: Partial<typeof MISMA_MATRIZ> = {}, meta = 'Dar todos los talleres.'): Cambios {
  const celdas = Object.values({ ...MISMA_MATRIZ, ...fila });
  return {
    'data/planes/plan-1/actividades.csv': `id,compromiso,numero,nombre,descripcion,implementa,da_seguimiento,cronograma,meta_texto,medio_verificacion,fuente
talleres-1,talleres,1,Dar talleres,Talleres para vecinos,obras,comite,Todo 2025,${quote(meta)},Lista de asistencia,plan#4.1
`,
    'data/planes/plan-1/matriz.csv': `actividad,${Object.keys(MISMA_MATRIZ).join()},fuente
talleres-1,${celdas.map(quote).join()},plan#6
`,
  };
}

const quote = (celda: string) => `"${celda.replaceAll('"', '""')}"`;
