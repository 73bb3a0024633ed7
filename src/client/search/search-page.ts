import { BadFile } from '../load-script.ts';
import { type GroupOfResults, groupResults } from './group-results.ts';
import { type Answer, findWords } from './find-words.ts';
import { countOf, fill, form, messages, status, tellMissing } from './search-messages.ts';
import { offerWords, withdrawWords } from './offer-words.ts';
import { isPhrase, openIndex } from './search-index.ts';
import { showGroups } from './show-groups.ts';
import { showResults } from './show-results.ts';
import { wordsOf } from './search-words.ts';

/** The search page: Pagefind finds, this shows. */
const query = form.querySelector<HTMLInputElement>('#consulta') as HTMLInputElement;
const list = document.querySelector<HTMLElement>('#resultados') as HTMLElement;
const selects = [...form.querySelectorAll('select')];
/** What each choice says with the count of the whole site, which is not that of a search. */
const counted = new Map(selects.flatMap(({ options }) => [...options].map((option) => [option, option.text] as const)));
/** More results than these are grouped: nobody reads them one by one. */
const ONE_BY_ONE = 200;
/** Milliseconds without a key after which what stands there is searched: each search of thousands takes a tenth of a second. */
const PAUSE = 150;
let asked = 0;
let typing: ReturnType<typeof setTimeout> | undefined;

async function find(): Promise<void> {
  const turn = ++asked;
  const isWanted = () => turn === asked;
  const filters = Object.fromEntries(selects.filter(({ value }) => value).map(({ name, value }) => [name, value]));
  const words = query.value.trim();
  const address = addressOf(words, filters);
  history.replaceState(null, '', address);
  const hasWords = isPhrase(words) || wordsOf(words).length > 0;
  nameChoices(hasWords);
  if (!hasWords && Object.keys(filters).length === 0) {
    clear();
    status.textContent = words === '' ? '' : messages.corto;
    return;
  }
  const answer = await findWords(words, filters).catch((error: unknown) => {
    if (isWanted()) clear();
    throw error;
  });
  if (!isWanted()) return;
  clear();
  await show(answer, isWanted, ({ plan, compromiso }) =>
    addressOf(words, { ...filters, plan, ...(compromiso ? { compromiso } : {}) }),
  );
  if (isWanted()) await offerWords(answer, words, (better) => addressOf(better, filters), isWanted);
}

function show(
  { results, missing }: Answer,
  isWanted: () => boolean,
  addressOfGroup: (group: GroupOfResults) => string,
): Promise<void> {
  const groups = results.length > ONE_BY_ONE ? groupResults(results) : [];
  const isGrouped = groups.length > 1;
  const count = isGrouped ? fill(messages.agrupados, { n: results.length, g: groups.length }) : countOf(results.length);
  status.textContent = missing.length > 0 ? `${count.replace(/\.?$/, '.')} ${tellMissing(missing)}` : count;
  return isGrouped ? showGroups(list, groups, addressOfGroup, isWanted) : showResults(list, results, isWanted);
}

function nameChoices(hasWords: boolean): void {
  for (const [option, text] of counted) option.text = hasWords ? option.value || text : text;
}

function clear(): void {
  list.replaceChildren();
  withdrawWords();
  list.parentElement?.querySelectorAll('#resultados + button').forEach((button) => button.remove());
}

/** The address keeps the search, so that it can be shared and gone back to. */
function addressOf(words: string, filters: Record<string, string>): string {
  const parameters = new URLSearchParams({ ...(words ? { q: words } : {}), ...filters });
  return parameters.size > 0 ? `?${parameters}` : location.pathname;
}

/** Takes the search that the address holds. */
function recall(): void {
  const parameters = new URLSearchParams(location.search);
  query.value = parameters.get('q') ?? '';
  for (const select of selects) select.value = parameters.get(select.name) ?? '';
}

function run(): void {
  clearTimeout(typing);
  find().catch(fail);
}

function fail(error: unknown): void {
  status.textContent = error instanceof BadFile ? fill(messages.incompleto, { archivo: error.file }) : messages.falla;
}

form.hidden = false;
form.addEventListener('focusin', () => void openIndex().catch(fail), { once: true });
form.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(run, PAUSE);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  run();
});
recall();
if (location.search !== '') run();
