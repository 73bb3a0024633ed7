import { formatList } from '../../../format/lists.ts';
import type { Fuente } from '../../../model/fields/readings.ts';
import type { Nombre } from '../../../model/tables/nombres.ts';
import { foldName, isShortForm, nameKey } from '../shared/name-keys.ts';
import { type Nombrado, namedRecords } from '../shared/named-records.ts';
import { ruleKind, type Hallazgo, type Regla } from '../shared/regla.ts';

/** Longest message that still lists the forms; the places cited hold all. */
const LARGO = 280;

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
      'Un mismo nombre aparece escrito de maneras distintas. Puede ser un descuido o un cambio de nombre: aquí solo se dice cómo lo escribe cada lugar. No cuentan las siglas, las mayúsculas ni, en dependencias, órganos y planes, las preposiciones o decir de qué lugar son.',
    wrong: 'Página 3: Dirección de Obras. Página 8: Dirección General de Obras.',
    right: 'Página 3: Dirección de Obras. Página 8: Dirección de Obras.',
  }),
  peso: 'forma',
  find: (sitio) => {
    const nombrados = namedRecords(sitio);
    const escritos = sitio.nombres.filter(({ segun }) => segun !== 'sitio');
    return [...Map.groupBy(escritos, ({ id }) => id)].flatMap(([id, filas]) => {
      const nombrado = nombrados.get(id);
      return nombrado ? findInRecord(nombrado, filas) : [];
    });
  },
};

/** What one place writes. */
type Escrito = Pick<Nombre, 'escrito' | 'fuente'>;

function findInRecord(nombrado: Nombrado, filas: readonly Nombre[]): Hallazgo[] {
  const { nombre, shortForms, page } = nombrado;
  const keyOf = keyIn(nombrado);
  const isOwn = ({ escrito }: Escrito) => foldName(escrito) === foldName(nombre);
  const propias = filas.filter(isOwn);
  const otras = filas.filter(
    (fila) => keyOf(fila.escrito) !== keyOf(nombre) && !isShortForm(fila.escrito, nombre, shortForms),
  );
  const [primera] = otras;
  const formas = [
    propias.length > 0 ? propias : inferOwn(nombrado, filas),
    ...Map.groupBy<string, Escrito>(otras, ({ escrito }) => keyOf(escrito)).values(),
  ].filter((forma) => forma.length > 0);
  const [uno, otro, ...sides] = formas.flat().map(({ escrito, fuente }) => ({ says: `Escribe «${escrito}»`, fuente }));
  if (!primera || !uno || !otro || formas.length < 2) return [];
  return [
    {
      record: primera,
      column: ['escrito'],
      id: primera.id,
      message: tellForms(nombre, formas),
      sides: [uno, otro, ...sides],
      pages: [page],
    },
  ];
}

/** What a form says: of a person, each of its words counts. */
const keyIn =
  ({ lugar }: Nombrado) =>
  (escrito: string): string =>
    lugar === undefined ? foldName(escrito) : nameKey(escrito, lugar);

/** The first place that names the record and isn't told to write it in another way. */
function inferOwn({ nombre, lugares }: Nombrado, filas: readonly Nombre[]): Escrito[] {
  const conOtra = new Set(filas.map(({ fuente }) => placeKey(fuente)));
  const [lugar] = lugares.filter((uno) => !conOtra.has(placeKey(uno)));
  return lugar ? [{ escrito: nombre, fuente: lugar }] : [];
}

const placeKey = ({ documento, lugar }: Fuente) => `${documento}#${lugar}`;

function tellForms(nombre: string, formas: readonly Escrito[][]): string {
  const maneras = `Los documentos escriben de ${formas.length} maneras`;
  const escritas = formas.map(([una]) => `«${una?.escrito ?? ''}»`);
  const todas = `${maneras} un mismo nombre: ${formatList(escritas)}.`;
  return todas.length <= LARGO ? todas : `${maneras} el nombre de ${nombre}.`;
}
