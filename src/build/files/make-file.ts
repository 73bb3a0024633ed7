import { follow, type ReadDataFile, type Recipe } from '../../opendata/recipe.ts';
import { drawPicture } from '../share-image.ts';

/** What a file of the site is made of, in plain values. */
export type FileRecipe = Recipe | { make: 'picture'; svg: string };

export const makeFile = (recipe: FileRecipe, read: ReadDataFile): Promise<string | Uint8Array> =>
  recipe.make === 'picture' ? drawPicture(recipe.svg) : follow(recipe, read);
