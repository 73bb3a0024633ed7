import * as z from 'zod';
import {
  clave,
  fuente,
  fuenteOpc,
  numeroOpc,
  opcion,
  opcionOpc,
  periodoOpc,
  rangosOpc,
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

/** What an indicator looks at, in a matrix of indicators. */
export const DIMENSIONES = ['eficacia', 'eficiencia', 'calidad', 'economia'] as const;

/** The rows of a matrix of indicators, from what is sought to what is done; and those of a chain of results. */
export const NIVELES = [
  'fin',
  'proposito',
  'componente',
  'actividad',
  'subactividad',
  'impacto',
  'resultado',
  'producto',
  'proceso',
  'insumo',
] as const;

/** How often it is measured. */
export const FRECUENCIAS = [
  'mensual',
  'bimestral',
  'trimestral',
  'cuatrimestral',
  'semestral',
  'anual',
  'bienal',
  'trienal',
  'quinquenal',
  'sexenal',
  'irregular',
] as const;

/** The lights by which a body reads its own indicator. */
export const COLORES = ['verde', 'amarillo', 'rojo'] as const;
export type Color = (typeof COLORES)[number];

/** `data/planes/<plan>/indicadores.csv`: how an activity or a commitment is measured. */
export const indicador = z.strictObject({
  id: clave('Clave [del indicador]'),
  compromiso: refiereOpc('[Compromiso] que mide (o [la actividad])', 'compromisos'),
  actividad: refiereOpc('[Actividad] que mide (o [el compromiso])', 'actividades'),
  nombre: texto('Nombre como lo escribe el documento'),
  tipo: opcion(['formula', 'cumple'], 'Se calcula con fórmula, o se cumple o no'),
  formula: textoOpc(
    'Aritmética sobre variables, y sobre [otros indicadores] entre corchetes; en blanco si el documento no la publica',
  ),
  unidad: texto('Unidad de medida'),
  agregacion: opcion(AGREGACIONES, 'Cómo se reúnen los periodos cortos en uno largo'),
  fuente: fuente(),
  fuente_formula: fuenteOpc('Dónde está la fórmula; en blanco, donde lo demás'),
  formula_segun: segun('De quién es la fórmula que se calcula'),
  sentido: opcionOpc(SENTIDOS, 'Hacia dónde debe ir el valor: subir, bajar, o mantenerse'),
  linea_base: numeroOpc('Línea base: el valor del que parte, en la unidad [del indicador]'),
  linea_base_periodo: periodoOpc('Periodo de la línea base'),
  fuente_linea_base: fuenteOpc('Dónde está la línea base; en blanco, donde lo demás'),
  codigo: textoOpc('Clave que le da el documento, como la escribe'),
  nivel: opcionOpc(NIVELES, 'Nivel en la matriz de indicadores o en la cadena de resultados'),
  dimension: opcionOpc(DIMENSIONES, 'Qué mira: si se logra, con cuánto, qué tan bien, o con qué recursos'),
  frecuencia: opcionOpc(FRECUENCIAS, 'Cada cuándo se mide, según el documento'),
  definicion: textoOpc('Qué mide, como lo define el documento'),
  supuestos: textoOpc('Lo que debe ocurrir fuera del programa para que se logre, según el documento'),
  medio_verificacion: textoOpc('Medio de verificación como lo escribe el documento'),
  peso: numeroOpc('Cuánto pesa entre los suyos, según el documento', {
    minimum: 0,
    maximum: 100,
    unit: 'por ciento',
  }),
  semaforo_de: opcionOpc(['valor', 'cumplimiento'], 'De qué son los rangos: del valor, o del valor ÷ [la meta] × 100'),
  semaforo_verde: rangosOpc('Rangos que el documento pinta de verde'),
  semaforo_amarillo: rangosOpc('Rangos que el documento pinta de amarillo'),
  semaforo_rojo: rangosOpc('Rangos que el documento pinta de rojo'),
  fuente_semaforo: fuenteOpc('Dónde están los rangos; en blanco, donde lo demás'),
});
export type Indicador = z.output<typeof indicador>;

export const indicadores = table(indicador, {
  title: '[Indicadores]',
  description: 'Cómo se mide cada [actividad] [o compromiso].',
  key: ['id'],
  required: true,
  figures: ['linea_base'],
});
