import * as z from 'zod';
import { fuente, refiere, segun, texto } from '../fields/fields.ts';
import { table } from '../table.ts';

/**
 * `data/nombres.csv`: other ways in which a document writes a person, a unit, a body, a plan or a norm; also the
 * record's own name, to say where it stands so.
 */
const nombre = z.strictObject({
  id: refiere(
    'Persona, [dependencia], órgano, [plan] o norma',
    'personas',
    'dependencias',
    'organos',
    'planes',
    'marco-juridico',
  ),
  escrito: texto('Cómo lo escribe el documento'),
  segun: segun('Quién dice que ese nombre es de ella'),
  fuente: fuente(),
});
export type Nombre = z.output<typeof nombre>;

export const nombres = table(nombre, {
  title: 'Nombres escritos',
  description: 'Cada manera en que un documento escribe una persona, [dependencia], órgano, [plan] o norma.',
  key: ['id', 'escrito', 'fuente'],
});
