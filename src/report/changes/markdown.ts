import { showText } from '../../base/characters.ts';
import type { Change } from '../../changes/change.ts';
import { excerpt } from '../../model/problems/problem.ts';
import { countChanges, groupChanges, type ToldChanges } from './group-changes.ts';

/** UTF-16 units of a whole report: a comment of GitHub holds 65,536 characters, and whoever posts it may add some. */
const MOST = 60_000;
/** What is kept for the last line, and for headings that are open. */
const RESERVED = 400;
/** Longest sentence, before it is escaped. */
const LONGEST_TEXT = 500;

/** Changes as GitHub Flavored Markdown, in which nothing that the content says is obeyed. */
export function reportChangesAsMarkdown({ base, notes, changes }: ToldChanges): string {
  const head = [
    '## Qué cambia\n\n',
    `${escapeMarkdown(base)}\n\n`,
    ...notes.map((note) => `- ${escapeMarkdown(excerpt(note, LONGEST_TEXT))}\n`),
    `${notes.length > 0 ? '\n' : ''}**${countChanges(changes)}**\n`,
  ].join('');
  const pieces: string[] = [];
  let left = MOST - RESERVED - head.length;
  let told = 0;
  for (const { title, changes: own } of groupChanges(changes)) {
    const heading = `\n### ${escapeMarkdown(title)} (${own.length})\n\n`;
    for (const [i, change] of own.entries()) {
      const piece = `${i === 0 ? heading : ''}${describe(change)}`;
      if (piece.length > left) return finish(head, pieces, changes.length - told);
      pieces.push(piece);
      left -= piece.length;
      told += 1;
    }
  }
  return finish(head, pieces, changes.length - told);
}

function finish(head: string, pieces: readonly string[], more: number): string {
  const rest =
    more === 0
      ? ''
      : `\n…y ${more === 1 ? '1 cambio' : `${more} cambios`} más, que no caben aquí: «npm run cambios» los dice todos.\n`;
  return `${head}${pieces.join('')}${rest}`;
}

function describe({ file, line, side, text, hint }: Change): string {
  const where = `${codeSpan(`${excerpt(file, 200)}:${line}`)}${side === 'before' ? ' (antes)' : ''}`;
  const advice = hint === undefined ? '' : ` *${escapeMarkdown(hint)}*`;
  return `- ${where} ${escapeMarkdown(excerpt(text, LONGEST_TEXT))}${advice}\n`;
}

/** A text as code, with a fence longer than any run of backticks in it (CommonMark §6.1). */
export function codeSpan(text: string): string {
  const shown = breakMentions(showText(text));
  const fence = '`'.repeat(1 + Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length)));
  const pad = /^[ `]|[ `]$/.test(shown) ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/**
 * Someone else's text in a line of Markdown, as it was written: no element, link, picture, formula, mention or reference
 * comes of it (CommonMark §2.4; GFM §6.9).
 */
export function escapeMarkdown(text: string): string {
  const escaped = showText(text)
    .trim()
    .replace(/[\\`*_[\]{}<>&~|#$!:@]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&');
  return breakMentions(escaped);
}

/**
 * Hosts look for names, references and addresses in what was drawn, where an escape is gone: a space of no width after
 * their first sign is none of a name, and can't be seen.
 */
function breakMentions(text: string): string {
  return text
    .replace(/[@#!~$%^&](?=[\p{L}\p{N}"_[-])/gu, '$&\u200B')
    .replace(/:(?=\\?\/\\?\/)/g, ':\u200B')
    .replace(/\b(www)(?=\\?\.)/gi, '$1\u200B')
    .replace(/\b(GH|mailto|xmpp)(?=\\?[-:])/gi, '$1\u200B');
}
