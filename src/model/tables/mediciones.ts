import * as z from 'zod';
import { fechaOpc, fuente, numeroOpc, opcionOpc, periodo, refiere, textoOpc } from '../fields/fields.ts';
import { fold } from '../../base/fold.ts';
import { table } from '../table.ts';

/** Why a document gives no figure. */
export const SIN_CIFRA = ['reservado', 'no-disponible', 'no-aplica'] as const;
export type SinCifra = (typeof SIN_CIFRA)[number];

/** How final a figure is, or why there is none. */
export const ESTADOS_DE_CIFRA = ['preliminar', 'definitivo', 'estimado', 'revisado', ...SIN_CIFRA] as const;

/** Why a figure was published again: more is known, the earlier one was wrong, or it is counted in another way. */
export const CAMBIOS_DE_CIFRA = ['actualizacion', 'correccion', 'metodo'] as const;

/** `data/planes/<plan>/mediciones.csv`: a figure that a document gives for a period. */
const medicion = z.strictObject({
  variable: refiere('Variable', 'variables'),
  periodo: periodo('Periodo que mide'),
  valor: numeroOpc('Valor; en blanco, si el documento dice por qué no lo da'),
  publicado: textoOpc('Como está impreso, si difiere del valor'),
  fuente: fuente(),
  nota: textoOpc('Aclaración'),
  estado: opcionOpc(ESTADOS_DE_CIFRA, 'Qué tan firme dice el documento que es, o por qué no la da'),
  publicada: fechaOpc('Cuándo se publicó, si la del periodo se publicó varias veces: cuenta la última'),
  cambio: opcionOpc(CAMBIOS_DE_CIFRA, 'Por qué difiere de la que se publicó antes'),
  desglose: textoOpc('De qué manera se desglosa la cifra: «sexo», «edad», «lugar»…; en blanco, la cifra es el total'),
  categoria: textoOpc('De qué categoría del desglose es: «Mujeres», «18 a 29 años»…'),
});
export type Medicion = z.output<typeof medicion>;

/** A figure of one category of a variable: a part of the total of its period. */
export type MedicionDeCategoria = Medicion & { desglose: string; categoria: string };

export const isOfCategoria = (medicion: Medicion): medicion is MedicionDeCategoria =>
  medicion.desglose !== undefined && medicion.categoria !== undefined;

/** What has one figure a period: a variable, or a category of it. Names hold no end of line. */
export const serieOf = ({ variable, desglose, categoria }: Pick<Medicion, 'variable' | 'desglose' | 'categoria'>) =>
  categoria === undefined ? variable : [variable, desglose, categoria].join('\n');

const WRITTEN: readonly [form: RegExp, SinCifra][] = [
  [/reservad|confidencial|^[<≤]/, 'reservado'],
  [/^(?:n_?[./]?_?d\.?|s_?[./]_?d\.?|sin_dato|no_disponible)/, 'no-disponible'],
  [/^(?:n_?[./]?_?a\.?$|no_aplica)/, 'no-aplica'],
];

/** Why a measurement has no number: as its state says, or as its document prints it. */
export function whyWithoutFigure({ valor, estado, publicado }: Medicion): SinCifra | undefined {
  if (valor !== undefined) return undefined;
  const stated = SIN_CIFRA.find((one) => one === estado);
  const printed = fold(publicado ?? '');
  return stated ?? WRITTEN.find(([form]) => form.test(printed))?.[1];
}

export const mediciones = table(medicion, {
  title: 'Mediciones',
  description: 'Cada cifra que un documento da para un periodo; su unidad está en la tabla de variables.',
  key: ['variable', 'periodo', 'desglose', 'categoria', 'publicada'],
});
