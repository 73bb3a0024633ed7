import { refuseOtherFiles } from './other-files.ts';
import { readSheet, type Shared } from './read-sheet.ts';
import { readStrings, readStyles } from './read-shared.ts';
import { readXml } from './read-workbook-xml.ts';
import { openParts, type Parts } from './unzip.ts';
import { type Sheet, WorkbookFault } from './workbook.ts';

/** What a workbook may measure before it is opened. */
const MOST_BYTES = 50_000_000;
const MOST_SHEETS = 200;

/** A relation of one part to another (ECMA-376 part 2, §9.3): its kind, without the prefix of its edition, and the part. */
interface Relation {
  id: string;
  kind: string;
  target: string;
}

/** Reads a workbook of Excel (.xlsx), whoever wrote it; whatever isn't one is a `WorkbookFault` that says what it is. */
export function readWorkbook(bytes: Uint8Array): Sheet[] {
  if (bytes.length > MOST_BYTES) throw tooLarge();
  refuseOtherFiles(bytes);
  const parts = openParts(bytes);
  const [main] = relationsOf(parts, '').filter(({ kind }) => kind === 'officeDocument');
  if (!main) throw notWorkbook();
  const relations = relationsOf(parts, main.target);
  const part = (kind: string) => relations.find((relation) => relation.kind === kind)?.target;
  const { sheets, calendar } = readBook(parts, main.target);
  const shared: Shared = {
    strings: readPart(parts, part('sharedStrings'), readStrings) ?? [],
    styles: readPart(parts, part('styles'), readStyles) ?? [],
    calendar,
  };
  return sheets.flatMap(({ relation, ...sheet }) => {
    const target = relations.find(({ id, kind }) => id === relation && kind === 'worksheet')?.target;
    const read = readPart(parts, target, (name, content) => readSheet(name, content, shared));
    return read ? [{ ...sheet, ...read }] : [];
  });
}

function readPart<T>(
  parts: Parts,
  name: string | undefined,
  read: (name: string, bytes: Uint8Array) => T,
): T | undefined {
  const bytes = name === undefined ? undefined : parts.read(name);
  return name === undefined || !bytes ? undefined : read(name, bytes);
}

/** What a part is related to; of the whole package, where its name is empty. Nothing outside the file is looked for. */
function relationsOf(parts: Parts, part: string): Relation[] {
  const slash = part.lastIndexOf('/') + 1;
  const [folder, name] = [part.slice(0, slash), part.slice(slash)];
  const relations: Relation[] = [];
  readPart(parts, `${folder}_rels/${name}.rels`, (own, bytes) =>
    readXml(own, bytes, {
      open(tag, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
        if (tag !== 'Relationship' || mode === 'External') return;
        relations.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), target: resolvePart(folder, target) });
      },
    }),
  );
  return relations;
}

/** `../sharedStrings.xml` from `xl/worksheets/`, or `/xl/sharedStrings.xml` from anywhere. */
function resolvePart(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of `${target.startsWith('/') ? '' : folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function readBook(parts: Parts, name: string) {
  const sheets: { name: string; isHidden: boolean; relation: string }[] = [];
  let calendar: Shared['calendar'] = 1900;
  readPart(parts, name, (own, bytes) =>
    readXml(own, bytes, {
      open(tag, attributes) {
        if (tag === 'workbookPr' && /^(?:1|true)$/.test(attributes['date1904'] ?? '')) calendar = 1904;
        if (tag !== 'sheet') return;
        const { name: sheet = '', state = 'visible' } = attributes;
        const relation = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1] ?? '';
        sheets.push({ name: sheet, isHidden: state !== 'visible', relation });
      },
    }),
  );
  if (sheets.length > MOST_SHEETS) throw tooLarge();
  return { sheets, calendar };
}

const notWorkbook = () =>
  new WorkbookFault(
    'No es un libro de Excel: es un archivo comprimido de otra clase.',
    'Si lo es, ábralo con su programa y guárdelo como «Libro de Excel (.xlsx)».',
  );

const tooLarge = () =>
  new WorkbookFault(
    `El libro es demasiado grande: se leen hasta ${MOST_BYTES / 1_000_000} MB y ${MOST_SHEETS} hojas.`,
    'Copie a un libro nuevo solo las hojas y celdas que hacen falta, o divídalo.',
  );
