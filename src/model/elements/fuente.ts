import * as z from 'zod';
import { refiere, texto } from '../fields/fields.ts';
import { element } from './element.ts';

export const fuente = element(
  z.strictObject({
    documento: refiere('Documento', 'documentos'),
    lugar: texto('Página, artículo o apartado'),
  }),
  { display: 'inline', description: 'La cita de un lugar de un documento, como en el resto del sitio.' },
);
