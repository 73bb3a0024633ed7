import { isForeignName } from '../../load/files/foreign-name.ts';
import { type PublicFile, type FileKind, LARGEST } from '../../load/files/public-file.ts';
import { placeAt } from '../../load/raw.ts';
import type { Sources } from '../../load/sources.ts';
import { runnableEnding } from '../../base/runnable.ts';
import { makeProblem, type Place, type Problem, startOf } from '../../model/problems/problem.ts';
import { hostProblems, isForHost } from './host-files.ts';
import { unsafeCells } from './unsafe-cells.ts';
import { textProblems } from './public-text.ts';
import { unsafePart } from '../svg/unsafe-part.ts';

/** The kinds of file that are published, by the end of their names. */
const KINDS: Record<string, FileKind> = {
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  webp: 'webp',
  svg: 'svg',
  pdf: 'pdf',
  csv: 'text',
  txt: 'text',
};
const ACCEPTED = 'PNG, JPEG, WebP, SVG, PDF, CSV y texto (.txt)';

const MB = 1_000_000;
const LARGEST_FOLDER = 200 * MB;
/** A drawing is read whole, here and by the browser that draws it. */
const LARGEST_SVG = 2 * MB;
/** A decoded pixel takes 4 bytes: 160 MB. */
const MOST_PIXELS = 40 * MB;
const LONGEST_SIDE = 10_000;

/** Problems of the files of `public/`, which are published as they are: judged by what they hold, not by their names. */
export function publicProblems(sources: Sources): Problem[] {
  const files = [...sources.publicFiles.values()];
  const own = files.flatMap(fileProblems);
  const told = new Set(own.map(({ file }) => file));
  const ofHosts = hostProblems(sources).filter(({ file }) => !told.has(file));
  return [...own, ...ofHosts, ...folderProblems(files)];
}

const placeOf = ({ path }: PublicFile): Place => startOf(`public/${path}`);

/** The first thing wrong with a file: each check relies on those before it. */
function fileProblems(file: PublicFile): Problem[] {
  const found = kindProblem(file) ?? sizeProblem(file) ?? svgProblem(file);
  return found ? [found] : [...textProblems(file), ...unsafeCells(file)];
}

function kindProblem(file: PublicFile): Problem | undefined {
  const { path, kind } = file;
  const nombre = path.slice(path.lastIndexOf('/') + 1);
  if (isForeignName(nombre) && !isForHost(path)) return hiddenProblem(file, nombre);
  const final = /\.([^.]+)$/.exec(nombre)?.[1]?.toLowerCase() ?? '';
  const expected = isForHost(path) ? 'text' : Object.hasOwn(KINDS, final) ? KINDS[final] : undefined;
  if (expected === undefined) {
    return makeProblem('unsafe-file', placeOf(file), {
      value: nombre,
      message: 'Esta clase de archivo no se publica.',
      hint: `Se publican ${ACCEPTED}. Borre el archivo, o guárdelo en una de esas clases.`,
    });
  }
  const ending = runnableEnding(path);
  if (ending !== undefined) return runnableProblem(file, ending);
  return expected === kind ? undefined : renamedProblem(file, final);
}

function runnableProblem(file: PublicFile, ending: string): Problem {
  return makeProblem('unsafe-file', placeOf(file), {
    value: file.path,
    message: `Su nombre lleva «${ending}»: hay servidores que lo ejecutarían como un programa, aunque termine de otro modo.`,
    hint: 'Quite del nombre esa parte, con su punto.',
  });
}

/** What a program left behind would be published without anyone wanting it. */
function hiddenProblem(file: PublicFile, nombre: string): Problem {
  return makeProblem('unsafe-file', placeOf(file), {
    value: nombre,
    message: 'Los archivos ocultos y los que un programa deja de paso no se publican.',
    hint: 'Borre el archivo; si debe publicarse, póngale un nombre que empiece con letra.',
  });
}

const KIND_NAMES: Record<FileKind, string> = {
  ...{ png: 'una imagen PNG', jpeg: 'una imagen JPEG', webp: 'una imagen WebP', svg: 'un dibujo SVG' },
  ...{
    pdf: 'un PDF',
    html: 'una página HTML',
    text: 'texto',
    other: 'otra cosa: ni imagen, ni PDF, ni texto en UTF-8',
  },
};

function renamedProblem(file: PublicFile, final: string): Problem {
  const [right] = Object.entries(KINDS).find(([, kind]) => kind === file.kind) ?? [];
  const rename = right === undefined ? '' : `Cámbiele el final del nombre a «.${right}», o ponga `;
  return makeProblem('source-error', placeOf(file), {
    value: file.path,
    message: `Su nombre termina en «.${final}» y su contenido es ${KIND_NAMES[file.kind]}.`,
    hint: rename === '' ? 'Ponga aquí el archivo que corresponde.' : `${rename}aquí el archivo que corresponde.`,
  });
}

const megabytes = (bytes: number) => `${(bytes / MB).toFixed(1)} MB`;

function sizeProblem(file: PublicFile): Problem | undefined {
  const { bytes, kind, dimensions } = file;
  if (bytes > LARGEST) {
    return makeProblem('file-size', placeOf(file), {
      message: `El archivo mide ${megabytes(bytes)} y el límite es ${megabytes(LARGEST)}.`,
      hint: 'Guárdelo con menos calidad o en partes, o enlácelo donde esté publicado.',
    });
  }
  if (kind === 'svg' && bytes > LARGEST_SVG) {
    return makeProblem('file-size', placeOf(file), {
      message: `El dibujo mide ${megabytes(bytes)} y el límite de un SVG es ${megabytes(LARGEST_SVG)}.`,
      hint: 'Simplifíquelo, o guárdelo como PNG.',
    });
  }
  if (!['png', 'jpeg', 'webp'].includes(kind)) return undefined;
  if (!dimensions) return damagedProblem(file);
  const { width, height } = dimensions;
  if (width * height <= MOST_PIXELS && Math.max(width, height) <= LONGEST_SIDE) return undefined;
  return makeProblem('file-size', placeOf(file), {
    message: `La imagen es de ${width} × ${height} puntos: no se abriría en un teléfono.`,
    hint: `Redúzcala: no más de ${LONGEST_SIDE} puntos por lado ni de ${MOST_PIXELS / MB} millones en total.`,
  });
}

function damagedProblem(file: PublicFile): Problem {
  return makeProblem('source-error', placeOf(file), {
    message: 'La imagen está dañada: no dice cuánto mide.',
    hint: 'Ábrala con un programa de imágenes y guárdela de nuevo.',
  });
}

const SIMPLIFY =
  'Simplifíquelo (menos puntos, transparencias, recortes y guiones), o publique una imagen PNG de él: un teléfono no podría dibujarlo.';

function svgProblem({ path, kind, text }: PublicFile): Problem | undefined {
  const part = kind === 'svg' && text !== undefined ? unsafePart(text) : undefined;
  if (!part) return undefined;
  return makeProblem('unsafe-file', placeAt(`public/${path}`, text ?? '', part.offset), {
    value: (text ?? '').slice(part.offset, part.offset + 40),
    message: `El dibujo tiene ${part.what}, que no se admite.`,
    hint: part.heavy ? SIMPLIFY : 'Guárdelo como «SVG simple», sin programas ni archivos enlazados, o como PNG.',
  });
}

/** Only files that are not too large by themselves are added up. */
function folderProblems(all: readonly PublicFile[]): Problem[] {
  const files = all.filter(({ bytes }) => bytes <= LARGEST);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total <= LARGEST_FOLDER) return [];
  const largest = files.reduce((one, other) => (other.bytes > one.bytes ? other : one));
  return [
    makeProblem('file-size', placeOf(largest), {
      message: `Los archivos de «public» suman ${megabytes(total)} y el límite es ${megabytes(LARGEST_FOLDER)}; este es el mayor.`,
      hint: 'Quite los que no se enlazan, o guárdelos con menos calidad.',
    }),
  ];
}
