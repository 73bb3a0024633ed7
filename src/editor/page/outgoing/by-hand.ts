import { editHref, type Host, newFileHref } from '../../../model/addresses/repository.ts';
import { PROPONER } from '../../../textos/proponer.ts';
import type { Judged } from '../../engine/engine-messages.ts';
import { nameOfFile } from '../name-of-file.ts';
import { element, part } from '../parts.ts';
import { askHost } from './ask-host.ts';
import type { Page } from './way-out.ts';

/** For whoever has no token: each file to copy, and where to put it. The branch is asked for when this is opened, as anybody may. */
export function showByHand(host: Host, page: Page): void {
  const box = part<HTMLDetailsElement>('a-mano');
  let branch: string | undefined;
  const show = () => {
    const { files } = page.judged();
    const list = element('ul');
    list.append(...files.map((file) => listFile(host, branch, file)));
    part('archivos-a-mano').replaceChildren(files.length === 0 ? element('p', PROPONER.sinCambios) : list);
  };
  const findBranch = async () => {
    const found = await askHost(host.api, '')
      .get<{ default_branch?: string }>('')
      .catch(() => undefined);
    branch = found?.default_branch;
    show();
  };
  box.addEventListener('toggle', () => {
    if (!box.open) return;
    show();
    if (branch === undefined) void findBranch();
  });
}

function listFile(host: Host, branch: string | undefined, { file, text, isNew }: Judged['files'][number]): HTMLElement {
  const name = nameOfFile(file);
  const copy = element('button', `${PROPONER.copiar} ${name}`, { type: 'button' });
  copy.addEventListener('click', () => {
    navigator.clipboard.writeText(text).then(
      () => (copy.textContent = `${PROPONER.copiado}: ${name}`),
      () => (copy.textContent = PROPONER.noSeCopio),
    );
  });
  const item = element('li');
  const href = (isNew ? newFileHref : editHref)(host, branch, file);
  item.append(
    copy,
    ' ',
    element('a', `${isNew ? PROPONER.crear : PROPONER.abrir} ${file}`, { href, target: '_blank', rel: 'noopener' }),
  );
  return item;
}
