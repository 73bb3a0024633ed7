import { hasInvisible } from '../../base/invisible.ts';
import { NO_LETTER, REORDERS } from '../../base/characters.ts';
import { fold } from '../../base/fold.ts';
import { cellReading } from '../../model/fields/fields.ts';
import { isKey } from '../../model/fields/readings.ts';
import { entidades } from '../../model/tables/entidades.ts';

/** Longer than any body's name. */
const LONGEST = 200;

/** The name of a body as its site will say it, or why it can't be one. */
export function readBodyName(written: string): { nombre: string } | { refusal: string } {
  const nombre = written.trim().replace(/ +/g, ' ');
  if (nombre === '') return { refusal: 'El nombre está vacío: escriba el de la institución entre comillas.' };
  if (NO_LETTER.test(nombre) || REORDERS.test(nombre) || hasInvisible(nombre) || /[\t\r\n]/.test(nombre))
    return {
      refusal: 'El nombre lleva signos que no se ven o un salto de renglón: escríbalo de nuevo, con el teclado.',
    };
  if (nombre.length > LONGEST)
    return { refusal: `El nombre tiene ${nombre.length} letras y caben ${LONGEST}: escriba uno más corto.` };
  if (!/\p{L}/u.test(nombre)) return { refusal: `«${nombre}» no tiene letras: escriba el nombre de la institución.` };
  const read = cellReading(entidades.schema.shape.nombre)?.(nombre);
  return read && 'refusal' in read ? { refusal: `${read.refusal.message} ${read.refusal.hint}` } : { nombre };
}

const ID_OF_NO_NAME = 'institucion';

/** The id that a name gives; one of no name where it has no letter that an id takes. */
export function bodyId(nombre: string): string {
  const id = fold(nombre)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return isKey(id) && /[a-z]/.test(id) ? id : ID_OF_NO_NAME;
}
