import { describe, expect, test } from 'vitest';
import { type BadInput, PLAN, testTold } from '../../../tests/bad-input.ts';
import { openCon, replace } from '../../../tests/sitio-minimo.ts';

// prettier-ignore
const CSV: BadInput[] = [
  ['an unclosed quote, where it opens', 'data/personas.csv', replace('Luis Paz', '"Luis Paz'), 'quote-error', 3, 6, 'otras comillas'],
  ['an unclosed quote before other rows', 'data/personas.csv', replace('Ana Ruiz', '"Ana Ruiz'), 'quote-error', 2, 5, 'otras comillas'],
  ['a quote inside a cell without quotes', 'data/personas.csv', replace('Luis Paz', 'Luis "el Güero" Paz'), 'quote-error', 3, 11],
  ['too many cells', 'data/personas.csv', replace('Luis Paz', 'Luis Paz, Jr'), 'extra-cell', 3, 15, 'entre comillas'],
  ['too few cells', 'data/dependencias.csv', replace(',Dirección de Obras,DO', ''), 'missing-cell', 2, 12, 'Agregue las comas'],
  ['an unknown header, with the nearest', 'data/entidades.csv', replace('nombre', 'nonbre'), 'extra-label', 1, 4, '¿Quiso escribir «nombre»?'],
  ['an unknown header that is near none', 'data/personas.csv', 'id,nombre,telefono\nana,Ana,\nluis,Luis,\n', 'extra-label', 1, 11, 'Se admiten: id, nombre.'],
  ['a duplicate header', 'data/personas.csv', 'id,nombre,nombre\nana,Ana,A\nluis,Luis,L\n', 'duplicate-label', 1, 11, 'columna 2'],
  ['a blank header above values', 'data/personas.csv', 'id,nombre,\nana,Ana,x\nluis,Luis,\n', 'blank-label', 1, 11],
  ['a missing column', 'data/personas.csv', 'id\nana\nluis\n', 'missing-label', 1, 1, 'columna «nombre»'],
  ['a duplicate id, with both lines', 'data/personas.csv', replace('luis,', 'ana,L\nluis,'), 'primary-key', 3, 1, '«ana» ya está en la línea 2'],
  ['a duplicate key of two columns', `${PLAN}/mediciones.csv`, replace('2025-S2', '2025-S1'), 'primary-key', 3, 1, '«dados, 2025-S1» ya está en la línea 2'],
  ['a blank row between others', 'data/personas.csv', replace('luis,', ',\nluis,'), 'blank-row', 3, 1],
  ['an unknown reference, with the nearest', `${PLAN}/actividades.csv`, replace('obras', 'obra'), 'foreign-key', 2, 58, '¿Quiso escribir «obras»?'],
  ['an unknown document', 'data/sesiones.csv', replace('acta-1#', 'acta-9#'), 'foreign-key', 2, 40, 'Hay «acta-1», que es de otro número o periodo. Agréguelo en data/documentos.csv'],
  ['a document of which none is near', 'data/sesiones.csv', replace('acta-1#', 'minuta#'), 'foreign-key', 2, 40, 'Agréguelo en data/documentos.csv, o escriba una de las claves que ahí están: plan, acta-1, informe.'],
  ['a unit by its name', 'content/compromisos/plan-1/talleres.mdx', replace('responsable: obras', 'responsable: Dirección de Obras'), 'type-error', 4, 14, 'Se escribe su clave, y no su nombre: «obras».'],
  ['a unit by its initials', `${PLAN}/actividades.csv`, replace('obras', 'do'), 'foreign-key', 2, 58, '«obras»'],
  ['a unit by its name, among others', `${PLAN}/actividades.csv`, replace('obras', 'obras|DIRECCIÓN DE OBRAS'), 'type-error', 2, 58, '«obras|obras»'],
  ['a document by its title', 'data/sesiones.csv', replace('acta-1#', 'Plan de acción#'), 'type-error', 2, 40, '«plan#inicio»'],
  ['a variable by its name', `${PLAN}/mediciones.csv`, replace('previstos,', 'Talleres previstos,'), 'type-error', 4, 1, '«previstos»'],
  ['a report by its title', `${PLAN}/avances.csv`, replace('anual-2025', 'Informe anual 2025'), 'type-error', 2, 11, '«anual-2025»'],
  ['a name that is nobody’s', `${PLAN}/actividades.csv`, replace('obras', 'Dirección de Parques'), 'type-error', 2, 58, 'Escriba una de las claves que están en data/dependencias.csv: obras.'],
  ['a report by the beginning of its title', `${PLAN}/avances.csv`, replace('anual-2025', 'Informe anual'), 'type-error', 2, 11, '¿Quiso decir «anual-2025»?'],
  ['a report that is not there', `${PLAN}/avances.csv`, replace('anual-2025', 'Informe del primer trimestre'), 'type-error', 2, 11, 'Escriba una de las claves que están en content/informes/: anual-2025.'],
  ['a body that is not there', 'data/sesiones.csv', replace('comite,', 'Consejo del Agua,'), 'type-error', 2, 10, 'data/organos.csv: comite.'],
  ['a source by a title and a place', 'data/sesiones.csv', replace('acta-1#inicio', '"Informe anual, cuadro 3"'), 'type-error', 2, 40, '¿Quiso decir «informe#cuadro 3»?'],
  ['a source by a longer title', 'data/sesiones.csv', replace('acta-1#inicio', 'Informe anual de la Dirección#4'), 'type-error', 2, 40, '¿Quiso decir «informe#4»?'],
  ['a source by a title, without place', 'data/sesiones.csv', replace('acta-1#inicio', 'Plan de acción'), 'type-error', 2, 40, '¿Quiso decir «plan#página 3»?'],
  ['a source that is not there', 'data/sesiones.csv', replace('acta-1#inicio', '"Minuta del martes, cuadro 3"'), 'type-error', 2, 40, '«#» y el lugar: «plan#página 3». Escriba una de las claves que están en data/documentos.csv: plan, acta-1, informe.'],
  ['a source without its place', 'data/sesiones.csv', replace('acta-1#inicio', 'acta-1'), 'type-error', 2, 40, 'documento y lugar'],
  ['an id that is none', 'data/ods.csv', (text) => `${text}Meta 1,Otra,16\n`, 'type-error', 3, 1, 'minúsculas'],
  ['a required cell left blank', 'data/personas.csv', replace('Luis Paz', ' '), 'constraint-error', 3, 6, 'no puede quedar en blanco'],
  ['a text for a number', `${PLAN}/mediciones.csv`, replace('S1,5', 'S1,cinco'), 'type-error', 2, 15, 'con cifras: «5»'],
  ['a number that can be read in two ways', `${PLAN}/mediciones.csv`, replace('S1,5', 'S1,"1,234"'), 'type-error', 2, 15, '«1234» si son millares, o «1.234»'],
  ['yes for how far a goal was met', `${PLAN}/avances.csv`, replace(',100,', ',Sí,'), 'type-error', 2, 22, '«100» si la meta se cumplió, «0» si no'],
  ['a percentage sign', `${PLAN}/mediciones.csv`, replace('S1,5', 'S1,50 %'), 'type-error', 2, 15],
  ['a day that no calendar has', 'data/sesiones.csv', replace('2026-01-15', '2025-02-30'), 'type-error', 2, 29, 'no existe en el calendario'],
  ['a date that can be read in two ways', 'data/sesiones.csv', replace('2026-01-15', '03/04/2025'), 'type-error', 2, 29, '«2025-04-03» si el día va primero, o «2025-03-04»'],
  ['a period that does not exist', `${PLAN}/mediciones.csv`, replace('2025-S2', '2025-S3'), 'type-error', 3, 7, 'semestre «2025-S1»'],
  ['an unknown choice, with the list', 'data/entidades.csv', replace('municipal', 'galáctica'), 'constraint-error', 2, 26, 'municipal, intermunicipal, estatal, federal'],
  ['an unknown choice in the middle of a row', `${PLAN}/indicadores.csv`, replace('suma', 'promedio'), 'constraint-error', 2, 82, 'suma, ultimo, cada, ninguna'],
  ['an address that is none', 'data/documentos.csv', replace('https://villa.example/plan.pdf', 'javascript:alert(1)'), 'unsafe-link', 2, 48, 'https://'],
  ['an empty file', 'data/ods.csv', '', 'source-error', 1, 1, 'vacío'],
];

describe('a bad input is told once, with its place and what to write', () => {
  testTold(CSV);
});

describe('a large table', () => {
  test('may end in any number of blank rows, as Excel leaves them', async () => {
    const { problems } = await openCon({ 'data/personas.csv': (text) => `${text}${',\n'.repeat(50_000)}` });
    expect(problems).toEqual([]);
  });

  test('may have any number of problems, and all are told', async () => {
    const { problems } = await openCon({ 'data/personas.csv': (text) => `${text}${'x\n'.repeat(150_000)}` });
    expect(problems.length).toBe(150_000);
  });
});
