import { BadFile, root } from '../load-script.ts';
import { chosen, FILTERS, follow, form, openFilter, status, tellCount, tellCounts, valuesOf } from './choices.ts';
import { matchAndCount } from './match.ts';
import { type FoundGoal, type Line, readCompromisos, readGoals, readLine, valuesOfGoal } from './read-goals.ts';

/** Filters a schedule whose goals stand in many pages: those that match are read from its parts, and shown in steps. */
const matching = document.querySelector<HTMLElement>('.coinciden') as HTMLElement;
const unfiltered = [...document.querySelectorAll<HTMLElement>('.sin-filtrar')];
const STEP = 50;
/** What was asked last: an answer that comes late is none. */
let asked = 0;
let hasRead = false;

follow(() => {
  const turn = ++asked;
  const choices = chosen();
  clear();
  const isFiltered = choices.size > 0;
  matching.hidden = !isFiltered;
  for (const section of unfiltered) section.hidden = isFiltered;
  status.textContent = isFiltered ? (form.dataset['buscando'] ?? '') : '';
  // Nothing of the parts is read before somebody filters; what was counted then is counted anew.
  if (!isFiltered && !hasRead) return;
  hasRead = true;
  const [plan] = choices.get('plan') ?? [];
  if (plan !== undefined)
    void readCompromisos(plan).then(
      (own) => openFilter('compromiso', own),
      () => undefined,
    );
  readGoals(valuesOf('plan'))
    .then((goals) => {
      const { matching: found, counts } = matchAndCount(goals, choices, FILTERS, valuesOfGoal);
      if (turn !== asked) return undefined;
      tellCounts(counts);
      return isFiltered ? showMore(found, turn) : undefined;
    })
    .catch((error: unknown) => fail(error, turn));
});

async function showMore(found: readonly FoundGoal[], turn: number, from = 0): Promise<void> {
  const lines = await Promise.all(found.slice(from, from + STEP).map(readLine));
  if (turn !== asked) return;
  const items = lines.map(place);
  // Who asked for more goes on where the new ones begin.
  if (from > 0) items[0]?.querySelector('a')?.focus();
  const shown = from + lines.length;
  tell(found.length, shown);
  if (shown < found.length) offerMore(() => showMore(found, turn, shown), turn);
}

function tell(all: number, shown: number): void {
  const { pasos = '' } = form.dataset;
  status.textContent = shown === all ? tellCount(all) : pasos.replace('{n}', String(all)).replace('{k}', String(shown));
}

function offerMore(more: () => Promise<void>, turn: number): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = form.dataset['mas'] ?? '';
  button.addEventListener('click', () => {
    button.remove();
    more().catch((error: unknown) => {
      if (turn === asked) offerMore(more, turn);
      fail(error, turn);
    });
  });
  matching.append(button);
}

function clear(): void {
  matching.querySelectorAll('.mes, button').forEach((one) => one.remove());
}

function fail(error: unknown, turn: number): void {
  if (turn !== asked) return;
  if (!(error instanceof BadFile)) throw error;
  status.textContent = (form.dataset['incompleto'] ?? '').replace('{archivo}', error.file);
  if (matching.querySelector('.mes')) return;
  for (const section of unfiltered) section.hidden = false;
}

/** A goal's line at the end of its month's list, which begins with it if it is the first. */
function place(line: Line): HTMLElement {
  const item = drawLine(line);
  const last = matching.querySelector('.mes:last-of-type');
  if (last?.querySelector('h3')?.textContent === line.month) {
    last.querySelector('ol')?.append(item);
    return item;
  }
  const list = element('ol', '', item);
  const month = element('section', 'mes', element('h3', '', line.month), list);
  matching.append(month);
  return item;
}

/** As `components/meta-plan/Renglon.astro` draws it. */
function drawLine({ text, href, of, due, note, estado, proof }: Line): HTMLElement {
  const link = element('a', '', text);
  link.href = new URL(href, root).href;
  const about = `${of.map((one) => `${one}. `).join('')}${due}${note}`;
  const shape = document.querySelector<HTMLTemplateElement>(`template[data-estado="${CSS.escape(estado)}"]`);
  const state = element('p', '', shape ? document.importNode(shape.content, true) : estado);
  if (proof !== '') state.append(' ', small(proof));
  return element('li', 'meta-fechada', element('div', '', link, ' ', small(about)), state);
}

function small(text: string): HTMLElement {
  const made = element('span', '', text);
  made.classList.add('renglon', 'suave');
  return made;
}

function element<T extends keyof HTMLElementTagNameMap>(
  name: T,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[T] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}
