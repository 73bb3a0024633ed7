import { makeZip } from '../../base/zip.ts';
import { EDITAR } from '../../textos/editar.ts';
import type { Judged } from '../engine/messages.ts';
import { element, part } from './parts.ts';

/** The files that change, to be downloaded one by one or together. `corte`: the day that the ZIP's entries bear. */
export function showDownloads({ files, isWhole }: Judged, corte: string): void {
  const list = element('ul');
  list.append(
    ...files.map(({ file, text }) => {
      const item = element('li');
      const name = file.slice(file.lastIndexOf('/') + 1);
      item.append(
        button(`${EDITAR.descargar} ${name}`, () =>
          save(name, text, file.endsWith('.csv') ? 'text/csv' : 'text/markdown'),
        ),
        ' ',
        element('code', file),
      );
      return item;
    }),
  );
  const zip = () =>
    save(
      EDITAR.zip,
      makeZip(
        files.map(({ file, text }) => [file, new TextEncoder().encode(text)] as const),
        corte,
      ).slice(),
      'application/zip',
    );
  part('descargas').replaceChildren(
    ...(files.length === 0 ? [element('p', EDITAR.nadaQueLlevarse)] : []),
    ...(files.length > 0 && !isWhole ? [element('p', EDITAR.noSePublica)] : []),
    list,
    ...(files.length > 1 ? [button(EDITAR.descargarTodo, zip)] : []),
  );
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = element('button', text, { type: 'button' });
  made.addEventListener('click', act);
  return made;
}

function save(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  element('a', '', { href: address, download: name }).click();
  // The browser has begun to save it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
