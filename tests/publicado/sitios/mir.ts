import type { Esperado } from './esperado.ts';

const PLAN = 'planes/alumbrado-2025';

/** A matrix of five levels: quarterly goals, baselines, indicators that must fall, budget, goals that changed. */
export const MIR: Esperado = {
  nombre: 'mir',
  observaciones: [
    'gasto-mayor-que-aprobado data/planes/alumbrado-2025/presupuesto.csv:6',
    'meta-sin-reporte data/planes/alumbrado-2025/metas.csv:11',
    'meta-sin-reporte data/planes/alumbrado-2025/metas.csv:12',
    'semaforo-distinto data/planes/alumbrado-2025/avances.csv:2',
  ],
  metas: {
    'alumbrado-2025': {
      'fin-2025': ['parcial', 52],
      'proposito-2025': ['cumplida', 92],
      'proposito-2025-t1': ['cumplida', 76],
      'proposito-2025-t2': ['parcial', 79],
      'proposito-2025-t3': ['cumplida', 86],
      'proposito-2025-t4': ['cumplida', 92],
      'reparacion-2025': ['parcial', 6.5],
      'sustitucion-2025': ['parcial', 320],
      'sustitucion-2026': ['aun-no-vence', null],
      'reparacion-1.1-2025': ['sin-reporte', null],
      'reparacion-1.1.1-2025': ['sin-reporte', null],
      'reparacion-1.2-2025': ['cumplida', 80],
      'sustitucion-2.1-2025': ['no-aplica', null],
    },
  },
  paginas: {
    'index.html': ['debían estar cumplidas 7 metas', '4 metas, 1 cumplida y comprobada; 1 en parte; 2 sin reporte'],
    'acerca.html': ['Nada de lo que este sitio dice es de un municipio que exista.'],
    'actas.html': ['Ningún documento del sitio dice nada de esto.'],
    'acuerdos.html': [],
    'cronograma.html': ['Al T3: 35 de 48.', 'Al T1: 40 de 200.', 'Metas que se cuentan aparte'],
    'documentos.html': ['Matriz de indicadores del programa Calles alumbradas, 2025'],
    'documentos/mir.html': ['Meta: Sustituir 200 luminarias más (2026)'],
    'documentos/modificaciones.html': ['Sesión ordinaria (20 de agosto de 2025)'],
    'documentos/informe-2025.html': ['Días promedio para atender'],
    'documentos/informe-2026-t1.html': ['Luminarias sustituidas'],
    'informes.html': ['Informe trimestral, primer trimestre de 2026.'],
    'informes/anual-2025.html': ['320 luminarias', 'Con los rangos del documento está en amarillo (80 % de la meta).'],
    'informes/t1-2026.html': ['primer trimestre de 2026'],
    'observaciones.html': [
      'para saberlo falta Rondas hechas (cuarto trimestre de 2025)',
      '520,000 MXN; aprobado, 500,000 MXN',
      'le toca amarillo: se leen con 80',
    ],
    'organizacion.html': ['Dirección de Servicios Municipales (DSM)', 'Comité de Evaluación'],
    'planes.html': ['Matriz de indicadores para resultados (MIR), 2025 a 2026.'],
    'propuestas.html': [],
    'vacios.html': ['Rondas hechas'],
    [`${PLAN}.html`]: ['8 metas', 'La meta se alcanzó en 3 de 4 periodos', 'En 2025 se realizó menos de lo programado'],
    [`${PLAN}/fin.html`]: [
      'Línea base: 60 % (2023). Desde ahí, lo hecho es el 80 % del camino a la meta.',
      'Nivel Fin',
      'Sentido Descendente: menos es mejor',
      'Supuestos La encuesta se levanta cada año',
    ],
    [`${PLAN}/proposito.html`]: ['Nivel Propósito', 'Frecuencia Trimestral', 'Línea base 70 % (2024)'],
    [`${PLAN}/reparacion.html`]: [
      '6.5 días',
      'Línea base: 12 días (2024). Desde ahí, lo hecho es el 78.57 % del camino a la meta.',
      'Dimensión Calidad',
      'Peso 60 %',
    ],
    [`${PLAN}/sustitucion.html`]: [
      'Al T1: 40 de 200. Todavía no vence: es lo publicado hasta ahí.',
      'Con los rangos del documento está en amarillo (80 % de la meta).',
      'El informe la da en verde.',
      'verde, 90 a 110; amarillo, 70 a <90 o >110 a 130; rojo, <70 o >130 (del valor entre la meta, por ciento)',
      'Modificado 1,200,000 MXN',
    ],
    [`${PLAN}/reparacion/1.1.html`]: [
      'Al T3: 35 de 48. Es lo publicado hasta ahí; falta lo demás del periodo.',
      'no está en los documentos de este sitio (cuarto trimestre de 2025)',
      'Ejercido 520,000 MXN',
    ],
    [`${PLAN}/reparacion/1.1.1.html`]: ['Nivel Subactividad'],
    [`${PLAN}/reparacion/1.2.html`]: ['Resultado: 80 %'],
    [`${PLAN}/sustitucion/2.1.html`]: ['No aplica: no hubo casos'],
  },
};
