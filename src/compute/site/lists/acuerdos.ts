import { oncePer } from '../../../base/once-per.ts';
import { lengthOfAgreement } from '../../schedule/schedule.ts';
import { type AcuerdoCalculado, groupAgreements } from '../follow-agreements.ts';
import { pagesBeside, plainPart } from './list-pages.ts';

/** Agreements that their page holds itself. */
const WHOLE = { lines: 100, characters: 40_000 };
const SHAPE = { list: 'acuerdos', lengthOf: lengthOfAgreement };

/** The pages of all agreements beside their own, by group. */
export const acuerdosPages = oncePer(({ acuerdos }: { acuerdos: readonly AcuerdoCalculado[] }) =>
  pagesBeside(
    SHAPE,
    WHOLE,
    [...groupAgreements(acuerdos)].map(([group, own]) => plainPart(group, own)),
  ),
);
