export {};

/** The search page: Pagefind finds, this shows. Texts of the content only ever become text, never markup. */
const base = new URL('..', (document.currentScript as HTMLScriptElement).src);

interface Result {
  data(): Promise<{ url: string; excerpt: string; meta: { title: string; tipo?: string } }>;
}

interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string | null, options: object): Promise<{ results: Result[] }>;
}

const form = document.querySelector<HTMLFormElement>('#buscador') as HTMLFormElement;
const query = form.querySelector<HTMLInputElement>('#consulta') as HTMLInputElement;
const status = form.querySelector<HTMLElement>('#cuantos') as HTMLElement;
const list = document.querySelector<HTMLElement>('#resultados') as HTMLElement;
const selects = [...form.querySelectorAll('select')];
const textos = JSON.parse(form.dataset['textos'] ?? '{}') as Record<
  'ninguno' | 'uno' | 'varios' | 'falla' | 'mas',
  string
>;
const PAGE = 10;
let asked = 0;

let pagefind: Promise<Pagefind> | undefined;

/** Pagefind weighs more than all the rest of the page: it is fetched when someone goes to the form. */
function loadOnce(): Promise<Pagefind> {
  return (pagefind ??= load());
}

async function load(): Promise<Pagefind> {
  const address = new URL('pagefind/pagefind.js', base).href;
  const pagefind = (await import(address)) as Pagefind;
  await pagefind.options({ baseUrl: '/', excerptLength: 24 });
  await pagefind.init();
  return pagefind;
}

async function search(pagefind: Pagefind): Promise<void> {
  const turn = ++asked;
  const filters = Object.fromEntries(selects.filter(({ value }) => value).map(({ name, value }) => [name, value]));
  const words = query.value.trim();
  remember(words, filters);
  if (words === '' && Object.keys(filters).length === 0) {
    list.replaceChildren();
    status.textContent = '';
    return;
  }
  const { results } = await pagefind.search(words === '' ? null : words, { filters });
  if (turn !== asked) return;
  status.textContent =
    results.length === 0
      ? textos.ninguno
      : results.length === 1
        ? textos.uno
        : textos.varios.replace('{n}', String(results.length));
  list.replaceChildren();
  await showMore(results, turn);
}

async function showMore(results: Result[], turn: number): Promise<void> {
  const shown = list.children.length;
  const loaded = await Promise.all(results.slice(shown, shown + PAGE).map((result) => result.data()));
  if (turn !== asked) return;
  list.append(...loaded.map(describe));
  if (list.children.length >= results.length) return;
  const more = document.createElement('button');
  more.type = 'button';
  more.textContent = textos.mas;
  more.addEventListener('click', () => {
    more.remove();
    void showMore(results, turn);
  });
  list.after(more);
}

function describe({ url, excerpt, meta }: Awaited<ReturnType<Result['data']>>): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = new URL(url.replace(/^\//, ''), base).href;
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
  await search(await loadOnce());
}

function fail(): void {
  status.textContent = textos.falla;
}

form.hidden = false;
form.addEventListener('focusin', () => void loadOnce().catch(fail), { once: true });
form.addEventListener('input', () => void run().catch(fail));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  run().catch(fail);
});
recall();
if (location.search !== '') run().catch(fail);
