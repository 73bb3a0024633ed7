import type { Host } from '../../../model/addresses/repository.ts';
import { noteErrors, noteMerged, PROPONER, tellProposed, tellRefusal } from '../../../textos/proponer.ts';
import { element, part } from '../parts.ts';
import { HostError } from './ask-host.ts';
import { showByHand } from './by-hand.ts';
import { HalfProposed, type OpenRepository } from './proposal.ts';
import { openGitHub } from './github.ts';
import { openGitLab } from './gitlab.ts';
import { makeProposalForm, type Tell, type WrittenProposal } from './proposal-form.ts';
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
  const tell: Tell = (text, link) => {
    told.replaceChildren(text, ...(link ? [' ', link] : []));
    told.scrollIntoView({ block: 'nearest' });
  };
  const form = makeProposalForm(page, tell);
  const proposing = makeProposing(host, page, tell);
  const propose = async () => {
    await page.settled();
    const written = form.read();
    if (written) await proposing.propose(written);
  };
  send.addEventListener('click', () => {
    if (send.getAttribute('aria-disabled') === 'true') return;
    send.setAttribute('aria-disabled', 'true');
    propose()
      .catch((error: unknown) => tellFailure(host, error, tell))
      .finally(() => send.removeAttribute('aria-disabled'));
  });
  addEventListener('pagehide', form.forgetToken);
  showByHand(host, page);
  return () => {
    form.suggest();
    if (!proposing.isSent()) told.replaceChildren();
  };
}

/** What the files are to say, by which a proposal is known. */
const signOf = (page: Page) => JSON.stringify(page.judged().files);

function makeProposing(host: Host, page: Page, tell: Tell) {
  let sent: { sign: string; link: HTMLElement | undefined } | undefined;
  /** What was said to have errors. */
  let warned: string | undefined;
  return {
    /** Whether what is there now is what was sent last, or is being sent. */
    isSent: () => sent?.sign === signOf(page),
    propose: async ({ token, ...written }: WrittenProposal): Promise<void> => {
      const sign = signOf(page);
      if (sign === sent?.sign) return tell(PROPONER.yaPropuesto, sent.link);
      const errors = page.judged().problems.filter(({ severity }) => severity === 'error').length;
      if (errors > 0 && sign !== warned) {
        warned = sign;
        return tell(PROPONER.conErrores);
      }
      tell(PROPONER.enviando);
      const repository = await open(host, token);
      if (!(await mayGo(page, repository, tell))) return;
      const notes = [
        ...(page.joined.size > 0 ? [noteMerged([...page.joined])] : []),
        ...(errors > 0 ? [noteErrors(errors)] : []),
      ];
      const report = await page.report(`${PROPONER.baseEs} ${page.site().corte}.`, notes);
      const { files } = page.judged();
      const { address, number } = await repository.propose({ ...written, branch: nameBranch(), report, files });
      const link = linkTo(host, address, PROPONER.ver);
      sent = { sign, link };
      tell(tellProposed(new Date().toLocaleTimeString('es', { hour: '2-digit', minute: '2-digit' }), number), link);
    },
  };
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
