import { BadFile, root } from '../load-script.ts';
import { type Found, openIndex, type Result, search } from './search-index.ts';

/** The search page: Pagefind finds, this shows. Texts of the content only ever become text, never markup. */
const form = document.querySelector<HTMLFormElement>('#buscador') as HTMLFormElement;
const query = form.querySelector<HTMLInputElement>('#consulta') as HTMLInputElement;
const status = form.querySelector<HTMLElement>('#cuantos') as HTMLElement;
const list = document.querySelector<HTMLElement>('#resultados') as HTMLElement;
const selects = [...form.querySelectorAll('select')];
const messages = JSON.parse(form.dataset['textos'] ?? '{}') as Record<
  'ninguno' | 'uno' | 'varios' | 'falla' | 'incompleto' | 'ocultos' | 'mas',
  string
>;
const PAGE = 8;
let asked = 0;

async function find(): Promise<void> {
  const turn = ++asked;
  const filters = Object.fromEntries(selects.filter(({ value }) => value).map(({ name, value }) => [name, value]));
  const words = query.value.trim();
  remember(words, filters);
  if (words === '' && Object.keys(filters).length === 0) {
    list.replaceChildren();
    status.textContent = '';
    return;
  }
  const results = await search(words === '' ? null : words, filters).catch((error: unknown) => {
    if (turn === asked) list.replaceChildren();
    throw error;
  });
  if (turn !== asked) return;
  status.textContent = countOf(results.length);
  list.replaceChildren();
  await showMore(results, turn);
}

function countOf(results: number): string {
  if (results === 0) return messages.ninguno;
  return results === 1 ? messages.uno : messages.varios.replace('{n}', String(results));
}

async function showMore(results: Result[], turn: number, from = 0): Promise<void> {
  const loaded = await Promise.allSettled(results.slice(from, from + PAGE).map((result) => result.data()));
  if (turn !== asked) return;
  list.append(...loaded.filter((one) => one.status === 'fulfilled').map(({ value }) => describe(value)));
  tellHidden(loaded.filter((one) => one.status === 'rejected').map(({ reason }) => reason as unknown));
  if (from + PAGE >= results.length) return;
  const more = document.createElement('button');
  more.type = 'button';
  more.textContent = messages.mas;
  more.addEventListener('click', () => {
    more.remove();
    void showMore(results, turn, from + PAGE);
  });
  list.after(more);
}

/** Those whose text is missing are not passed over in silence. */
function tellHidden(reasons: unknown[]): void {
  if (reasons.length === 0) return;
  const file = reasons[0] instanceof BadFile ? reasons[0].file : 'pagefind/';
  const text = messages.ocultos.replace('{n}', String(reasons.length)).replace('{archivo}', file);
  status.textContent = `${status.textContent.replace(/\.$/, '')}. ${text}`;
}

function describe({ url, excerpt, meta }: Found): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = new URL(url.replace(/^\//, ''), root).href;
  link.textContent = meta.title;
  const kind = document.createElement('span');
  kind.className = 'suave';
  kind.textContent = ` ${meta.tipo ?? ''}`;
  const text = document.createElement('p');
  text.append(...marked(excerpt));
  item.append(link, kind, text);
  return item;
}

/** Pagefind's excerpt: escaped text with `<mark>` around what was found. */
function marked(excerpt: string): Node[] {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html').body;
  return [...parsed.childNodes].map((node) => {
    if (node.nodeName !== 'MARK') return document.createTextNode(node.textContent ?? '');
    const mark = document.createElement('mark');
    mark.textContent = node.textContent;
    return mark;
  });
}

/** The address keeps the search, so that it can be shared and gone back to. */
function remember(words: string, filters: Record<string, string>): void {
  const parameters = new URLSearchParams({ ...(words ? { q: words } : {}), ...filters });
  history.replaceState(null, '', parameters.size > 0 ? `?${parameters}` : location.pathname);
}

/** Takes the search that the address holds. */
function recall(): void {
  const parameters = new URLSearchParams(location.search);
  query.value = parameters.get('q') ?? '';
  for (const select of selects) select.value = parameters.get(select.name) ?? '';
}

async function run(): Promise<void> {
  list.parentElement?.querySelectorAll('#resultados + button').forEach((button) => button.remove());
  await find();
}

function fail(error: unknown): void {
  status.textContent = error instanceof BadFile ? messages.incompleto.replace('{archivo}', error.file) : messages.falla;
}

form.hidden = false;
form.addEventListener('focusin', () => void openIndex().catch(fail), { once: true });
form.addEventListener('input', () => void run().catch(fail));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  run().catch(fail);
});
recall();
if (location.search !== '') run().catch(fail);
