import type { ElementName } from '../../model/elements/index.ts';
import type { ElementUse } from '../../model/prose.ts';
import { textsOf } from '../site/texts-of-site.ts';
import { resolveCifra } from './cifra.ts';
import { type ElementRefusal, type ElementResult, type ElementSite, give, type Resolve } from './element-result.ts';
import { resolveGrafica } from './grafica.ts';
import { resolveActividad, resolveAcuerdo, resolveCompromiso, resolveDependencia, resolvePersona } from './named.ts';
import { resolveTabla } from './tabla.ts';
import { resolveCuenta } from './cuenta.ts';
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
  Grafica: resolveGrafica,
  Tabla: resolveTabla,
  Cita: (_, { attributes }) => give(attributes),
  Acuerdo: resolveAcuerdo,
  Persona: resolvePersona,
  Dependencia: resolveDependencia,
  Compromiso: resolveCompromiso,
  Actividad: resolveActividad,
} satisfies { [N in ElementName]: Resolve<N, unknown> };

type GivenBy<N extends ElementName> = Extract<ReturnType<(typeof RESOLVE)[N]>, { given: unknown }>['given'];

const resolve = (site: ElementSite, use: ElementUse): ElementResult<unknown> =>
  (RESOLVE[use.name] as Resolve<ElementName, unknown>)(site, use);

/** What one element gives, or why it can't be answered; a pair whose name says of what kind it is. */
export type AnsweredElement = { [N in ElementName]: { name: N; given: GivenBy<N> } }[ElementName];

export function answerElement(site: ElementSite, use: ElementUse): AnsweredElement | ElementRefusal {
  const result = resolve(site, use);
  return 'given' in result ? ({ name: use.name, given: result.given } as AnsweredElement) : result.refusal;
}

/** The elements of all texts that can't be answered. */
export function refusedElements(site: ElementSite): (ElementRefusal & { use: ElementUse })[] {
  return [...textsOf(site).values()].flatMap(({ prose }) =>
    [...prose.elements.values()].flatMap((use) => {
      const result = resolve(site, use);
      return 'refusal' in result ? [{ ...result.refusal, use }] : [];
    }),
  );
}

/** Where an element begins, as the compiled text hands it over: its file, and its line and column. */
export interface PlaceInText {
  file: string;
  at: string;
}

type Given = { [N in ElementName]: (site: ElementSite, place: PlaceInText) => GivenBy<N> };

/** What an element gives that a text has at a place. */
export const given = Object.fromEntries(
  Object.keys(RESOLVE).map((name) => [name, (site: ElementSite, place: PlaceInText) => givenAt(site, name, place)]),
) as Given;

function givenAt(site: ElementSite, name: string, { file, at }: PlaceInText): unknown {
  const use = textsOf(site).get(file)?.prose.elements.get(at);
  const result = use?.name === name ? resolve(site, use) : undefined;
  if (!result || 'refusal' in result) throw new Error(`There is no <${name}> at ${at} in ${file}`);
  return result.given;
}
