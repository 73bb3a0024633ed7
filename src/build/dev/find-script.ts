import { oncePer } from '../../base/once-per.ts';
import type { SitioCalculado } from '../../sitio.ts';
import { bundleScripts, RELOAD_BUNDLING } from '../browser-scripts.ts';
import { editorFiles } from '../editor/editor-files.ts';
import { NOTHING_KEPT } from '../kept/kept-texts.ts';
import { RELOAD_SCRIPT } from './reloads.ts';
import type { Answer } from './send.ts';

/** What browsers load of `src/client/` and `src/editor/`, bundled when it is first asked for. */
export interface Scripts {
  /** That of all pages, of the problems too. */
  reload: () => Promise<Answer>;
  /** By its path from the site's root. */
  find: (sitio: SitioCalculado, path: string) => Promise<Answer | undefined>;
}

export function startScripts(root: string): Scripts {
  const ofSite = oncePer(() => bundleScripts(NOTHING_KEPT));
  const ofEditor = oncePer(({ sums }: SitioCalculado) => editorFiles(root, sums, NOTHING_KEPT));
  let reload: Promise<Map<string, string>> | undefined;
  return {
    reload: async () => {
      reload ??= bundleScripts(NOTHING_KEPT, RELOAD_BUNDLING);
      return { status: 200, name: RELOAD_SCRIPT, body: (await reload).get(RELOAD_SCRIPT) ?? '' };
    },
    find: async (sitio, path) => {
      const name = /^recursos\/([^/]+)$/.exec(path)?.[1];
      if (name === undefined) return undefined;
      const isEdited = sitio.sitio.editar === 'si';
      const body = (await ofSite(sitio)).get(name) ?? (isEdited ? (await ofEditor(sitio)).get(name) : undefined);
      return body === undefined ? undefined : { status: 200, name, body };
    },
  };
}
