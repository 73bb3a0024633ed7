import { expect, test } from 'vitest';
import { askForFigure, SE_PIDE, tellGoal, writeCarta } from './solicitudes.ts';

const PETICION = {
  asunto: 'Plan 1, 2025',
  pide: [SE_PIDE.sinReporte, askForFigure('Talleres dados', ['segundo semestre de 2025'])],
  seTrata: tellGoal('Talleres: Dar todos los talleres', 'diciembre de 2025', 'Plan de acción, 4.1'),
  pagina: 'https://villa.example/planes/plan-1/talleres/1.html#talleres-1-2025',
};
const LEY = { norma: 'Ley de Transparencia', articulos: 'artículo 5' };
const UT = { nombre: 'Unidad de Transparencia', entidad: 'Municipio de Villa' };

test('a letter says for whom it is, by which law, what it asks, of what, who answers, and where that is told', () => {
  expect(writeCarta(UT, ['Dirección de Obras'], [LEY], PETICION, '31 de enero de 2026')).toEqual({
    asunto: 'Solicitud de información: Plan 1, 2025',
    cuerpo: `Unidad de Transparencia
Municipio de Villa

Con fundamento en: Ley de Transparencia (artículo 5), pido:

1. Si se cumplió, en qué fecha, y el documento en que consta.
2. La cifra de «Talleres dados» de segundo semestre de 2025, y el documento en que consta.

Meta: Talleres: Dar todos los talleres
Plazo: diciembre de 2025.
Consta en: Plan de acción, 4.1.
Responde: Dirección de Obras.
Lo que se sabe hasta el 31 de enero de 2026 está en https://villa.example/planes/plan-1/talleres/1.html#talleres-1-2025

Si ya está publicado, basta con su dirección. Si es una cifra o una tabla, la pido en un formato que se pueda abrir con una hoja de cálculo. Si no existe, o no lo tiene quien recibe esta carta, pido que se me diga y quién lo tiene.

Nombre:
Correo o domicilio para recibir la respuesta:`,
  });
});

test('one thing is not numbered, no law is not named, and who receives it is not told twice', () => {
  const one = { ...PETICION, pide: [SE_PIDE.sinReporte] };
  const { cuerpo } = writeCarta({ nombre: 'Municipio de Villa' }, ['Municipio de Villa'], [], one, '31 de enero');
  expect(cuerpo).toContain('Municipio de Villa\n\nPido:\n\nSi se cumplió');
  expect(cuerpo).not.toContain('Responde');
});
