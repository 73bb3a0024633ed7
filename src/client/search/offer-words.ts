import { foldWord } from '../../base/sounds.ts';
import type { Answer } from './find-words.ts';
import { fill, form, messages } from './search-messages.ts';
import { nearestWord } from './suggest.ts';

const line = form.querySelector<HTMLElement>('.quiso-decir') as HTMLElement;

export function withdrawWords(): void {
  line.replaceChildren();
}

/** Where words of a search aren't the site's, offers the same search with those that were probably meant. */
export async function offerWords(
  { missing, doubtful }: Answer,
  words: string,
  addressOf: (words: string) => string,
  isWanted: () => boolean,
): Promise<void> {
  const unsure = [...missing, ...doubtful];
  const meant = new Map(await Promise.all(unsure.map(async (word) => [word, await nearestWord(word)] as const)));
  const better = words.replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => meant.get(foldWord(word)) ?? word);
  if (better === words || !isWanted()) return;
  const link = document.createElement('a');
  link.href = addressOf(better);
  link.textContent = fill(messages.quisoDecir, { palabras: better });
  line.replaceChildren(link);
}
