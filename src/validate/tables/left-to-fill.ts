import type { RawRecord } from '../../load/raw.ts';
import { noDataOf } from '../../model/fields/no-data.ts';
import { excerpt, type Problem } from '../../model/problems/problem.ts';
import { sitio } from '../../model/tables/sitio.ts';
import type { Batch, Origins } from '../run.ts';
import { problemAt } from './record.ts';

/** What names something to its readers. Other texts may tell what a document left undefined. */
const NAMES: readonly string[] = ['titulo', 'nombre', 'nombre_corto', 'emisor'];
const OF_SITE: readonly string[] = ['nombre', 'descripcion', 'corte_motivo', 'contacto'];

/** Words that stand for those that somebody still has to write: a site that is begun has some. */
export function* leftToFill({ schema, values }: Batch, origins: Origins): Generator<Problem> {
  const keys = (schema === sitio ? OF_SITE : NAMES).filter((key) => key in schema.shape);
  for (const value of values) {
    for (const key of keys) {
      const written = (value as Record<string, unknown>)[key];
      if (typeof written !== 'string' || !isLeft(written)) continue;
      yield problemAt(origins.get(value) as RawRecord, [key], {
        code: 'left-to-fill',
        message: `«${excerpt(written, 40)}» está en el lugar de lo que falta escribir, y así se publica.`,
        hint: `Escriba en «${key}» lo que va ahí.`,
      });
    }
  }
}

const isLeft = (text: string) => /^por definir(?:$|[:.])/i.test(text.trim()) || noDataOf(text.trim()) === 'unknown';
