import { type Lector, until } from './lector.ts';

/** Words with and without accents, several, exact, of one letter, none; each filter, and several together. */
export const BUSQUEDAS = [
  'q=educacion',
  'q=educación',
  'q=presupuesto participativo',
  'q="gobierno abierto"',
  'q=cabildo&tipo=Actividad',
  'q=a',
  'q=<script>',
  'q=xyzzyplugh',
  'q=datos&anio=2025',
  'tipo=Acta',
  'plan=PAMGA León 2025-2027&estado=Cumplida',
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

export async function searchEach(lector: Lector, base: string): Promise<Hallado[]> {
  const found: Hallado[] = [];
  for (const query of BUSQUEDAS) found.push(await searchAll(lector, base, query));
  return found;
}

/** Opens the search page with a query, asks for all pages of results, and gives what stands there. */
async function searchAll(lector: Lector, base: string, query: string): Promise<Hallado> {
  await lector.open(`${base}buscar.html?${query}`);
  return until(lector, readResults, base);
}

/** In the page: everything that was found, once it is all there. */
function readResults(base: string): Hallado | undefined {
  const cuantos = document.querySelector('#cuantos')?.textContent ?? '';
  const items = [...document.querySelectorAll<HTMLElement>('#resultados > li')];
  document.querySelector<HTMLElement>('#resultados + button')?.click();
  const hay = /^\d+/.exec(cuantos)?.[0];
  if (cuantos === '' || (hay !== undefined && items.length < Number(hay))) return undefined;
  const lista = items.map((item) =>
    [item.querySelector('a')?.href.slice(base.length), item.innerHTML.replace(/href="[^"]*"/, '')].join(' '),
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
