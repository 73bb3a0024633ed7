import { type Lectura, type Rechazo, reject } from './reading.ts';

interface Bounds {
  minimo?: number;
  maximo?: number;
}

/** The reading of a column that takes no number outside the bounds that the column publishes. */
export function withinBounds<T>(lectura: Lectura<T>, bounds: Bounds): Lectura<T> {
  if (bounds.minimo === undefined && bounds.maximo === undefined) return lectura;
  return (texto) => {
    const resultado = lectura(texto);
    return ('lee' in resultado && rejectOutside(texto, resultado.lee, bounds)) || resultado;
  };
}

function rejectOutside(texto: string, valor: unknown, bounds: Bounds): { rechaza: Rechazo } | undefined {
  const { minimo = -Infinity, maximo = Infinity } = bounds;
  if (typeof valor !== 'number' || (valor >= minimo && valor <= maximo)) return undefined;
  const [message, hint] = describe(texto, valor, bounds);
  return reject('constraint-error', message, `${hint}, como lo da el documento.`);
}

function describe(texto: string, valor: number, { minimo, maximo }: Bounds): [message: string, hint: string] {
  if (minimo !== undefined && maximo !== undefined) {
    return [`«${texto}» no puede ser: va de ${minimo} a ${maximo}.`, `Escriba un número de ${minimo} a ${maximo}`];
  }
  return minimo !== undefined && valor < minimo
    ? [`«${texto}» no puede ser: lo menos es ${minimo}.`, `Escriba ${minimo} o más`]
    : [`«${texto}» no puede ser: lo más es ${maximo}.`, `Escriba ${maximo} o menos`];
}
