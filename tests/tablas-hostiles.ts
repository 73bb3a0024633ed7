import { type Cambios, replace } from './sitio-minimo.ts';

const PERSONAS = 'data/personas.csv';
const PLAN = 'data/planes/plan-1';

/** An input of one proposal that is made to stall the build, by how much of it there is. */
export interface Hostil {
  nombre: string;
  file: string;
  cambios: (cuanto: number) => Cambios;
  /** As much as is tried against the limits of time and memory. */
  cuanto: number;
}

const rows = (cuantos: number, row: (i: number) => string) =>
  Array.from({ length: cuantos }, (_, i) => row(i)).join('');
const enPersonas = (nombre: string, cuanto: number, text: (cuanto: number) => string): Hostil => ({
  nombre,
  file: PERSONAS,
  cuanto,
  cambios: (n) => ({ [PERSONAS]: text(n) }),
});
const enFormula = (nombre: string, cuanto: number, text: (cuanto: number) => string): Hostil => ({
  nombre,
  file: `${PLAN}/indicadores.csv`,
  cuanto,
  cambios: (n) => ({ [`${PLAN}/indicadores.csv`]: replace('dados ÷ previstos × 100', text(n)) }),
});

/** Tables of data: each once stalled a build for tens of seconds, or ended it. */
export const HOSTILES: Hostil[] = [
  enPersonas('a cell of spaces between two letters', 400_000, (n) => `id,nombre\nana,a${' '.repeat(n)}b\nluis,L\n`),
  enPersonas('a header of spaces between two letters', 400_000, (n) => `id,nombre,a${' '.repeat(n)}b\nluis,L\n`),
  enPersonas('many headers', 50_000, (n) => `id,nombre${rows(n, (i) => `,nombr${i}`)}\nana,Ana\n`),
  enPersonas('many cells in a row', 300_000, (n) => `id,nombre\nana${',x'.repeat(n)}\nluis,L\n`),
  enPersonas('many rows of too many cells', 60_000, (n) => `id,nombre\n${'ana,Ana,x\n'.repeat(n)}`),
  enPersonas('many open quotes, a row each', 80_000, (n) => `id,nombre\n${'a"b\n'.repeat(n)}`),
  enPersonas('many open quotes in a row', 100_000, (n) => `id,nombre\n${'a"b'.repeat(n)}\n`),
  enPersonas('many quotes that close badly', 60_000, (n) => `id,nombre\n${'ana,"x"y\n'.repeat(n)}`),
  enPersonas('many pairs of quotes, never closed', 400_000, (n) => `id,nombre\nana,"${'""'.repeat(n)}\nluis,L\n`),
  enPersonas('many near ids that are none', 30_000, (n) => `id,nombre\n${rows(n, (i) => `Persona ${i},P\n`)}`),
  enPersonas('many repeated ids', 60_000, (n) => `id,nombre\n${'ana,Ana\n'.repeat(n)}`),
  enPersonas('many blank rows', 400_000, (n) => `id,nombre\n${'\n'.repeat(n)}ana,Ana\nluis,L\n`),
  enPersonas('spaces and nothing else', 19_000_000, (n) => ' '.repeat(n)),
  enPersonas('commas and nothing else', 4_000_000, (n) => ','.repeat(n)),
  enPersonas('semicolons between cells', 40_000, (n) => `id;nombre\n${rows(n, (i) => `p${i};P\n`)}`),
  enPersonas('line ends of three kinds', 100_000, (n) => `id,nombre\n${'\r\n\r\n\n\r'.repeat(n)}ana,A\nluis,L\n`),
  enPersonas('spoiled letters', 200_000, (n) => `id,nombre\nana,${'Ã±'.repeat(n)}\nluis,L\n`),
  enPersonas('marks of conflict', 60_000, (n) => `id,nombre\n${'<<<<<<< a\n'.repeat(n)}`),
  enPersonas('more rows than a table may have', 2_200_000, (n) => `id,nombre\n${'a,b\n'.repeat(n)}`),
  enPersonas('an id of megabytes', 3_000_000, (n) => `id,nombre\n${'x'.repeat(n)},Ana\nluis,L\n`),
  {
    nombre: 'references that are nearly right',
    file: 'data/nombres.csv',
    cuanto: 30_000,
    cambios: (n) => ({
      [PERSONAS]: `id,nombre\nana,A\nluis,L\n${rows(n, (i) => `persona-${i},P\n`)}`,
      'data/nombres.csv': `id,escrito,fuente\n${rows(n, (i) => `persoma-${i},P,plan#1\n`)}`,
    }),
  },
  {
    nombre: 'formulas of a spreadsheet in a published table',
    file: 'public/tabla.csv',
    cuanto: 40_000,
    cambios: (n) => ({ 'public/tabla.csv': `a\n${'=1\n'.repeat(n)}${'=1,'.repeat(200)}\n` }),
  },
  {
    nombre: 'formulas of a spreadsheet in one row of a published table',
    file: 'public/tabla.csv',
    cuanto: 40_000,
    cambios: (n) => ({ 'public/tabla.csv': `a\n${'=1,'.repeat(n)}\n` }),
  },
  {
    nombre: 'lists in cells',
    file: `${PLAN}/variables.csv`,
    cuanto: 200,
    cambios: (n) => ({
      [`${PLAN}/variables.csv`]: (antes) => antes + rows(n, (i) => `v${i},V,U,total,dados${'|dados'.repeat(3000)}\n`),
    }),
  },
  {
    nombre: 'data sets without their description',
    file: 'data/conjuntos/c0.json',
    cuanto: 4000,
    cambios: (n) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`data/conjuntos/c${i}.csv`, 'a\n1\n'])),
  },
  {
    nombre: 'formulas of many parentheses',
    file: `${PLAN}/indicadores.csv`,
    cuanto: 5000,
    cambios: (n) => ({
      [`${PLAN}/indicadores.csv`]: (antes) =>
        antes + rows(n, (i) => `i${i},,talleres-1,T,formula,${'('.repeat(450)}dados${')'.repeat(450)},P,suma,plan#1\n`),
    }),
  },
  {
    nombre: 'addresses',
    file: 'data/documentos.csv',
    cuanto: 30_000,
    cambios: (n) => ({
      'data/documentos.csv': (antes) =>
        `${antes}mal,D,M,2024-01,villa\n${rows(n, (i) => `d${i},D,M,2024-01,https://villa.example/${i}\n`)}`,
    }),
  },
  enFormula('a formula of many quotients', 1000, (n) => rows(n, (i) => `dados÷${99_999 + i}+`) + 'previstos'),
  enFormula('a sum of many terms', 5000, (n) => `${'dados+'.repeat(n)}previstos`),
  enFormula('a formula of many parentheses', 5000, (n) => `${'('.repeat(n)}dados${')'.repeat(n)}+previstos`),
  enFormula('a formula of many signs', 20_000, (n) => `${'-'.repeat(n)}dados+previstos`),
  enFormula('a formula of one long number', 300_000, (n) => `dados+previstos+${'9'.repeat(n)}`),
];
