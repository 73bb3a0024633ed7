import type { ElementName } from '../../model/elements/index.ts';
import type { ElementUse } from '../../model/prose.ts';
import { textsOf } from '../site/texts.ts';
import { resolveCifra } from './cifra.ts';
import { resolveCuenta } from './cuenta.ts';
import { type ElementRefusal, type ElementSite, give, type Resolve } from './element-result.ts';
import { resolveEstado, resolveMeta } from './meta.ts';
import { resolveValor } from './valor.ts';

/** What each element gives. */
const RESOLVE = {
  Cifra: resolveCifra,
  Valor: resolveValor,
  Meta: resolveMeta,
  Estado: resolveEstado,
  Cuenta: resolveCuenta,
  Fuente: (_, { attributes }) => give(attributes),
  Nota: (_, { attributes }) => give(attributes),
  Cambio: (_, { attributes }) => give(attributes),
} satisfies { [N in ElementName]: Resolve<N, unknown> };

type GivenBy<N extends ElementName> = Extract<ReturnType<(typeof RESOLVE)[N]>, { given: unknown }>['given'];

const resolve = (site: ElementSite, use: ElementUse) =>
  (RESOLVE[use.name] as Resolve<ElementName, unknown>)(site, use as never);

/** The elements of all texts that can't be answered. */
export function refusedElements(site: ElementSite): (ElementRefusal & { use: ElementUse })[] {
  return [...textsOf(site).values()].flatMap(({ prose }) =>
    [...prose.elements.values()].flatMap((use) => {
      const result = resolve(site, use);
      return 'refusal' in result ? [{ ...result.refusal, use }] : [];
    }),
  );
}

/** What an element gives that a text has at a place. */
export function givenAt<N extends ElementName>(site: ElementSite, name: N, file: string, at: string): GivenBy<N> {
  const use = textsOf(site).get(file)?.prose.elements.get(at);
  const result = use?.name === name ? resolve(site, use) : undefined;
  if (!result || 'refusal' in result) throw new Error(`There is no <${name}> at ${at} in ${file}`);
  return result.given as GivenBy<N>;
}
