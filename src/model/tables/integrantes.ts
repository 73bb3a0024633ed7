import * as z from 'zod';
import { fechaParcialOpc, fuente, opcionOpc, refiere, refiereOpc, texto, textoOpc } from '../fields/fields.ts';
import { table } from '../table.ts';

const CALIDADES = [
  'presidencia',
  'propietaria',
  'suplente',
  'permanente',
  'facilitadora',
  'secretaria-tecnica',
] as const;

/** `data/integrantes.csv`: who sits in a body, in which quality. */
const integrante = z.strictObject({
  organo: refiere('Órgano', 'organos'),
  persona: refiere('Persona', 'personas'),
  cargo: texto('Cargo o representación, como lo escribe el documento'),
  sector: opcionOpc(['ciudadania', 'administracion', 'invitada'], 'Por quién participa'),
  calidad: opcionOpc(CALIDADES, 'Con qué calidad participa'),
  suple_a: refiereOpc('Persona a la que suple', 'personas'),
  desde: fechaParcialOpc('Desde cuándo'),
  hasta: fechaParcialOpc('Hasta cuándo'),
  nota: textoOpc('Aclaración del documento'),
  fuente: fuente(),
});
export type Integrante = z.output<typeof integrante>;

export const integrantes = table(integrante, {
  title: 'Integrantes',
  description: 'Cada lugar que una persona ocupa en un órgano, y cada vez que lo ocupa.',
  // Who comes back has a row for each term.
  key: ['organo', 'persona', 'calidad', 'suple_a', 'desde'],
});
