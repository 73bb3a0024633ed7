import type { Contents } from '../../base/bytes.ts';
import { follow, type ReadDataFile, type Recipe } from '../../opendata/recipe.ts';
import { type KeptTexts, keptText } from '../kept/kept-texts.ts';
import { drawPicture } from '../share-image.ts';

/** What a file of the site is made of, in plain values. */
export type FileRecipe = Recipe | { make: 'picture'; svg: string };

export const makeFile = (recipe: FileRecipe, read: ReadDataFile, kept: KeptTexts): Promise<Contents> =>
  recipe.make === 'picture' ? makePicture(recipe.svg, kept) : follow(recipe, read);

/** To start what draws takes longer than to draw. */
async function makePicture(svg: string, kept: KeptTexts): Promise<Uint8Array> {
  const draw = async () => Buffer.from(await drawPicture(svg)).toString('base64');
  return Buffer.from(await keptText(kept, svg, draw), 'base64');
}
