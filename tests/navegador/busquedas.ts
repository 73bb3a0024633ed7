import { type Lector, until } from './lector.ts';

/** Words with and without accents, several, exact, of one letter, none; each filter, and several together. */
const BUSQUEDAS = [
  'q=educacion',
  'q=educación',
  'q=presupuesto participativo',
  'q="gobierno abierto"',
  'q=cabildo&tipo=Actividad',
  'q=a',
  'q=<script>',
  'q=xyzzyplugh',
  'q=presupuesto partisipativo',
  'q=bacheo',
  'q=datos&anio=2025',
  'tipo=Acta',
  'plan=PAMGA León 2025-2027&estado=Según el municipio',
  'tipo=Meta&plan=PAMGA León 2025-2027&anio=2025&estado=Sin reporte',
  'compromiso=Cabildo abierto juvenil',
  'q=reporte&tipo=Meta&anio=2026',
];

/** What the search page shows. */
export interface Hallado {
  cuantos: string;
  /** Address from the site's root, title, type and excerpt of each, in order. */
  lista: string[];
}

/** Makes each search on the one search page, asks for all pages of results, and gives what stands there. */
export async function searchEach(lector: Lector, base: string): Promise<Hallado[]> {
  await lector.open(`${base}buscar.html`);
  const found: Hallado[] = [];
  for (const query of BUSQUEDAS) {
    await lector.run(fillForm, query);
    found.push(await until(lector, readResults, base));
  }
  return found;
}

/** In the page: writes a search as a reader would, with nothing left of the one before. */
function fillForm(query: string): void {
  document.querySelector('#resultados + button')?.remove();
  (document.querySelector('#cuantos') as HTMLElement).textContent = '';
  const parameters = new URLSearchParams(query);
  const form = document.querySelector<HTMLFormElement>('#buscador') as HTMLFormElement;
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
    field.value = parameters.get(field.name) ?? '';
  }
  form.requestSubmit();
}

/** In the page: everything that was found, once it is all there. */
function readResults(base: string): Hallado | undefined {
  const cuantos = document.querySelector('#cuantos')?.textContent ?? '';
  const items = [...document.querySelectorAll<HTMLElement>('#resultados > li')];
  document.querySelector<HTMLElement>('#resultados + button')?.click();
  const hay = /^\d+/.exec(cuantos)?.[0] ?? 0;
  if (cuantos === '' || items.flatMap((item) => [...item.querySelectorAll('a')]).length < Number(hay)) return undefined;
  const lista = items.map((item) =>
    [item.querySelector('a')?.href.slice(base.length), item.innerHTML.replace(/href="[^"]*"/g, '')].join(' '),
  );
  return { cuantos, lista };
}

/** Opens the search page with a query and gives the status line, once it holds `texto`. */
export async function readStatus(lector: Lector, base: string, query: string, texto: string): Promise<string> {
  await lector.open(`${base}buscar.html?${query}`);
  return until(lector, statusWith, texto);
}

/** In the page. */
function statusWith(texto: string): string | undefined {
  const status = document.querySelector('[role=status]')?.textContent ?? '';
  return status.includes(texto) ? status : undefined;
}

/** Sends the form again on the same page; gives the status line once it no longer names a file. */
export async function searchAgain(lector: Lector): Promise<string> {
  await lector.run(() => document.querySelector<HTMLFormElement>('#buscador')?.requestSubmit());
  return until(lector, () => {
    const status = document.querySelector('[role=status]')?.textContent ?? '';
    return !status.includes('«') && status;
  });
}
