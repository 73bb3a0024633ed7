import type { Esperado } from './esperado.ts';

const PLAN = 'planes/plan-abierto';

/** An action plan: milestones with start and end, several institutions that answer, civil society beside them. */
export const OGP: Esperado = {
  nombre: 'ogp',
  observaciones: ['meta-cumplida-tarde data/planes/plan-abierto/avances.csv:2'],
  metas: {
    'plan-abierto': {
      'contratos-1.1-2024': ['comprobada', null],
      'contratos-1.2-2025-01-2026-06': ['aun-no-vence', null],
      'pesca-2.1-2025': ['parcial', null],
      'pesca-2.2-2025': ['sin-plazo', null],
    },
  },
  paginas: {
    'index.html': ['había vencido el plazo de 2 metas', '1 lo fue después de su plazo', 'aparte: 1 sin plazo'],
    'acerca.html': ['Nada de lo que este sitio dice es de un país que exista.'],
    'actas.html': ['Ningún documento del sitio dice nada de esto.'],
    'acuerdos.html': [],
    'cronograma.html': ['Al S1 de 2025: 45 %, con meta entre 80 y 90 %.', 'Acordar las reglas'],
    'correcciones.html': ['Este sitio no tiene correcciones'],
    'vencidas.html': ['1 meta venció y no está comprobada.'],
    'en-claro/plan-abierto.html': ['ya había terminado el plazo de 2 metas', '¿Quién responde?'],
    'documentos.html': ['Decreto que cambia el nombre del Ministerio de Pesca'],
    'documentos/plan.html': ['Compromiso: Contratos públicos abiertos'],
    'documentos/decreto.html': ['Ministerio del Mar'],
    'documentos/autoinforme.html': ['Contratos publicados'],
    'informes.html': ['Informe, julio de 2024 a septiembre de 2025.'],
    'informes/autoinforme.html': ['Declarado: 40 %'],
    'observaciones.html': ['Vencía en diciembre de 2024, y el informe la da por cumplida en febrero de 2025.'],
    'organizacion.html': [
      'Hasta marzo de 2025. La sucede: Ministerio del Mar.',
      'Instituto Garante de Altamar (ficticio) (organismo autónomo)',
      'Empresa de Puertos de Altamar (ficticia) (entidad paraestatal)',
    ],
    'planes.html': ['Plan de acción, julio de 2024 a junio de 2026.'],
    'propuestas.html': [],
    'vacios.html': ['Los documentos de este sitio dan todo lo que hace falta'],
    [`${PLAN}.html`]: [
      'Varias dependencias comparten actividades',
      'Acordar las reglas Permisos de pesca a la vista. Sin plazo',
    ],
    [`${PLAN}/contratos.html`]: [
      'Responsables',
      'Gerencia de Datos',
      'Vigía Ciudadana (ficticia) (sociedad civil): revisa los datos antes de publicarlos',
      'Universidad de Altamar (ficticia) (academia)',
    ],
    [`${PLAN}/contratos/1.1.html`]: [
      'Ministerio de Hacienda; Dirección de Acceso a la Información',
      'Evidencia: https://altamar.example/acta.pdf; https://altamar.example/lista.pdf',
    ],
    [`${PLAN}/contratos/1.2.html`]: ['La meta es entre 80 y 90 %.', 'Al S1 de 2025: 45 %, con meta entre 80 y 90 %.'],
    [`${PLAN}/pesca.html`]: ['Cooperativa del Faro (ficticia) (sector privado)', 'aparte'],
    [`${PLAN}/pesca/2.1.html`]: ['Avance declarado: 40 %.'],
    [`${PLAN}/pesca/2.2.html`]: ['Sin plazo. El plan no dice para cuándo.'],
  },
};
