import { makeZip } from '../../base/zip.ts';
import { EDITAR } from '../../textos/editar.ts';
import { nameOfFile } from './name-of-file.ts';
import type { Page } from './outgoing/way-out.ts';
import { element, part } from './parts.ts';

/** The files that change, to be downloaded one by one or together. `corte`: the day that the ZIP's entries bear. */
export function showDownloads({ judged, settled }: Pick<Page, 'judged' | 'settled'>, corte: string): void {
  const { files, isWhole } = judged();
  const save = async (file: string) => {
    await settled();
    const own = judged().files.find((one) => one.file === file);
    if (own) give(nameOfFile(file), own.text, file.endsWith('.csv') ? 'text/csv' : 'text/markdown');
  };
  const saveAll = async () => {
    await settled();
    const entries = judged().files.map(({ file, text }) => [file, new TextEncoder().encode(text)] as const);
    give(EDITAR.zip, makeZip(entries, corte).slice(), 'application/zip');
  };
  const list = element('ul');
  list.append(
    ...files.map(({ file }) => {
      const item = element('li');
      item.append(
        button(`${EDITAR.descargar} ${nameOfFile(file)}`, () => void save(file)),
        ' ',
        element('code', file),
      );
      return item;
    }),
  );
  part('descargas').replaceChildren(
    ...(files.length === 0 ? [element('p', EDITAR.nadaQueLlevarse)] : []),
    ...(files.length > 0 && !isWhole ? [element('p', EDITAR.noSePublica)] : []),
    list,
    ...(files.length > 1 ? [button(EDITAR.descargarTodo, () => void saveAll())] : []),
  );
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = element('button', text, { type: 'button' });
  made.addEventListener('click', act);
  return made;
}

function give(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  element('a', '', { href: address, download: name }).click();
  // The browser has begun to save it by then, also where much else is at work.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
