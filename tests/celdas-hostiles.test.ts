import { beforeAll, describe, expect, test } from 'vitest';
import { LIMITS } from '../src/model/limits.ts';
import { type Cambios, openCon, replace } from './sitio-minimo.ts';

const PLAN = 'data/planes/plan-1';
/** Seconds of processor that a site with such cells may take, where one with the plainest takes `PLAIN_S`. */
const MOST_S = 2;
const PLAIN_S = 0.15;

/** As many times as a cell may hold, with what stands before, and at its end what keeps a pattern from matching. */
const fill = (trozo: string, final = '', inicio = '') =>
  inicio + trozo.repeat(Math.floor((LIMITS.cell.most - final.length - inicio.length) / trozo.length)) + final;

/** Cells in which no rule looks for anything. */
const PLAIN = fill('a');

const TEXTOS: [nombre: string, texto: string][] = [
  ['letters', PLAIN],
  ['capitals', fill('A')],
  ['words', fill('a ')],
  ['words that differ', Array.from({ length: 5000 }, (_, i) => `p${i}`).join(' ')],
  ['digits', fill('1')],
  ['numbers', fill('1 ')],
  ['thousands', fill('111,', '1111')],
  ['decimals', fill('1.')],
  ['years', fill('2024 - ')],
  ['years and spaces', fill(' ', '2024x', '2024')],
  ['spaces inside', fill(' ', 'bb', 'a')],
  ['commas before a word', fill(',', 'x enero de 2025')],
  ['dots', fill('.', 'x')],
  ['percents', fill('%')],
  ['dashes', fill('- ', 'dados')],
  ['a name and dashes', fill('Talleres dados - ')],
  ['parentheses', fill('(')],
  ['quotes', fill('«»')],
  ['signs of a formula', fill('+ * ')],
  ['names of a formula', fill('Talleres dados + ')],
  ['accents apart', fill('e\u0301')],
  ['pairs of code units', fill('😀')],
];

/** The text in every column that holds free text. */
const everywhere = (texto: string): Cambios => {
  const celda = `"${texto}"`;
  return {
    'data/personas.csv': replace('ana,Ana Ruiz', `ana,${celda}`),
    'data/dependencias.csv': `id,entidad,nombre,siglas\nobras,villa,${celda},${celda}\n`,
    'data/organos.csv': replace('Comité de Gobierno Abierto', celda),
    'data/nombres.csv': `id,escrito,fuente\nana,${celda},plan#1\nobras,Obras,plan#1\nobras,${celda},plan#2\nplan-1,${celda},plan#3\n`,
    'data/integrantes.csv': `organo,persona,cargo,sector,calidad,suple_a,desde,hasta,nota,fuente\ncomite,ana,${celda},,,,,,,plan#1\n`,
    'data/vigencias.csv': `de,inicio,fin,anios,escrito,fuente\nplan-1,2024,,3,${celda},plan#1\n`,
    'data/glosario.csv': `id,termino,siglas,definicion\nuno,${celda},${celda},${celda}\n`,
    'data/marco-juridico.csv': `id,plan,norma,articulos\nley,plan-1,${celda},${celda}\n`,
    'data/observaciones.csv': `codigo,referencia,nota\n${celda},${celda},${celda}\n`,
    'data/conjuntos/poblacion.csv': 'anio,habitantes\n2020,1200\n',
    [`${PLAN}/actividades.csv`]: `id,compromiso,numero,nombre,descripcion,implementa,da_seguimiento,cronograma,meta_texto,medio_verificacion,fuente\ntalleres-1,talleres,1,${celda},${celda},obras,comite,${celda},${celda},${celda},plan#4.1\n`,
    [`${PLAN}/matriz.csv`]: `actividad,nombre,indicador,formula,unidad,meta_texto,medio,responsable,fuente\ntalleres-1,Otra,"x ${texto.slice(2)}",${celda},"x ${texto.slice(2)}","x ${texto.slice(2)}","x ${texto.slice(2)}",${celda},plan#5\n`,
    [`${PLAN}/dichos.csv`]: `sujeto,atributo,valor,fuente\ntalleres,eje,${celda},plan#1\ntalleres,eje,otro,plan#2\n`,
    [`${PLAN}/variables.csv`]: `id,nombre,unidad,papel,partes\ndados,${celda},Taller,realizado,\nprevistos,Talleres dados,${celda},entrada,\n`,
    [`${PLAN}/indicadores.csv`]: (antes) =>
      antes.replace('Talleres dados,formula', `${celda},formula`).replace('Porcentaje', celda),
    [`${PLAN}/metas.csv`]: (antes) => antes.replace('Dar todos los talleres', celda),
    [`${PLAN}/avances.csv`]: replace('https://villa.example/guia,,,', `https://villa.example/guia,,${celda},`),
  };
};

/** Seconds of processor. */
async function cost(texto: string): Promise<number> {
  const started = process.cpuUsage();
  const { sitio, problems } = await openCon(everywhere(texto));
  const { user, system } = process.cpuUsage(started);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(sitio?.observaciones.length).toBeGreaterThan(0);
  return (user + system) / 1e6;
}

describe('cells of nothing but one thing cost the rules no more than their length', () => {
  /** What the plainest cells cost here and now, by how many times what they did where the seconds were set. */
  let slower = 1;
  beforeAll(async () => {
    await cost(PLAIN);
    slower = Math.max(1, (await cost(PLAIN)) / PLAIN_S);
  });

  test.each(TEXTOS)('%s', async (_, texto) => {
    let least = Infinity;
    // The least of some times: what else the machine does only adds.
    for (let i = 0; i < 3 && least >= MOST_S * slower; i += 1) least = Math.min(least, await cost(texto));
    expect(least).toBeLessThan(MOST_S * slower);
  });
});
