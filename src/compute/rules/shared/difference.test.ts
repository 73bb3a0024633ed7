import { expect, test } from 'vitest';
import { weighDifference } from './difference.ts';

test.each([
  ['another verb to begin with', 'Contar con 10 talleres', 'Alcanzar 10 talleres'],
  ['a verb or none', 'Tener la participación de al menos 5 % de los jóvenes', 'Al menos 5 % de los jóvenes'],
  ['an article', 'Dar los talleres', 'Dar talleres'],
  ['a conjunction', 'Acta en que se aprueba y publicación', 'Acta en que se aprueba. Publicación'],
  ['a preposition', 'Talleres implementados en universidades', 'Talleres implementados o en universidades'],
  ['a word at its end', 'Dar 10 talleres', 'Dar 10 talleres gratuitos'],
  ['a participle that adds nothing', 'Dar los talleres programados', 'Dar los talleres programados realizados'],
])('form: %s', (_, one, other) => {
  expect([weighDifference(one, other), weighDifference(other, one)]).toEqual(['forma', 'forma']);
});

test.each([
  ['an act for another', 'Contar con la guía publicada', 'Contar con la guía validada'],
  ['an act at its end', 'Contar con la guía', 'Contar con la guía publicada'],
  ['a number', 'Contar con las guías', 'Contar con 3 guías'],
  ['a percentage', 'Contar con las guías', 'Contar con el 100 % de las guías'],
  ['a negation', 'Talleres con costo', 'Talleres sin costo'],
  ['who takes part', 'Talleres con vecinos', 'Talleres con especialistas'],
  ['more than a word at its end', 'Lista de asistencia', 'Lista de asistencia en el portal de Villa'],
  ['an act to begin with', 'Publicar la guía', 'Alcanzar la guía'],
])('substance: %s', (_, one, other) => {
  expect([weighDifference(one, other), weighDifference(other, one)]).toEqual(['fondo', 'fondo']);
});
