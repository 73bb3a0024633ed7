import { fold } from '../../base/fold.ts';
import { suggest } from '../../base/nearest.ts';
import { excerpt } from '../problems/problem.ts';
import { isRegion, REGIONS, regionNames, type Region } from '../speech/regions.ts';
import { type Reading, refuse } from './reading.ts';

/** The language of the site's own words (BCP 47): they are written in Spanish alone. */
export const readIdioma: Reading<'es'> = (text) => {
  if (text === 'es') return { value: text };
  const message = `«${excerpt(text)}»: las palabras de las páginas solo están en español.`;
  const [, country] = /^es[-_]([a-z]{2})$/i.exec(text) ?? [];
  return refuse(
    'constraint-error',
    message,
    country === undefined
      ? 'Escriba «es», o borre el dato.'
      : `Escriba «es» aquí, y «${country.toUpperCase()}» en «region».`,
  );
};

export const readRegion: Reading<Region> = (text) => {
  if (isRegion(text)) return { value: text };
  const message = `«${excerpt(text)}» no es la clave de un país de los que aquí se sabe cómo escriben los números.`;
  const named = regionNames().get(fold(text));
  const code = [named, text.toUpperCase()].find((one) => one !== undefined && isRegion(one));
  const otherwise = `Escriba las dos letras del país (ISO 3166-1): ${REGIONS.join(', ')}.`;
  if (code !== undefined) return refuse('constraint-error', message, `Escriba «${code}».`);
  const near = text.length > 3 ? suggest(fold(text), regionNames().keys(), '') : '';
  const meant = regionNames().get(/«(.+)»/.exec(near)?.[1] ?? '');
  return refuse('constraint-error', message, meant === undefined ? otherwise : `¿Quiso escribir «${meant}»?`);
};

/** Letters, and what stands between the words of a name. */
const WORD = /^\p{L}[\p{L}\p{M}]*(?:[ '’-][\p{L}\p{M}]+)*$/u;
/** Longer, and it is no word any more. */
const LONGEST_WORD = 40;

/** A common noun, as in the middle of a sentence. */
export const readPalabra: Reading<string> = (text) => {
  if (!WORD.test(text) || text.length > LONGEST_WORD) {
    return refuse(
      'constraint-error',
      `«${excerpt(text)}» no es una palabra, o pasa de ${LONGEST_WORD} letras.`,
      'Escriba solo letras, como a mitad de una frase y sin artículo: «programa».',
    );
  }
  if (/^(?:el|la|los|las|un|una) /i.test(text)) {
    return refuse(
      'constraint-error',
      `«${text}» lleva artículo: lo pone cada frase.`,
      `Escriba «${text.replace(/^\S+ /, '')}».`,
    );
  }
  return /^\p{Lu}\p{Ll}/u.test(text)
    ? refuse(
        'constraint-error',
        `«${text}» empieza con mayúscula: la pone cada frase donde va.`,
        `Escriba «${text.charAt(0).toLowerCase()}${text.slice(1)}».`,
      )
    : { value: text };
};

/** What a body is called in the middle of a sentence, with its article. */
export const readOrganismo: Reading<string> = (text) => {
  const [article = '', ...rest] = text.split(' ');
  const noun = rest.join(' ');
  if (/^(?:el|la)$/.test(article) && WORD.test(noun) && noun.length <= LONGEST_WORD) return { value: text };
  return refuse(
    'constraint-error',
    `«${excerpt(text)}» no es cómo se nombra a una institución a mitad de una frase.`,
    'Escriba «el» o «la» y qué es, por ejemplo «la alcaldía», «el instituto».',
  );
};
