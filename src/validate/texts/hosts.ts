import type { z } from 'zod';
import type { RawRecord } from '../../load/raw.ts';
import { fieldRegistry } from '../../model/fields/fields.ts';
import { otherHostNamed, unfamiliarHost } from '../../base/host.ts';
import { PATTERNS } from '../../model/fields/patterns.ts';
import { excerpt, makeProblem, type Place, type Problem } from '../../model/problems/problem.ts';
import { addressesIn } from '../tables/own-files.ts';
import type { Batch, Origins } from '../run.ts';

/** Addresses of records whose host has letters that could be taken for others. */
export function* unfamiliarHosts({ schema, values }: Batch, origins: Origins): Generator<Problem> {
  const columns = Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, column]) =>
    isAddress(fieldRegistry.get(column)?.pattern) ? [name] : [],
  );
  if (columns.length === 0) return;
  for (const value of values) {
    for (const name of columns) {
      for (const address of addressesIn((value as Record<string, unknown>)[name])) {
        // Its place is looked up only if it is reported.
        if (address.startsWith('/') || unfamiliarHost(address) === undefined) continue;
        const raw = origins.get(value) as RawRecord;
        yield* unfamiliarHostNotice(raw.locate([name]), address, name);
      }
    }
  }
}

const isAddress = (pattern: string | undefined) => pattern === PATTERNS.address || pattern === PATTERNS.addressOrFile;

export function unfamiliarHostNotice(place: Place, address: string, field = ''): Problem[] {
  const host = unfamiliarHost(address);
  if (host === undefined) return [];
  return [
    makeProblem('misleading-link', place, {
      field,
      value: address,
      message: `«${excerpt(address)}» lleva letras de otro alfabeto, que se confunden con las nuestras: va a «${excerpt(host)}».`,
      hint: 'Vea que sea el sitio que quiso decir. Si lo es, escríbalo así; si no, escriba la dirección de nuevo.',
    }),
  ];
}

/** The notice of a link whose text names another host than it leads to. */
export function otherHostNotice(place: Place, text: string, address: string, own: string | undefined): Problem[] {
  const named = otherHostNamed(text, address, own);
  if (named === undefined) return [];
  return [
    makeProblem('misleading-link', place, {
      value: text,
      message: `El enlace dice «${excerpt(named)}» y lleva a «${excerpt(address)}».`,
      hint: 'Escriba en el texto a dónde lleva, o corrija la dirección.',
    }),
  ];
}
