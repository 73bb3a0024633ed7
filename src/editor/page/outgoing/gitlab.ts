import type { Host } from '../../../model/addresses/repository.ts';
import { askHost } from './ask-host.ts';
import { describeCommit, describeRequest, HalfProposed, type OpenRepository } from './proposal.ts';

/**
 * Opens a project of GitLab with a token of scope `api` (REST API v4, «Projects», «Branches», «Repository files», «Commits» with several
 * actions, «Merge requests»).
 */
export async function openGitLab({ api, home }: Host, token: string): Promise<OpenRepository> {
  const { get, post, bytes } = askHost(api, token);
  const { default_branch: main } = await get<{ default_branch: string }>('');
  const { commit: top } = await get<{ commit: { id: string } }>(`/repository/branches/${encodeURIComponent(main)}`);
  return {
    read: (file) => bytes(`/repository/files/${encodeURIComponent(file)}/raw?ref=${top.id}`),
    propose: async (proposal) => {
      const { branch, title, files } = proposal;
      const actions = files.map(({ file, text, isNew }) => ({
        action: isNew ? 'create' : 'update',
        file_path: file,
        content: text,
      }));
      await post('/repository/commits', {
        branch,
        start_sha: top.id,
        commit_message: describeCommit(proposal),
        actions,
      });
      const request = {
        source_branch: branch,
        target_branch: main,
        title,
        description: describeRequest(proposal),
        remove_source_branch: true,
      };
      const asked = await post<{ web_url: string; iid?: number }>('/merge_requests', request).catch(
        (error: unknown) => {
          const named = new URLSearchParams({ 'merge_request[source_branch]': branch });
          throw new HalfProposed(`${home}/-/merge_requests/new?${named}`, error);
        },
      );
      return { address: asked.web_url, number: asked.iid };
    },
  };
}
