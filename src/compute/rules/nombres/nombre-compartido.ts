import type { Nombre } from '../../../model/tables/nombres.ts';
import { formatList } from '../../../format/lists.ts';
import { nameKey, namesPlace } from '../shared/name-keys.ts';
import { type NamedRecord, finderOfNamed } from '../shared/named-records.ts';
import { ruleKind, type Link, type Hallazgo, type Regla } from '../shared/regla.ts';

/**
 * A name that documents give to two things. Names that say their place or their years are distinct. Two units sharing
 * one official name is not the writing of a document.
 */
export const nombreCompartido: Regla = {
  kind: ruleKind({
    code: 'nombre-compartido',
    title: 'Un mismo nombre para dos cosas',
    explanation:
      'Los documentos llaman igual a dos [planes], dos órganos o dos [dependencias]. Quien lee uno de los lugares no puede saber, por el nombre, de cuál se habla.',
    wrong:
      '[El plan]: Secretariado Técnico Local (el del municipio). [El informe]: Secretariado Técnico Local (el del estado).',
    right: '[El plan]: Secretariado Técnico del Municipio de Villa. [El informe]: Secretariado Técnico del Estado.',
  }),
  peso: 'fondo',
  find: (sitio) => {
    const find = finderOfNamed(sitio);
    const written = sitio.nombres.flatMap((row) => {
      const named = find(row.id);
      return named?.lugar ? [{ row, named, lugar: named.lugar }] : [];
    });
    const equal = [...Map.groupBy(written, ({ row, lugar }) => keyOf(row.escrito, lugar)).values()];
    return [...Map.groupBy(equal.filter(areTwo), (group) => idsOf(group).join('+'))].flatMap(([id, groups]) =>
      toHallazgo(id, groups),
    );
  },
};

interface WrittenName {
  row: Nombre;
  named: NamedRecord;
  lugar: readonly string[];
}

/** The years stay: two plans may well differ by nothing else. */
function keyOf(written: string, lugar: readonly string[]): string {
  return `${nameKey(written, lugar)} ${(written.match(/\d{4}/g) ?? []).join(' ')}`;
}

const idsOf = (group: readonly WrittenName[]): string[] => [...new Set(group.map(({ row }) => row.id))].sort();

/** Whether a name belongs to two things, at least once without saying its place. */
function areTwo(group: readonly WrittenName[]): boolean {
  return idsOf(group).length > 1 && group.some(isBare);
}

/** Whether what is written doesn't say its place. */
const isBare = ({ row, lugar }: WrittenName) => !namesPlace(withoutYears(row.escrito), lugar);

const withoutYears = (written: string) => written.replace(/\d{4}/g, '');

function toHallazgo(id: string, groups: readonly WrittenName[][]): Hallazgo[] {
  const all = groups.flat();
  const [one, other, ...sides] = all.map(({ row, named }) => ({
    says: `Llama «${row.escrito}» a ${named.nombre}${row.segun === 'sitio' ? ', según lo lee este sitio' : ''}`,
    fuente: row.fuente,
  }));
  const [first] = all;
  if (!first || !one || !other) return [];
  const pages = new Map<string, Link>(all.map(({ named: { page } }) => [page.href, page]));
  const read = all.some(({ row }) => row.segun === 'sitio');
  const nombres = groups.flatMap((group) => group.filter(isBare).slice(0, 1)).map(({ row }) => `«${row.escrito}»`);
  return [
    {
      record: first.row,
      column: ['escrito'],
      id,
      message: `Los documentos llaman ${formatList(nombres)} a dos cosas: ${formatList([...new Set(all.map(({ named }) => named.nombre))])}.${read ? ' De cuál se habla en cada lugar lo lee este sitio.' : ''}`,
      sides: [one, other, ...sides],
      pages: [...pages.values()],
    },
  ];
}
