import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { PROBLEM_KINDS } from '../../src/model/problems/index.ts';
import { DIST } from '../navegador/dist.ts';
import { PAGINAS } from './paginas.ts';

interface Publicadas {
  reglas: { codigo: string; observaciones: number }[];
  observaciones: {
    codigo: string;
    peso: 'fondo' | 'forma';
    referencia: string;
    mensaje: string;
    lados: { dice: string; documento: string; lugar: string }[];
    paginas: string[];
  }[];
}

interface PlanPublicado {
  plan: { nombre_corto: string };
  metas: { texto: string }[];
}

const { reglas, observaciones } = JSON.parse(
  readFileSync(join(DIST, 'datos', 'observaciones.json'), 'utf8'),
) as Publicadas;
const porRuta = new Map(PAGINAS.map((pagina) => [pagina.ruta, pagina]));
const textos = new Map<string, string>();

function textOf(ruta: string): string {
  const known = textos.get(ruta);
  if (known !== undefined) return known;
  let text = '';
  const parser = new Parser({ ontext: (piece) => (text += piece) });
  parser.end(porRuta.get(ruta)?.html ?? '');
  textos.set(ruta, text);
  return text;
}

test('each rule that was run is told with how many it found, those that found nothing too', () => {
  for (const { codigo, observaciones: cuantas } of reglas) {
    expect(observaciones.filter((una) => una.codigo === codigo).length, codigo).toBe(cuantas);
    expect(porRuta.get('observaciones.html')?.ids, codigo).toContain(codigo);
  }
});

test('each observation is named by a code and a reference that no other has, and cites two places at least', () => {
  const nombres = observaciones.map(({ codigo, referencia }) => `${codigo} ${referencia}`);
  expect(new Set(nombres).size).toBe(nombres.length);
  expect(observaciones.filter(({ lados }) => lados.length < 2)).toEqual([]);
});

test('« » is around no words of the site: the text of a goal, or the short name of a plan', () => {
  const planes = readdirSync(join(DIST, 'datos', 'planes')).filter((file) => file.endsWith('.json'));
  const propias = new Set(
    planes.flatMap((file) => {
      const leido = JSON.parse(readFileSync(join(DIST, 'datos', 'planes', file), 'utf8')) as PlanPublicado;
      return [leido.plan.nombre_corto, ...leido.metas.map(({ texto }) => texto.replace(/\.$/, ''))];
    }),
  );
  const citas = observaciones.flatMap(({ mensaje, lados }) =>
    [mensaje, ...lados.map(({ dice }) => dice)].flatMap((texto) =>
      [...texto.matchAll(/«([^»]*)»/g)].map(([, cita]) => cita),
    ),
  );
  expect(citas.length).toBeGreaterThan(50);
  expect(citas.filter((cita) => propias.has(cita ?? ''))).toEqual([]);
});

test('those of substance are told before those of form, on their page and on each other', () => {
  const pesos = new Map(observaciones.map(({ mensaje, peso }) => [mensaje, peso]));
  for (const [ruta, { html }] of porRuta) {
    if (!html.includes('class="observaciones"')) continue;
    const texto = textOf(ruta);
    const lugares = (peso: string) =>
      [...pesos]
        .flatMap(([mensaje, suyo]) => (suyo === peso ? [texto.lastIndexOf(mensaje)] : []))
        .filter((i) => i >= 0);
    expect(Math.max(0, ...lugares('fondo')), ruta).toBeLessThan(Math.min(texto.length, ...lugares('forma')));
  }
});

test('the home page tells how many are of substance, and leads to them', () => {
  const deFondo = observaciones.filter(({ peso }) => peso === 'fondo').length;
  expect(textOf('index.html')).toContain(`${deFondo} observaciones de fondo`);
  expect(porRuta.get('observaciones.html')?.ids).toEqual(expect.arrayContaining(['de-fondo', 'de-forma']));
  expect(textOf('observaciones.html')).toContain(`De fondo (${deFondo})`);
});

test('each observation is shown on its page and on each page that it concerns, those of its documents too', () => {
  const faltan = observaciones.flatMap(({ referencia, mensaje, paginas, lados }) =>
    [
      'observaciones.html',
      ...paginas.map((pagina) => pagina.split('#')[0] ?? ''),
      ...lados.map(({ documento }) => `documentos/${documento}.html`),
    ]
      .filter((ruta) => !textOf(ruta).includes(mensaje))
      .map((ruta) => `${ruta}: ${referencia}`),
  );
  expect(faltan).toEqual([]);
});

test('each kind of problem has its place on the page of the messages', () => {
  const ids = porRuta.get('problemas.html')?.ids ?? [];
  const codigos = [...PROBLEM_KINDS.map(({ code }) => code), ...reglas.map(({ codigo }) => codigo)];
  expect(codigos.filter((codigo) => !ids.includes(codigo))).toEqual([]);
});
