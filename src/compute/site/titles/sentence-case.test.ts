import { expect, test } from 'vitest';
import { knownIn, learnWords } from './known-words.ts';
import { isInCapitals, toSentenceCase } from './sentence-case.ts';

const known = knownIn([
  learnWords([
    'Vive en León y publica el PAMGA: la gestión de los Consejos Sociales de cada barrio y del estado.',
    'Los consejos sociales, en su diagnóstico, piden lo necesario. Guanajuato lo sabe; en Guanajuato, también.',
    'El niño va con la gente al público. Se publico con errata, de un plan de acción.',
  ]),
]);

test.each([
  ['CONSEJOS SOCIALES DE LEÓN', 'Consejos sociales de León'],
  ['GESTION DE LOS CONSEJOS', 'Gestión de los consejos'],
  ['EL PAMGA DE GUANAJUATO', 'El PAMGA de Guanajuato'],
  // Known of another number or gender; the accent that nobody writes isn't invented.
  ['DIAGNOSTICOS NECESARIAS DE LOS CONSEJOS', 'Diagnosticos necesarias de los consejos'],
  // Both ways are in use: without the accent, as the title has it.
  ['EL PUBLICO DE LOS CONSEJOS', 'El publico de los consejos'],
  ['LA GESTION DEL NIÑO', 'La gestión del niño'],
  // Nobody has them, and no acronym ends so; of names that do, nothing is known.
  ['RECEPCIÓN, EXPEDIENTES REVISADOS Y CONSEJOS SOCIALES', 'Recepción, EXPEDIENTES revisados y consejos sociales'],
  ['CONSEJOS SOCIALES DE CADA BARRIO DE CONCEPCIÓN', 'Consejos sociales de cada barrio de CONCEPCIÓN'],
  ['CONSEJOS SOCIALES DEL SIMAPAG, VI PLAN DE ACCIÓN', 'Consejos sociales del SIMAPAG, VI plan de acción'],
  ['1. CONSEJOS SOCIALES. GENTE DEL BARRIO', '1. Consejos sociales. Gente del barrio'],
  // Of most words nothing is known.
  ['SIMAPAG Y SEDESHU EN GUANAJUATO', 'SIMAPAG Y SEDESHU EN GUANAJUATO'],
])('«%s» is shown as «%s»', (title, shown) => {
  expect(toSentenceCase(title, known)).toBe(shown);
});

test.each([
  ['REUNIONES CON CONSEJOS', true],
  ['GESTIÓN 2023: APOYOS', true],
  ['Plan de Acción', false],
  ['PAMGA 2025', false],
  ['PAMGA y INE', false],
  ['2025', false],
])('whether «%s» is in capitals: %s', (title, is) => {
  expect(isInCapitals(title)).toBe(is);
});
