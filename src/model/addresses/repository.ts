const isGitLab = (repositorio: string) => /^https?:\/\/[^/]*gitlab/i.test(repositorio);
const within = (repositorio: string) => `${repositorio.replace(/\/$/, '')}${isGitLab(repositorio) ? '/-' : ''}`;

/** A line of a file in the branch that a repository shows first, in the addresses of GitHub and GitLab. */
export const sourceHref = (repositorio: string, { file, line }: { file: string; line: number }) =>
  `${within(repositorio)}/blob/HEAD/${file.split('/').map(encodeURIComponent).join('/')}#L${line}`;

/**
 * Where a correction of a page is asked for in public, with the page named: GitHub fills in the form `correccion.yml`, whose
 * field is called `pagina`; GitLab the description.
 */
export function issueHref(repositorio: string, titulo: string, pagina: string): string {
  const asked = isGitLab(repositorio)
    ? { 'issue[title]': titulo, 'issue[description]': pagina }
    : { template: 'correccion.yml', title: titulo, pagina };
  return `${within(repositorio)}/issues/new?${new URLSearchParams(asked)}`;
}
