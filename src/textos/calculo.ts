import type { Motivo } from '../model/result.ts';
import type { Agregacion } from '../model/tables/indicadores.ts';
import type { SENTIDOS } from '../model/tables/indicadores.ts';
import type { Medicion } from '../model/tables/mediciones.ts';
import type { AGREGACIONES_DE_VARIABLE } from '../model/tables/variables.ts';
import type { Comparador } from '../model/tables/metas.ts';
import { SIN_DATO } from './comunes.ts';
import { inWords, saying } from '../model/speech/speech.ts';

/** The working of a value. */
export const CALCULO = inWords({
  todasEnLosDatos: 'Todas, en los datos abiertos',
  comoSeCalcula: 'Cómo se calcula:',
  formulaDelSitio: 'La manera de calcularlo es de este sitio.',
  conLasVariablesDe: 'con las variables de',
  formulaDeEsteSitio: 'Fórmula de este sitio',
  sustitucion: 'Con los números',
  noEstaLaCifra: 'no está en los documentos de este sitio',
  cifraQuizaPerdida: 'no está en el texto de este sitio, que perdió algo que [el informe] mostraba aquí',
  cifraDeVariasManeras: (valores: readonly string[]) => saying`[el plan] da varias: ${valores.join(' y ')}`,
  totalDeSusPartes: 'suma de sus partes, que hace este sitio:',
  desglose: (variable: string, desglose: string, periodo: string) => `${variable}, por ${desglose}, ${periodo}`,
  aunNoSeEspera: 'aún no se espera',
  suCalculo: (indicador: string) => `Cómo se calcula «${indicador}»`,
  resultado: 'Resultado',
} as const);

export const COMPARADOR: Record<Comparador, string> = {
  'al-menos': 'al menos',
  'mas-de': 'más de',
  igual: 'igual a',
  'a-lo-mas': 'a lo más',
  entre: 'entre',
};

export const AGREGACION: Record<Agregacion, string> = inWords({
  suma: 'los periodos cortos se suman',
  ultimo: 'cuenta el último periodo',
  cada: 'cada parte del periodo debe alcanzar [la meta]',
  ninguna: 'se mide el periodo completo',
});

export const AGREGACION_DE_VARIABLE: Record<(typeof AGREGACIONES_DE_VARIABLE)[number], string> = {
  suma: AGREGACION.suma,
  ultimo: AGREGACION.ultimo,
  promedio: 'se promedian los periodos cortos',
};

export const SENTIDO: Record<(typeof SENTIDOS)[number], string> = {
  ascendente: 'debe subir',
  descendente: 'debe bajar',
  regular: 'debe mantenerse',
};

export const MOTIVO: Record<Motivo['codigo'], string> = {
  'sin-formula': 'el documento no publica la fórmula',
  'no-publicado': 'los documentos de este sitio no traen alguna de las cifras',
  reservado: 'el documento dice que la cifra está reservada',
  'no-disponible': 'el documento dice que la cifra no está disponible',
  'no-aplica': 'el documento dice que la cifra no aplica',
  'division-entre-cero': 'no se puede calcular: habría que dividir entre cero',
  'demasiadas-cifras': 'el resultado tiene más cifras de las que aquí se pueden publicar',
  'cero-entre-cero': 'no aplica: no hubo casos',
  cualitativo: 'se cumple o no se cumple; no hay cifra que calcular',
};

/** What stands where a value would. */
export const withoutValue = (motivo: Motivo): string => (motivo.codigo === 'cero-entre-cero' ? 'no aplica' : SIN_DATO);

/** Why there is no value, for a reader; `nombres` gives each variable in the words of its formula. */
export function explainMotivo(
  motivo: Motivo,
  nombres: (variable: string) => string,
  periodo: (p: string) => string,
): string {
  switch (motivo.codigo) {
    case 'sin-formula':
    case 'cualitativo':
    case 'division-entre-cero':
    case 'cero-entre-cero':
    case 'demasiadas-cifras':
      return MOTIVO[motivo.codigo];
    case 'reservado':
    case 'no-disponible':
    case 'no-aplica':
    case 'no-publicado': {
      const cuales = motivo.variables.map((variable) => `“${nombres(variable)}”`).join(' y ');
      const cuando = motivo.periodos.length > 0 ? ` (${motivo.periodos.map(periodo).join(', ')})` : '';
      return motivo.codigo === 'no-publicado'
        ? `falta la cifra de ${cuales}${cuando}`
        : `${MOTIVO[motivo.codigo]}: ${cuales}${cuando}`;
    }
  }
}

export const VARIACION = {
  impresa: 'Variación impresa',
  diferencia: 'Realizado − programado',
  comoSeLee:
    'La variación lleva el signo con que está impresa. Para leerla, compárela con lo realizado menos lo programado: si son iguales, el documento resta lo programado a lo realizado; si llevan el signo contrario, resta lo realizado a lo programado. Si no son ni lo uno ni lo otro, la variación impresa no es esa resta.',
} as const;

export const ESTADO_DE_CIFRA: Record<NonNullable<Medicion['estado']>, string> = {
  preliminar: 'preliminar',
  definitivo: 'definitiva',
  estimado: 'estimada',
  revisado: 'revisada',
  reservado: 'reservada',
  'no-disponible': 'no disponible',
  'no-aplica': 'no aplica',
};

export const CAMBIO_DE_CIFRA: Record<NonNullable<Medicion['cambio']>, string> = {
  actualizacion: 'actualiza la anterior con más datos',
  correccion: 'corrige un error de la anterior',
  metodo: 'se cuenta de otra manera que la anterior',
};

export const PUBLICACION = {
  publicada: (cuando: string) => `publicada ${cuando}`,
  sustituida: 'hay otra posterior, que es la que cuenta',
} as const;
