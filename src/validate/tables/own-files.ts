import type { z } from 'zod';
import type { RawRecord } from '../../load/raw.ts';
import { suggest } from '../../base/nearest.ts';
import { fieldRegistry } from '../../model/fields/fields.ts';
import { PATTERNS } from '../../model/fields/patterns.ts';
import { excerpt, type Problem } from '../../model/problems/problem.ts';
import type { Batch, Origins } from '../run.ts';
import { problemAt } from './record.ts';

/** Files of the site that a record names as evidence or as its document, and that are not in `public/`. */
export function* missingOwnFiles(
  { schema, values }: Batch,
  files: ReadonlySet<string>,
  origins: Origins,
): Generator<Problem> {
  const columns = Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, column]) =>
    fieldRegistry.get(column)?.pattern === PATTERNS.addressOrFile ? [name] : [],
  );
  if (columns.length === 0) return;
  for (const value of values) {
    for (const name of columns) {
      for (const address of addressesIn((value as Record<string, unknown>)[name])) {
        if (!address.startsWith('/') || files.has(address)) continue;
        yield problemAt(origins.get(value) as RawRecord, [name], {
          code: 'broken-link',
          message: `«${excerpt(address)}» no está en la carpeta «public».`,
          hint: suggest(
            address,
            files,
            `Ponga el archivo en «public${excerpt(address)}», o escriba la dirección en que está.`,
          ),
        });
      }
    }
  }
}

/** The addresses of a cell: none, one or several. */
export const addressesIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
