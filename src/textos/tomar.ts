import { EDITAR } from './editar.ts';

/** What is shown of what somebody pastes into a table, before any of it is taken. */
export const TOMAR = {
  pegar: 'Pegar aquí lo copiado de una hoja de cálculo',
  explica:
    'Si lo copia con sus encabezados, cada renglón va al que tiene su clave, y los demás se agregan al final. Sin ellos, se pone encima de lo que hay a partir de la celda elegida. Antes de tomarlo se ve qué cambia.',
  titulo: 'Qué cambiaría',
  nada: 'Nada cambia: la tabla ya dice lo mismo.',
  sinColumna: 'No se toma, porque no corresponde a ninguna columna de la tabla',
  celda: EDITAR.celda,
  antes: 'Antes',
  despues: 'Después',
  nuevo: 'nuevo',
  seQuita: 'se quita',
  enBlanco: '(en blanco)',
  alFinal: 'Agregar todo al final, sin cambiar los renglones que hay',
  tomar: 'Tomar',
  dejar: 'Dejar',
  tomado: 'Se tomó. Si no es lo que quería, «Deshacer» lo quita ahora todo de una vez.',
} as const;

/** «Se agregan 2 renglones y cambia 1 celda.» */
export function countTaken({ added, changed, removed }: { added: number; changed: number; removed: number }): string {
  const parts = [
    counted(added, ['Se agrega', 'renglón'], ['Se agregan', 'renglones']),
    counted(changed, ['Cambia', 'celda'], ['Cambian', 'celdas']),
    counted(removed, ['Se quita', 'renglón'], ['Se quitan', 'renglones']),
  ].filter(Boolean);
  return parts.length === 0 ? TOMAR.nada : parts.join(' ');
}

type Words = readonly [verb: string, noun: string];

const counted = (count: number, one: Words, many: Words) => {
  const [verb, noun] = count === 1 ? one : many;
  return count === 0 ? '' : `${verb} ${count} ${noun}.`;
};

/** «Columna 4 de lo pegado» */
export const nameUnmatched = (which: string | number) =>
  typeof which === 'string' ? `«${which}»` : `columna ${which} de lo pegado`;

/** «… y 12 diferencias más.» */
export const tellRest = (count: number) => `… y ${count} ${count === 1 ? 'diferencia más' : 'diferencias más'}.`;
