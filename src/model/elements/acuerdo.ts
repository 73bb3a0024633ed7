import * as z from 'zod';
import { clave, refiereOpc } from '../fields/fields.ts';
import { element } from './element.ts';

/** Its id is looked for in minutes, not in a table: computing says whether it is there. */
export const acuerdo = element(
  z.strictObject({
    id: clave('Clave [del acuerdo] en su [acta]'),
    acta: refiereOpc(
      '[Acta] en que está, si no es [la@acta] del texto ni [la única@acta] que [lo/la@acuerdo] tiene',
      'actas',
    ),
  }),
  { display: 'inline', description: 'Lo que se acordó, como está en [el acta], con enlace a ese lugar.' },
);
