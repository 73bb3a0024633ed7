import * as z from 'zod';
import { filasOpc, refiere, textosOpc } from '../fields/fields.ts';
import { element } from './element.ts';

export const tabla = element(
  z.strictObject({
    conjunto: refiere('Conjunto de datos', 'conjuntos'),
    columnas: textosOpc('Columnas que se muestran, con «|» entre una y otra; sin ellas, todas'),
    filas: filasOpc('Cuántas filas, desde la primera («5»), o cuáles («3-8»); sin ello, todas'),
  }),
  { display: 'block', description: 'Un conjunto de datos o una parte, con su título, su fuente y enlace al conjunto.' },
);
