import { formatList } from '../../../format/lists.ts';
import type { Fuente } from '../../../model/fields/readings.ts';
import type { Nombre } from '../../../model/tables/nombres.ts';
import { foldName, isShortForm, nameKey } from '../shared/name-keys.ts';
import { type NamedRecord, finderOfNamed } from '../shared/named-records.ts';
import { ruleKind, type Hallazgo, type Regla } from '../shared/regla.ts';

/** Longest list of forms in a message; the sides hold all. */
const LONGEST_LIST = 280;

/**
 * A person, unit, body, plan or norm whose name stands written in several ways, one finding each. Not raised: declared
 * acronyms, initials, and forms that differ only in case, punctuation or spacing; of a unit, a body or a plan, nor those
 * that leave out of which place it is or join their words otherwise. Nor those that differ only in their years:
 * `vigencia-distinta` tells these. A name that only the editors give to a record is no writing of it.
 */
export const nombreEnVariasFormas: Regla = {
  kind: ruleKind({
    code: 'nombre-en-varias-formas',
    title: 'Nombres escritos de varias maneras',
    explanation:
      'Un mismo nombre aparece escrito de maneras distintas. Puede ser un descuido o un cambio de nombre: aquí solo se dice cómo lo escribe cada lugar. No cuentan las siglas, las mayúsculas ni, en [dependencias], órganos [y planes], las preposiciones o decir de qué lugar son.',
    wrong: 'Página 3: Dirección de Obras. Página 8: Dirección General de Obras.',
    right: 'Página 3: Dirección de Obras. Página 8: Dirección de Obras.',
  }),
  peso: 'forma',
  find: (sitio) => {
    const find = finderOfNamed(sitio);
    const written = sitio.nombres.filter(({ segun }) => segun !== 'sitio');
    return [...Map.groupBy(written, ({ id }) => id)].flatMap(([id, rows]) => {
      const named = find(id);
      return named ? findInRecord(named, rows) : [];
    });
  },
};

/** What one place writes. */
type WrittenName = Pick<Nombre, 'escrito' | 'fuente'>;

function findInRecord(named: NamedRecord, rows: readonly Nombre[]): Hallazgo[] {
  const { nombre, shortForms, page } = named;
  const keyOf = keyIn(named);
  const isOwn = ({ escrito }: WrittenName) => foldName(escrito) === foldName(nombre);
  const own = rows.filter(isOwn);
  const others = rows.filter(
    (row) => keyOf(row.escrito) !== keyOf(nombre) && !isShortForm(row.escrito, nombre, shortForms),
  );
  const [first] = others;
  const forms = [
    own.length > 0 ? own : inferOwn(named, rows),
    ...Map.groupBy<string, WrittenName>(others, ({ escrito }) => keyOf(escrito)).values(),
  ].filter((form) => form.length > 0);
  const [one, other, ...sides] = forms.flat().map(({ escrito, fuente }) => ({ says: `Escribe «${escrito}»`, fuente }));
  if (!first || !one || !other || forms.length < 2) return [];
  return [
    {
      record: first,
      column: ['escrito'],
      id: first.id,
      message: tellForms(nombre, forms),
      sides: [one, other, ...sides],
      pages: [page],
    },
  ];
}

/** What a form says: of a person, each of its words counts. */
const keyIn =
  ({ lugar }: NamedRecord) =>
  (written: string): string =>
    lugar === undefined ? foldName(written) : nameKey(written, lugar);

/** The first place that names the record and isn't said to write it in another way. */
function inferOwn({ nombre, lugares }: NamedRecord, rows: readonly Nombre[]): WrittenName[] {
  const withOther = new Set(rows.map(({ fuente }) => placeKey(fuente)));
  const [lugar] = lugares.filter((one) => !withOther.has(placeKey(one)));
  return lugar ? [{ escrito: nombre, fuente: lugar }] : [];
}

const placeKey = ({ documento, lugar }: Fuente) => `${documento}#${lugar}`;

function tellForms(nombre: string, forms: readonly WrittenName[][]): string {
  const ways = `Los documentos escriben de ${forms.length} maneras`;
  const written = forms.map(([one]) => `«${one?.escrito ?? ''}»`);
  const all = `${ways} un mismo nombre: ${formatList(written)}.`;
  return all.length <= LONGEST_LIST ? all : `${ways} el nombre de ${nombre}.`;
}
