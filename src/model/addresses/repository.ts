const isGitLab = (repositorio: string) => /^https?:\/\/[^/]*gitlab/i.test(repositorio);
const within = (repositorio: string) => `${repositorio.replace(/\/$/, '')}${isGitLab(repositorio) ? '/-' : ''}`;

/** A line of a file in the branch that a repository shows first, in the addresses of GitHub and GitLab. */
export const sourceHref = (repositorio: string, { file, line }: { file: string; line: number }) =>
  `${within(repositorio)}/blob/HEAD/${encodePath(file)}#L${line}`;

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

/** Where the sources of a site are kept, as a program speaks to it. */
export interface Host {
  kind: 'github' | 'gitlab';
  name: 'GitHub' | 'GitLab';
  /** The repository in the host's API: REST, of GitHub's version 3 or GitLab's version 4. */
  api: string;
  /** The repository as people see it, without a slash at its end. */
  home: string;
}

/** GitHub serves its API at a host of its own, an own installation of it below `/api/v3`; GitLab below `/api/v4`. */
export function hostOf(repositorio: string): Host {
  const home = repositorio.replace(/\/$/, '').replace(/\.git$/, '');
  const { origin, host, pathname } = new URL(home);
  if (isGitLab(home))
    return {
      kind: 'gitlab',
      name: 'GitLab',
      api: `${origin}/api/v4/projects/${encodeURIComponent(decodeURIComponent(pathname.slice(1)))}`,
      home,
    };
  const api = host === 'github.com' ? 'https://api.github.com' : `${origin}/api/v3`;
  return { kind: 'github', name: 'GitHub', api: `${api}/repos${pathname}`, home };
}

/** Where a file is edited in the pages of a host; where its branch isn't known, where it is seen, from which that is a step. */
export function editHref({ home, kind }: Host, branch: string | undefined, file: string): string {
  const where = branch === undefined ? 'blob/HEAD' : `edit/${encodePath(branch)}`;
  return `${home}${kind === 'gitlab' ? '/-' : ''}/${where}/${encodePath(file)}`;
}

/** Where a file is made in the pages of a host, with its name filled in; where no branch is known, the repository, from which that is a step. */
export function newFileHref({ home, kind }: Host, branch: string | undefined, file: string): string {
  if (branch === undefined) return home;
  const named = new URLSearchParams(kind === 'gitlab' ? { file_name: file } : { filename: file });
  return `${home}${kind === 'gitlab' ? '/-' : ''}/new/${encodePath(branch)}?${named}`;
}

/** Where a token is made that may propose to a repository, with what it needs filled in. */
export function tokenHref({ home, kind }: Host, purpose: string): string {
  const { origin, pathname } = new URL(home);
  const [, owner = ''] = pathname.split('/');
  return kind === 'gitlab'
    ? `${origin}/-/user_settings/personal_access_tokens?${new URLSearchParams({ name: purpose, scopes: 'api' })}`
    : `${origin}/settings/personal-access-tokens/new?${new URLSearchParams({ name: purpose, target_name: decodeURIComponent(owner), contents: 'write', pull_requests: 'write' })}`;
}

/** A path or name in an address, with its slashes. */
export const encodePath = (path: string) => path.split('/').map(encodeURIComponent).join('/');

/** The hosts that the page for editors may speak to: that of the sources, where a site has such a page and says where they are. */
export function proposalHosts({
  editar,
  repositorio,
}: {
  editar?: unknown;
  repositorio?: string | undefined;
}): string[] {
  return editar === 'si' && repositorio !== undefined ? [new URL(hostOf(repositorio).api).origin] : [];
}
