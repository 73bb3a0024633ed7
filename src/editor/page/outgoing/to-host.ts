import type { Host } from '../../../model/addresses/repository.ts';
import { noteMerged, PROPONER, suggestTitle, tellRefusal } from '../../../textos/proponer.ts';
import { element, part } from '../parts.ts';
import { HostError } from './ask-host.ts';
import { showByHand } from './by-hand.ts';
import { HalfProposed, type OpenRepository } from './destination.ts';
import { openGitHub } from './github.ts';
import { openGitLab } from './gitlab.ts';
import { tellUnmet } from './tell-unmet.ts';
import { mayGo, type Page } from './way-out.ts';

const open = (host: Host, token: string): Promise<OpenRepository> =>
  host.kind === 'github' ? openGitHub(host, token) : openGitLab(host, token);

/** Lets what changed be proposed to whoever keeps the sources; gives what is to be called when that is something else. The token is read when it is needed, and kept nowhere but in its field. */
export function offerProposal(page: Page): (() => void) | undefined {
  const { host } = page.site();
  if (!host) return undefined;
  // Whoever frames a page could lead a click to its button.
  if (window.top !== window.self) {
    part('propuesta').replaceChildren(element('p', PROPONER.enMarco));
    return undefined;
  }
  const send = part<HTMLButtonElement>('enviar');
  const told = part('enviado');
  const tell = (text: string, link?: HTMLElement) => told.replaceChildren(text, ...(link ? [' ', link] : []));
  send.addEventListener('click', () => {
    if (send.getAttribute('aria-disabled') === 'true') return;
    send.setAttribute('aria-disabled', 'true');
    propose(host, page, tell)
      .catch((error: unknown) => tellFailure(host, error, tell))
      .finally(() => send.removeAttribute('aria-disabled'));
  });
  addEventListener('pagehide', () => (part<HTMLInputElement>('token').value = ''));
  showByHand(host, page);
  return makeSuggest(page);
}

type Tell = (text: string, link?: HTMLElement) => void;

/** What puts a title that says which files change; one that somebody has written stays. */
function makeSuggest(page: Page): () => void {
  const title = part<HTMLInputElement>('asunto');
  let suggested = '';
  return () => {
    if (title.value === suggested) title.value = suggested = suggestTitle(page.judged().files.map(({ file }) => file));
  };
}

async function propose(host: Host, page: Page, tell: Tell): Promise<void> {
  const title = part<HTMLInputElement>('asunto');
  const why = part<HTMLTextAreaElement>('porque');
  const token = part<HTMLInputElement>('token');
  const refuse = (text: string, field?: HTMLElement) => {
    tell(text);
    field?.focus();
  };
  if (page.judged().files.length === 0) return refuse(PROPONER.sinCambios);
  if (title.value.trim() === '') return refuse(PROPONER.sinAsunto, title);
  if (token.value.trim() === '') return refuse(PROPONER.sinToken, token);
  tell(PROPONER.enviando);
  const repository = await open(host, token.value.trim());
  if (!(await mayGo(page, repository, tell))) return;
  const notes = page.joined.size === 0 ? [] : [noteMerged([...page.joined])];
  const report = await page.report(`${PROPONER.baseEs} ${page.site().corte}.`, notes);
  const { files } = page.judged();
  const branch = nameBranch();
  const address = await repository.propose({ branch, title: title.value.trim(), why: why.value.trim(), report, files });
  tell(PROPONER.hecho, linkTo(host, address, PROPONER.ver));
}

/** No two are the same, and none tells who made it. */
const nameBranch = () =>
  `editar-${Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;

/** A link to a page of the host; what it gives is only an address where it is one of its own. */
function linkTo({ home }: Host, address: string, text: string): HTMLElement | undefined {
  const isOwn = URL.canParse(address) && new URL(address).origin === new URL(home).origin;
  return isOwn ? element('a', text, { href: address, target: '_blank', rel: 'noopener' }) : undefined;
}

function tellFailure(host: Host, error: unknown, tell: Tell): void {
  const unmet = tellUnmet(error);
  if (unmet !== undefined) return tell(unmet);
  if (error instanceof HalfProposed) return tell(PROPONER.aMedias, linkTo(host, error.address, PROPONER.pedirlo));
  if (error instanceof HostError) return tell(tellRefusal(host.name, error.status, error.message));
  tell(tellRefusal(host.name, undefined, ''));
  throw error;
}
