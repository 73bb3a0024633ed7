import * as z from 'zod';
import { clave, entero, fuenteOpc, texto } from '../fields/fields.ts';
import { table } from '../table.ts';

/** `data/ods.csv`: goals and targets of the 2030 Agenda that commitments name (UN A/RES/70/1). */
const objetivo = z.strictObject({
  id: clave('Objetivo («16») o meta («16.6») de la Agenda 2030'),
  nombre: texto('Qué busca, en pocas palabras'),
  objetivo: entero('Número del objetivo'),
  fuente: fuenteOpc('Dónde está ese nombre; en blanco, es de quien edita'),
});

export const ods = table(objetivo, {
  title: 'Objetivos de la Agenda 2030',
  description: 'Cada objetivo o meta de la Agenda 2030 que [un compromiso] nombra.',
  key: ['id'],
});
