import { showText } from '../../base/characters.ts';
import { CHANGE_KINDS, type Change } from '../../changes/change.ts';
import type { ChangeGroup } from './engine-messages.ts';

/** Changes by their kinds, as `npm run cambios` tells them. */
export const tellChanges = (changes: readonly Change[]): ChangeGroup[] =>
  [...Map.groupBy(changes, ({ code }) => code)].map(([code, own]) => ({
    title: CHANGE_KINDS[code].title,
    weight: CHANGE_KINDS[code].weight,
    changes: own.map(({ text, hint, file, line }) => ({
      text: showText(text),
      hint: hint === undefined ? undefined : showText(hint),
      file,
      line,
    })),
  }));
