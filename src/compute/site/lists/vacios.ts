import { oncePer } from '../../../base/once-per.ts';
import type { Dia } from '../../../model/date.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { LINES } from '../divide.ts';
import { findVacios, type Vacios } from '../vacios.ts';
import { itemsOf, pagesBeside, type Part } from './list-pages.ts';

type Content = Parameters<typeof findVacios>[0] & { corte: Dia };
export type GroupOfVacios = keyof Vacios;
export type Item = Vacios[GroupOfVacios][number];

/** Of what, and of which plan where the group is so long that it is divided by plan. */
interface VaciosOf {
  group: GroupOfVacios;
  plan: PlanCalculado | undefined;
}

/** What the page of what is missing holds itself. */
const WHOLE = { lines: 300, characters: 100_000 };

/** What the site lacks, found once. */
export const vaciosOf = oncePer((sitio: Content): Vacios => findVacios(sitio, sitio.corte));

/** The pages of what is missing beside their own, by what it is, and by plan where there is much of it. */
export const vaciosPages = oncePer((sitio: Content) =>
  pagesBeside<VaciosOf, Item, string>(
    { list: 'vacios', lengthOf: textOf },
    WHOLE,
    (Object.entries(vaciosOf(sitio)) as [GroupOfVacios, Item[]][]).flatMap(([group, items]) => partsOf(group, items)),
  ),
);

/** Of each group, where the list is long, the parts in which it stands, with how much each has. */
export const indexOfVacios = oncePer((sitio: Content) => {
  const parts = [...Map.groupBy(vaciosPages(sitio), ({ part }) => part).values()].flatMap((pages) => {
    const [first] = pages;
    const of = first?.sections[0]?.of;
    const count = pages.reduce((sum, one) => sum + itemsOf(one).length, 0);
    return first && of ? [{ ...of, href: first.href, count }] : [];
  });
  return Map.groupBy(parts, ({ group }) => group);
});

function partsOf(group: GroupOfVacios, items: readonly Item[]): Part<VaciosOf, Item>[] {
  if (items.length === 0) return [];
  const id = group.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
  if (items.length <= LINES || items.some((item) => planOf(item) === undefined))
    return [{ id, sections: [{ of: { group, plan: undefined }, items }] }];
  return [...Map.groupBy(items, planOf)].map(([plan, own]) => ({
    id: `${id}_${plan?.id ?? ''}`,
    sections: [{ of: { group, plan }, items: own }],
  }));
}

const planOf = (item: Item): PlanCalculado | undefined => ('plan' in item ? item.plan : undefined);

/** Characters of a letter, which stands with all that is no goal. */
const LETTER = 900;

/** Characters of what stands for an item. */
function textOf(item: Item): number {
  return 'metaCalculada' in item ? item.metaCalculada.metaPlan.texto.length : LETTER + nameOf(item);
}

function nameOf(item: Exclude<Item, { metaCalculada: unknown }>): number {
  if ('propuesta' in item) return item.propuesta.texto.length;
  if ('documento' in item) return item.documento.titulo.length;
  return 'faltante' in item ? item.faltante.que.length : 100;
}
