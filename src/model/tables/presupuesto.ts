import * as z from 'zod';
import { fuente, moneda, numero, opcion, periodo, refiereOpc } from '../fields/fields.ts';
import { table } from '../table.ts';

/** The moments of spending, in their order (CONAC, «Normas y metodología para la determinación de los momentos contables de los egresos»). */
export const MOMENTOS = ['aprobado', 'modificado', 'comprometido', 'devengado', 'ejercido', 'pagado'] as const;
export type Momento = (typeof MOMENTOS)[number];

/** `data/planes/<plan>/presupuesto.csv`: the money that a document gives for an activity or a commitment. */
const partida = z.strictObject({
  compromiso: refiereOpc('[Compromiso] [del@compromiso] que es (o [la actividad])', 'compromisos'),
  actividad: refiereOpc('[Actividad] [de la@actividad] que es (o [el compromiso])', 'actividades'),
  periodo: periodo('Periodo del que es'),
  momento: opcion(MOMENTOS, 'Momento contable del gasto'),
  monto: numero('Monto', { minimum: 0 }),
  moneda: moneda('Moneda, por su clave ISO 4217: «MXN»'),
  fuente: fuente(),
});
export type Partida = z.output<typeof partida>;

export const presupuesto = table(partida, {
  title: 'Presupuesto',
  description: 'Cada monto que un documento da de [una actividad] o de [un compromiso], en un momento del gasto.',
  key: ['compromiso', 'actividad', 'periodo', 'momento', 'moneda'],
});
