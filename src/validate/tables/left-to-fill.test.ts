import { describe } from 'vitest';
import { type BadInput, PLAN, testTold } from '../../../tests/bad-input.ts';
import { replace } from '../../../tests/sitio-minimo.ts';

// prettier-ignore
const LEFT: BadInput[] = [
  ['whom to ask, as a site that is begun has it', 'data/sitio.json', replace('transparencia@villa.example', 'Por definir: quien edita debe escribirlo'), 'left-to-fill', 8, 15, 'Escriba en «contacto»'],
  ['why that day', 'data/sitio.json', replace('Cierre del año', 'Por definir: es la fecha del ejemplo.'), 'left-to-fill', 6, 19, '«corte_motivo»'],
  ['who issued a document', 'data/documentos.csv', replace('Informe anual,Municipio de Villa', 'Informe anual,Por definir'), 'left-to-fill', 4, 23, '«emisor»'],
  ['the title of a report', 'content/informes/anual-2025.mdx', replace('titulo: Informe anual 2025', 'titulo: pendiente'), 'left-to-fill', 2, 9, 'así se publica'],
  ['the name of a unit', 'data/dependencias.csv', replace('Dirección de Obras', 'N/D'), 'left-to-fill', 2, 13, '«nombre»'],
  ['the name of an activity', `${PLAN}/actividades.csv`, replace('Dar talleres,', 'Por definir,'), 'left-to-fill', 2, 23, '«nombre»'],
];

describe('what was left for later is asked for, and the site is published', () => {
  testTold(LEFT, true);
});
