import { foldWord, soundsOf } from '../../base/sounds.ts';
import { fileOfWords } from './expand-part.ts';
import { readPart } from './read-part.ts';
import { nearestOf } from './search-words.ts';

const read = new Map<string, Promise<readonly string[]>>();

/** The words of the site that begin with a sound, the commonest first. A file that can't be read suggests nothing. */
function wordsWith(sound: string): Promise<readonly string[]> {
  const file = fileOfWords(sound);
  if (file === undefined) return Promise.resolve([]);
  const known =
    read.get(file) ??
    readPart(file).then(
      (response) => response.json() as Promise<string[]>,
      () => (read.delete(file), []),
    );
  read.set(file, known);
  return known;
}

/** The word of the site that was probably meant by a folded one, if it isn't one itself and another is near enough. */
export async function nearestWord(word: string): Promise<string | undefined> {
  if (!/^\p{L}{4,}$/u.test(word)) return undefined;
  const sounds = soundsOf(word);
  // Two letters that changed places, or one too many, may stand at the beginning.
  for (const sound of new Set(sounds.slice(0, 2))) {
    const words = await wordsWith(sound);
    if (words.some((one) => foldWord(one) === word)) return undefined;
    const near = nearestOf(words, word);
    if (near !== undefined) return near;
  }
  return undefined;
}
