import { formatList } from '../formato.ts';
import type { Fuente } from '../model/campo.ts';
import type { Nombre } from '../model/organizacion.ts';
import { foldName, isShortForm } from './escritura.ts';
import { type Nombrado, namedRecords } from './nombrados.ts';
import { claseDeRegla, type Hallazgo, type Regla } from './regla.ts';

/** Longest message that still lists the forms; the places cited hold all. */
const LARGO = 280;

/**
 * A person, unit, body, plan or norm whose name stands written in several ways, one finding each. Not raised: declared
 * acronyms, initials, and forms that differ only in case, punctuation or spacing. Nor those that differ only in their
 * years: `vigencia-distinta` tells these.
 */
export const nombreEnVariasFormas: Regla = {
  clase: claseDeRegla({
    codigo: 'nombre-en-varias-formas',
    titulo: 'Nombres escritos de varias maneras',
    explicacion:
      'Un mismo nombre aparece escrito de maneras distintas. Puede ser un descuido, una forma corta o un cambio de nombre: aquí solo se dice cómo lo escribe cada lugar. Las siglas y las mayúsculas no cuentan.',
    mal: 'Página 3: Dirección de Obras. Página 8: Dirección General de Obras.',
    bien: 'Página 3: Dirección de Obras. Página 8: Dirección de Obras.',
  }),
  find: (sitio) => {
    const nombrados = namedRecords(sitio);
    return [...Map.groupBy(sitio.nombres, ({ id }) => id)].flatMap(([id, filas]) => {
      const nombrado = nombrados.get(id);
      return nombrado ? findInRecord(nombrado, filas) : [];
    });
  },
};

/** A way of writing, and where it stands. */
interface Forma {
  escrito: string;
  fuentes: Fuente[];
}

function findInRecord(nombrado: Nombrado, filas: readonly Nombre[]): Hallazgo[] {
  const { nombre, pagina } = nombrado;
  const otras = filas.filter((fila) => foldName(fila.escrito) !== foldName(nombre));
  const reales = otras.filter(({ escrito }) => !isShortForm(escrito, nombre, nombrado.cortos));
  const [primera] = reales;
  const formas = [{ escrito: nombre, fuentes: ownPlaces(nombrado, filas) }, ...formsOf(reales)].filter(
    ({ fuentes }) => fuentes.length > 0,
  );
  const [uno, otro, ...lados] = formas.flatMap(({ escrito, fuentes }) =>
    fuentes.map((fuente) => ({ dice: `Escribe «${escrito}»`, fuente })),
  );
  if (!primera || !uno || !otro || formas.length < 2) return [];
  return [
    {
      registro: primera,
      columna: ['escrito'],
      id: primera.id,
      mensaje: tellForms(formas),
      lados: [uno, otro, ...lados],
      paginas: [pagina],
    },
  ];
}

function formsOf(filas: readonly Nombre[]): Forma[] {
  return [...Map.groupBy(filas, ({ escrito }) => foldName(escrito)).values()].map((suyas) => ({
    escrito: suyas[0]?.escrito ?? '',
    fuentes: suyas.map(({ fuente }) => fuente),
  }));
}

/** Where the own name stands: the places that are told to write it so, else the first that tells no other form. */
function ownPlaces({ nombre, lugares }: Nombrado, filas: readonly Nombre[]): Fuente[] {
  const propias = filas.filter(({ escrito }) => foldName(escrito) === foldName(nombre));
  if (propias.length > 0) return propias.map(({ fuente }) => fuente);
  const conOtra = new Set(filas.map(({ fuente }) => placeKey(fuente)));
  return lugares.filter((lugar) => !conOtra.has(placeKey(lugar))).slice(0, 1);
}

const placeKey = ({ documento, lugar }: Fuente) => `${documento}#${lugar}`;

function tellForms(formas: readonly Forma[]): string {
  const maneras = `Los documentos escriben de ${formas.length} maneras`;
  const todas = `${maneras} un mismo nombre: ${formatList(formas.map(({ escrito }) => `«${escrito}»`))}.`;
  return todas.length <= LARGO ? todas : `${maneras} el nombre «${formas[0]?.escrito ?? ''}».`;
}
