import { z } from 'zod';
import {
  clave,
  claveVariable,
  fuente,
  fuenteOpc,
  numero,
  opcion,
  periodo,
  refiere,
  refiereOpc,
  refierenOpc,
  segun,
  texto,
  textoOpc,
} from '../fields/fields.ts';

/** How a longer period takes its value from its parts. */
export const AGREGACIONES = ['suma', 'ultimo', 'cada', 'ninguna'] as const;
export type Agregacion = (typeof AGREGACIONES)[number];

/** `data/planes/<plan>/indicadores.csv`: how an activity or a commitment is measured. */
export const indicador = z.strictObject({
  id: clave('Clave del indicador'),
  compromiso: refiereOpc('Compromiso que mide (o la actividad)', 'compromisos'),
  actividad: refiereOpc('Actividad que mide (o el compromiso)', 'actividades'),
  nombre: texto('Nombre como lo escribe el documento'),
  tipo: opcion(['formula', 'cumple'], 'Se calcula con fórmula, o se cumple o no'),
  formula: textoOpc('Aritmética sobre variables; en blanco si el documento no la publica'),
  unidad: texto('Unidad de medida'),
  agregacion: opcion(AGREGACIONES, 'Cómo se reúnen los periodos cortos en uno largo'),
  fuente: fuente(),
  fuente_formula: fuenteOpc('Dónde está la fórmula; en blanco, donde lo demás'),
  formula_segun: segun('De quién es la fórmula que se calcula'),
});
export type Indicador = z.output<typeof indicador>;

/** `data/planes/<plan>/variables.csv`: what the formulas count. */
export const variable = z.strictObject({
  id: claveVariable('Clave de la variable'),
  nombre: texto('Nombre como lo escribe la fórmula publicada'),
  unidad: texto('Qué se cuenta'),
  papel: opcion(['entrada', 'realizado', 'variacion', 'total'], 'Papel en los cálculos'),
  partes: refierenOpc('Variables de las que debe ser la suma', 'variables'),
  etapa_de: textoOpc('Lo que se reparte entre esta etapa y las demás que dicen lo mismo: «obras ganadoras»'),
  fuente: fuenteOpc('Dónde la nombra un documento; en blanco, el nombre es de quien edita'),
});
export type Variable = z.output<typeof variable>;

/** `data/planes/<plan>/mediciones.csv`: a figure that a document gives for a period. */
export const medicion = z.strictObject({
  variable: refiere('Variable', 'variables'),
  periodo: periodo('Periodo que mide'),
  valor: numero('Valor'),
  publicado: textoOpc('Como está impreso, si difiere del valor'),
  fuente: fuente(),
  nota: textoOpc('Aclaración'),
});
export type Medicion = z.output<typeof medicion>;
