import { PROPONER, suggestTitle } from '../../../textos/proponer.ts';
import { nameOfFile } from '../name-of-file.ts';
import { part } from '../parts.ts';
import type { Page } from './way-out.ts';

/** Says what came of a proposal, with what leads to it. */
export type Tell = (text: string, link?: HTMLElement) => void;

export interface WrittenProposal {
  title: string;
  why: string;
  token: string;
}

/** What is written of a proposal. For a title, one that says what changes is put until somebody writes another. */
export function makeProposalForm(page: Page, tell: Tell) {
  const title = part<HTMLInputElement>('asunto');
  const why = part<HTMLTextAreaElement>('porque');
  const token = part<HTMLInputElement>('token');
  let suggested = '';
  const refuse = (text: string, field?: HTMLElement) => {
    tell(text);
    field?.focus();
    return undefined;
  };
  const nameOf = ({ file }: { file: string }) =>
    page.site().tables.find((one) => one.file === file)?.title ?? nameOfFile(file);
  return {
    suggest: (): void => {
      if (title.value === suggested)
        title.value = suggested = suggestTitle(
          page.judged().files.map((file) => ({ name: nameOf(file), isNew: file.isNew })),
        );
    },
    /** Nothing where something is missing, which is told. */
    read: (): WrittenProposal | undefined => {
      if (page.judged().files.length === 0) return refuse(PROPONER.sinCambios);
      if (title.value.trim() === '') return refuse(PROPONER.sinAsunto, title);
      if (why.value.trim() === '') return refuse(PROPONER.sinPorque, why);
      if (token.value.trim() === '') return refuse(PROPONER.sinToken, token);
      return { title: title.value.trim(), why: why.value.trim(), token: token.value.trim() };
    },
    forgetToken: () => void (token.value = ''),
  };
}
