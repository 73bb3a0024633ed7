import { type Cambios, SITIO_MINIMO } from './sitio-minimo.ts';

/** How many there are of each kind of record. */
interface Cuantos {
  actas: number;
  acuerdosPorActa: number;
  documentos: number;
  propuestas: number;
  terminos: number;
  dependencias: number;
  personas: number;
  /** Activities of one commitment. */
  actividades: number;
  /** Goals of its first activity. */
  metasDeUna: number;
  /** Measurements of one goal. */
  mediciones: number;
  /** Rows of the first data set; the others have some. */
  filas: number;
  conjuntos: number;
  /** Other plans, each with a commitment and nothing else. */
  planes: number;
  informes: number;
}

/** As many as no page has room for, and no more: each page costs time. */
export const BASTANTES: Cuantos = {
  actas: 104,
  acuerdosPorActa: 3,
  documentos: 102,
  propuestas: 260,
  terminos: 420,
  dependencias: 560,
  personas: 20,
  actividades: 40,
  metasDeUna: 60,
  mediciones: 132,
  filas: 900,
  conjuntos: 12,
  planes: 3,
  informes: 6,
};

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
const csv = (header: string, rows: readonly string[]) => `${[header, ...rows].join('\n')}\n`;
const LETRAS = 'abcdefghijlmnopqrstuvz';
const letra = (i: number) => LETRAS[i % LETRAS.length] ?? 'a';
/** A year of ten, so that what stands by year has several. */
const anio = (i: number) => 2016 + (i % 10);
const dosCifras = (n: number) => String(n).padStart(2, '0');
const fecha = (i: number) => `${anio(i)}-${dosCifras((i % 12) + 1)}-${dosCifras((i % 28) + 1)}`;

/** Agreements of minutes, of every state. */
const acuerdo = (acta: number, i: number) =>
  `  - { id: acuerdo-${acta}-${i}, punto: "1", texto: Reparar la calle ${acta} de la colonia ${i}, responsable: dep-${(acta + i) % 7}, ${
    [
      `vence: ${anio(acta) + 1}-06`,
      `vence: 2027-06`,
      `vence: ${anio(acta) + 1}-06, cumplido: ${anio(acta) + 1}-03, fuente_cumplido: "doc-0#cumplidos"`,
    ][i % 3]
  }, fuente: "doc-${acta % 40}#acuerdo ${i}" }`;

const acta = (i: number, acuerdos: number) => `---
sesion: sesion-de-${i}
inicio: "10:00"
termino: "11:30"
lugar: Sala de Cabildo
quorum: Hubo quórum
asistentes:
  - { persona: ana, cargo: Presidenta, calidad: presidencia }
firmantes:
  - { persona: ana, cargo: Presidenta }
orden_del_dia:
  - { punto: "1", asunto: Obras, resultado: Se acordó }
acuerdos:
${times(acuerdos, (j) => acuerdo(i, j)).join('\n')}
fuente: doc-${i % 40}#inicio
---
`;

const informe = (i: number, plan = 'plan-1') => `---
titulo: Informe ${i} de ${plan}
tipo: mensual
plan: ${plan}
periodo: ${anio(i)}-${dosCifras((i % 12) + 1)}
fuente: doc-${i % 40}#informe ${i}
---
`;

/** Years of a goal with many measurements: as many months, and its figures. */
const mes = (i: number) => `${2016 + Math.floor(i / 12)}-${dosCifras((i % 12) + 1)}`;

/** A body with long lists of everything. */
export function muchosRegistros(cuantos: Cuantos): Cambios {
  const { actividades, metasDeUna, mediciones } = cuantos;
  const hasta = 2016 + Math.ceil(mediciones / 12);
  return {
    'data/sitio.json': (texto) => texto.replace('2025-12-31', '2026-06-15'),
    'content/informes/anual-2025.mdx': undefined,
    'content/actas/acta-1.mdx': (texto) => texto.replace('informes:\n  - anual-2025\n', ''),
    'data/planes/plan-1/avances.csv': undefined,
    'data/documentos.csv': (texto) =>
      texto +
      times(
        cuantos.documentos,
        (i) => `doc-${i},Documento ${letra(i)} número ${i},Municipio de Villa,${fecha(i)},\n`,
      ).join(''),
    'data/dependencias.csv': csv('id,entidad,nombre,siglas', [
      'obras,villa,Dirección de Obras,DO',
      ...times(cuantos.dependencias, (i) => `dep-${i},villa,${letra(i).toUpperCase()} Dirección número ${i},`),
    ]),
    'data/personas.csv': (texto) =>
      texto + times(cuantos.personas, (i) => `persona-${i},Persona ${i} López\n`).join(''),
    'data/nombres.csv': csv(
      'id,escrito,fuente',
      times(cuantos.personas, (i) => `persona-${i},Persona ${i} Lopez,doc-${i % 40}#asistentes`),
    ),
    'data/integrantes.csv': csv(
      'organo,persona,cargo,calidad,fuente',
      times(cuantos.personas, (i) => `comite,persona-${i},Vocal ${i},propietaria,doc-${i % 40}#integrantes`),
    ),
    'data/sesiones.csv': csv('id,organo,tipo,numero,fecha,fuente', [
      'sesion-1,comite,ordinaria,1,2026-01-15,acta-1#inicio',
      ...times(cuantos.actas, (i) => `sesion-de-${i},comite,ordinaria,${i + 2},${fecha(i)},doc-${i % 40}#inicio`),
    ]),
    'data/glosario.csv': csv(
      'id,termino,definicion',
      times(
        cuantos.terminos,
        (i) => `termino-${letra(i)}-${i},${letra(i).toUpperCase()}cosa número ${i},Lo que se hace con la cosa ${i}`,
      ),
    ),
    ...Object.fromEntries(
      times(cuantos.actas, (i) => [`content/actas/acta-de-${i}.mdx`, acta(i, cuantos.acuerdosPorActa)]),
    ),
    ...Object.fromEntries(times(cuantos.informes, (i) => [`content/informes/informe-${i}.mdx`, informe(i)])),
    ...Object.fromEntries(times(cuantos.planes, otroPlan).flat()),
    ...Object.fromEntries(times(cuantos.conjuntos, (i) => conjunto(i, i === 0 ? cuantos.filas : 40)).flat()),
    'data/planes/plan-1/actividades.csv': csv(
      'id,compromiso,numero,nombre,descripcion,implementa,da_seguimiento,cronograma,medio_verificacion,fuente',
      times(
        actividades,
        (i) =>
          `talleres-${i + 1},talleres,${i + 1},Dar el taller número ${i + 1},Talleres para vecinos,dep-${i % 5}|obras,comite,Todo el año,Lista,plan#4.${i}`,
      ),
    ),
    'data/planes/plan-1/indicadores.csv': csv('id,compromiso,actividad,nombre,tipo,formula,unidad,agregacion,fuente', [
      'todos,,talleres-1,Talleres de todos los meses,formula,dados ÷ previstos × 100,Porcentaje,suma,plan#4.0',
      ...times(metasDeUna, (i) => `lugar-${i},,talleres-1,Lugar ${i} arreglado,cumple,,Lugar,ninguna,plan#4.0`),
      ...times(
        actividades,
        (i) => `taller-${i},,talleres-${i + 1},Taller ${i} dado,cumple,,Taller,ninguna,plan#4.${i}`,
      ),
    ]),
    'data/planes/plan-1/variables.csv': csv('id,nombre,unidad,papel,partes', [
      'dados,Talleres dados,Taller,realizado,',
      'previstos,Talleres previstos,Taller,entrada,',
    ]),
    'data/planes/plan-1/mediciones.csv': csv(
      'variable,periodo,valor,publicado,fuente,nota',
      times(mediciones, (i) => [
        `dados,${mes(i)},${i},,doc-${i % 40}#mes ${i},`,
        `previstos,${mes(i)},${i + 1},,doc-${i % 40}#mes ${i},`,
      ]).flat(),
    ),
    'data/planes/plan-1/metas.csv': csv('id,indicador,periodo,comparador,valor,texto,inicio,vence,fuente', [
      `todos-2016-${hasta},todos,2016/${hasta},al-menos,100,Dar todos los talleres de todos los meses,,${hasta}-12,plan#4.0`,
      ...times(
        metasDeUna,
        (i) => `lugar-${i}-2025,lugar-${i},2025,igual,si,Arreglar el lugar ${i} del barrio,,2025-12,plan#4.0`,
      ),
      ...times(
        actividades,
        (i) => `taller-${i}-2025,taller-${i},2025,igual,si,Dar el taller ${i} en el barrio,,2025-12,plan#4.${i}`,
      ),
    ]),
    'data/planes/plan-1/propuestas.csv': csv(
      'id,compromiso,actividades,texto,segun,fuente',
      times(
        cuantos.propuestas,
        (i) =>
          `propuesta-${i},talleres,${i % 3 === 0 ? 'talleres-1' : ''},Que se dé el taller ${i} en mi colonia,${i % 3 === 0 ? 'sitio' : ''},doc-${i % 40}#propuesta ${i}`,
      ),
    ),
    'content/planes/plan-1.mdx': (texto) =>
      texto.replace('inicio: 2025', 'inicio: 2016').replace('fin: 2027-12', `fin: ${hasta + 1}-12`),
    'content/compromisos/plan-1/talleres.mdx': SITIO_MINIMO['content/compromisos/plan-1/talleres.mdx'] ?? '',
  };
}

/** Another plan, of one commitment with a goal. */
const otroPlan = (i: number): [string, string][] => [
  [
    `content/planes/otro-${i}.mdx`,
    (SITIO_MINIMO['content/planes/plan-1.mdx'] ?? '')
      .replace('Plan de acción de Villa', `Programa número ${i}`)
      .replace('Plan 1', `Programa ${i}`),
  ],
  [
    `content/compromisos/otro-${i}/unico.mdx`,
    (SITIO_MINIMO['content/compromisos/plan-1/talleres.mdx'] ?? '').replace('nombre: Talleres', 'nombre: Lo común'),
  ],
  [
    `data/planes/otro-${i}/indicadores.csv`,
    csv('id,compromiso,actividad,nombre,tipo,formula,unidad,agregacion,fuente', [
      'guia,unico,,Guía publicada,cumple,,Guía,ninguna,plan#4.2',
    ]),
  ],
  [
    `data/planes/otro-${i}/metas.csv`,
    csv('id,indicador,periodo,comparador,valor,texto,inicio,vence,fuente', [
      `guia-2025,guia,2025,igual,si,Publicar la guía del programa ${i},,2025-06,plan#4.2`,
    ]),
  ],
];

function conjunto(i: number, filas: number): [string, string][] {
  return [
    [
      `data/conjuntos/conjunto-${i}.csv`,
      csv(
        'anio,habitantes',
        times(filas, (j) => `${1000 + j},${j * 7}`),
      ),
    ],
    [
      `data/conjuntos/conjunto-${i}.json`,
      (SITIO_MINIMO['data/conjuntos/poblacion.json'] ?? '')
        .replace('"poblacion"', `"conjunto-${i}"`)
        .replace('Habitantes por año', `Habitantes por año, ${i}`),
    ],
  ];
}
