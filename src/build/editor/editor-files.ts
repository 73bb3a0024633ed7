import { PACK_NAME } from '../../editor/engine/pack.ts';
import { bundleScripts, EDITOR_BUNDLING } from '../browser-scripts.ts';
import type { KeptTexts } from '../kept/kept-texts.ts';
import { packFolder, writePack } from './pack-sources.ts';

/** What the editor's page loads, by name: its scripts and styles, and the sources of the site as they were judged. */
export async function editorFiles(
  root: string,
  sums: ReadonlyMap<string, string>,
  kept: KeptTexts,
): Promise<Map<string, string>> {
  const [scripts, pack] = await Promise.all([bundleScripts(kept, EDITOR_BUNDLING), packFolder(root, sums)]);
  return scripts.set('fuentes.js', writePack(PACK_NAME, pack));
}
