import * as z from 'zod';
import {
  claveVariable,
  fuenteOpc,
  opcion,
  opcionOpc,
  refierenOpc,
  texto,
  textoOpc,
  textosOpc,
} from '../fields/fields.ts';
import { table } from '../table.ts';

/** How a longer period takes its figure from its parts: what flows adds up, what there is stands as it did last. */
export const AGREGACIONES_DE_VARIABLE = ['suma', 'ultimo', 'promedio'] as const;
export type AgregacionDeVariable = (typeof AGREGACIONES_DE_VARIABLE)[number];

/** `data/planes/<plan>/variables.csv`: what the formulas count. */
const variable = z.strictObject({
  id: claveVariable('Clave de la variable'),
  nombre: texto('Nombre como lo escribe la fórmula publicada'),
  unidad: texto('Qué se cuenta'),
  papel: opcion(['entrada', 'realizado', 'variacion', 'total'], 'Papel en los cálculos'),
  partes: refierenOpc('Variables de las que debe ser la suma', 'variables'),
  etapa_de: textoOpc('Lo que se reparte entre esta etapa y las demás que dicen lo mismo: «obras ganadoras»'),
  fuente: fuenteOpc('Dónde la nombra un documento; en blanco, el nombre es de quien edita'),
  agregacion: opcionOpc(
    AGREGACIONES_DE_VARIABLE,
    'Cómo se reúnen sus periodos cortos en uno largo; en blanco, como diga [el indicador]',
  ),
  desgloses_completos: textosOpc(
    'Desgloses de los que un documento dice, o muestra, que sus categorías son todas y ninguna cuenta dos veces: su suma es el total',
  ),
});
export type Variable = z.output<typeof variable>;

export const variables = table(variable, {
  title: 'Variables',
  description: 'Cada cosa que cuentan las fórmulas.',
  key: ['id'],
});
