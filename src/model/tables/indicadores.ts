import { z } from 'zod';
import {
  clave,
  fuente,
  fuenteOpc,
  numeroOpc,
  opcion,
  opcionOpc,
  periodoOpc,
  refiereOpc,
  segun,
  texto,
  textoOpc,
} from '../fields/fields.ts';
import { table } from '../table.ts';

/** How a longer period takes its value from its parts. */
export const AGREGACIONES = ['suma', 'ultimo', 'cada', 'ninguna'] as const;
export type Agregacion = (typeof AGREGACIONES)[number];

/** Whether more is better, less is, or neither. */
export const SENTIDOS = ['ascendente', 'descendente', 'regular'] as const;

/** `data/planes/<plan>/indicadores.csv`: how an activity or a commitment is measured. */
export const indicador = z.strictObject({
  id: clave('Clave [del indicador]'),
  compromiso: refiereOpc('[Compromiso] que mide (o [la actividad])', 'compromisos'),
  actividad: refiereOpc('[Actividad] que mide (o [el compromiso])', 'actividades'),
  nombre: texto('Nombre como lo escribe el documento'),
  tipo: opcion(['formula', 'cumple'], 'Se calcula con fórmula, o se cumple o no'),
  formula: textoOpc('Aritmética sobre variables; en blanco si el documento no la publica'),
  unidad: texto('Unidad de medida'),
  agregacion: opcion(AGREGACIONES, 'Cómo se reúnen los periodos cortos en uno largo'),
  fuente: fuente(),
  fuente_formula: fuenteOpc('Dónde está la fórmula; en blanco, donde lo demás'),
  formula_segun: segun('De quién es la fórmula que se calcula'),
  sentido: opcionOpc(SENTIDOS, 'Hacia dónde debe ir el valor: subir, bajar, o mantenerse'),
  linea_base: numeroOpc('Línea base: el valor del que parte, en la unidad [del indicador]'),
  linea_base_periodo: periodoOpc('Periodo de la línea base'),
  fuente_linea_base: fuenteOpc('Dónde está la línea base; en blanco, donde lo demás'),
});
export type Indicador = z.output<typeof indicador>;

export const indicadores = table(indicador, {
  title: '[Indicadores]',
  description: 'Cómo se mide cada [actividad] [o compromiso].',
  key: ['id'],
  required: true,
});
