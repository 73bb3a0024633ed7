import type { Nombre } from '../../../model/tables/nombres.ts';
import { formatList } from '../../../format/lists.ts';
import { nameKey, namesPlace } from '../shared/name-keys.ts';
import { type Nombrado, namedRecords } from '../shared/named-records.ts';
import { ruleKind, type Link, type Hallazgo, type Regla } from '../shared/regla.ts';

/**
 * A name by which documents call two things. Names of which each says of which place it is, or of which years, are told
 * apart by it. That two units have one official name is no writing of a document.
 */
export const nombreCompartido: Regla = {
  kind: ruleKind({
    code: 'nombre-compartido',
    title: 'Un mismo nombre para dos cosas',
    explanation:
      'Los documentos llaman igual a dos planes, dos órganos o dos dependencias. Quien lee uno de los lugares no puede saber, por el nombre, de cuál se habla.',
    wrong:
      'El plan: Secretariado Técnico Local (el del municipio). El informe: Secretariado Técnico Local (el del estado).',
    right: 'El plan: Secretariado Técnico del Municipio de Villa. El informe: Secretariado Técnico del Estado.',
  }),
  peso: 'fondo',
  find: (sitio) => {
    const nombrados = namedRecords(sitio);
    const escritos = sitio.nombres.flatMap((fila) => {
      const nombrado = nombrados.get(fila.id);
      return nombrado?.lugar ? [{ fila, nombrado, lugar: nombrado.lugar }] : [];
    });
    const iguales = [...Map.groupBy(escritos, ({ fila, lugar }) => keyOf(fila.escrito, lugar)).values()];
    return [...Map.groupBy(iguales.filter(areTwo), (grupo) => idsOf(grupo).join('+'))].flatMap(([id, grupos]) =>
      toHallazgo(id, grupos),
    );
  },
};

interface Escrito {
  fila: Nombre;
  nombrado: Nombrado;
  lugar: readonly string[];
}

/** The years stay: two plans may well differ by nothing else. */
function keyOf(escrito: string, lugar: readonly string[]): string {
  return `${nameKey(escrito, lugar)} ${(escrito.match(/\d{4}/g) ?? []).join(' ')}`;
}

const idsOf = (grupo: readonly Escrito[]): string[] => [...new Set(grupo.map(({ fila }) => fila.id))].sort();

/** Whether a name is of two things, and not each time with the place of which it is. */
function areTwo(grupo: readonly Escrito[]): boolean {
  return idsOf(grupo).length > 1 && grupo.some(isBare);
}

/** Whether what is written doesn't say of which place it is. */
const isBare = ({ fila, lugar }: Escrito) => !namesPlace(withoutYears(fila.escrito), lugar);

const withoutYears = (escrito: string) => escrito.replace(/\d{4}/g, '');

function toHallazgo(id: string, grupos: readonly Escrito[][]): Hallazgo[] {
  const todos = grupos.flat();
  const [uno, otro, ...sides] = todos.map(({ fila, nombrado }) => ({
    says: `Llama «${fila.escrito}» a ${nombrado.nombre}${fila.segun === 'sitio' ? ', según lo lee este sitio' : ''}`,
    fuente: fila.fuente,
  }));
  const [primero] = todos;
  if (!primero || !uno || !otro) return [];
  const pages = new Map<string, Link>(todos.map(({ nombrado: { page } }) => [page.href, page]));
  const leidos = todos.some(({ fila }) => fila.segun === 'sitio');
  const nombres = grupos.flatMap((grupo) => grupo.filter(isBare).slice(0, 1)).map(({ fila }) => `«${fila.escrito}»`);
  return [
    {
      record: primero.fila,
      column: ['escrito'],
      id,
      message: `Los documentos llaman ${formatList(nombres)} a dos cosas: ${formatList([...new Set(todos.map(({ nombrado }) => nombrado.nombre))])}.${leidos ? ' De cuál se habla en cada lugar lo lee este sitio.' : ''}`,
      sides: [uno, otro, ...sides],
      pages: [...pages.values()],
    },
  ];
}
