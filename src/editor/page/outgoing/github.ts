import { encodePath, type Host } from '../../../model/addresses/repository.ts';
import { askHost } from './ask-host.ts';
import { describeCommit, describeRequest, HalfProposed, type OpenRepository } from './proposal.ts';

interface Made {
  sha: string;
}

/**
 * Opens a repository of GitHub with a token that may write its contents and pull requests (REST API, «Repositories», «Git database»:
 * references, commits and trees, and «Pulls»).
 */
export async function openGitHub({ api, home }: Host, token: string): Promise<OpenRepository> {
  const { get, post, bytes } = askHost(api, token);
  const { default_branch: main } = await get<{ default_branch: string }>('');
  const { object: top } = await get<{ object: Made }>(`/git/ref/heads/${encodePath(main)}`);
  return {
    read: (file) => bytes(`/contents/${encodePath(file)}?ref=${top.sha}`),
    propose: async (proposal) => {
      const { tree: base } = await get<{ tree: Made }>(`/git/commits/${top.sha}`);
      const entries = proposal.files.map(({ file, text }) => ({
        path: file,
        mode: '100644',
        type: 'blob',
        content: text,
      }));
      const tree = await post<Made>('/git/trees', { base_tree: base.sha, tree: entries });
      const message = describeCommit(proposal);
      const commit = await post<Made>('/git/commits', { message, tree: tree.sha, parents: [top.sha] });
      await post('/git/refs', { ref: `refs/heads/${proposal.branch}`, sha: commit.sha });
      const request = { title: proposal.title, head: proposal.branch, base: main, body: describeRequest(proposal) };
      const asked = await post<{ html_url: string; number?: number }>('/pulls', request).catch((error: unknown) => {
        throw new HalfProposed(`${home}/compare/${encodePath(main)}...${encodePath(proposal.branch)}?expand=1`, error);
      });
      return { address: asked.html_url, number: asked.number };
    },
  };
}
