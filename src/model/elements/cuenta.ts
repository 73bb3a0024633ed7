import * as z from 'zod';
import { enteroOpc, opcionOpc, refiereOpc } from '../fields/fields.ts';
import { ESTADOS_CONTADOS } from '../estado.ts';
import { element } from './element.ts';

/** Goals that were met may be counted together too. */
const ESTADOS_DE_CUENTA = ['cumplida', ...ESTADOS_CONTADOS] as const;
export type EstadoDeCuenta = (typeof ESTADOS_DE_CUENTA)[number];

export const cuenta = element(
  z.strictObject({
    plan: refiereOpc('[Plan], si no es el del texto', 'planes'),
    estado: opcionOpc(
      ESTADOS_DE_CUENTA,
      'Estado de las que se cuentan; «cumplida», comprobadas o solo declaradas; en blanco, todas',
    ),
    anio: enteroOpc('Año en que vencen; en blanco, todos'),
    compromiso: refiereOpc('[Compromiso] de que son; en blanco, [todos@compromiso]', 'compromisos'),
  }),
  {
    display: 'inline',
    description: 'Cuántas [metas] hay, o cuántas están en un estado; cada número lleva a su lista.',
  },
);
