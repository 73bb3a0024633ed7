import * as z from 'zod';
import { refiere, texto } from '../fields/fields.ts';
import { element } from './element.ts';

export const cita = element(
  z.strictObject({
    documento: refiere('Documento que lo dice', 'documentos'),
    lugar: texto('Página, artículo o apartado'),
  }),
  {
    display: 'block',
    hasContent: true,
    description: 'Palabras de un documento, entre «», con su fuente. Se buscan en su texto, si el sitio lo guarda.',
  },
);
