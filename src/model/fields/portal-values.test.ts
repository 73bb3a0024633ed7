import { describe, expect, test } from 'vitest';
import { entero, numero, numeroOpc, valorDeMetaOpc } from './fields.ts';

const hint = (column: typeof numeroOpc, written: string) => {
  const [issue] = column('x').safeParse(written).error?.issues ?? [];
  return issue?.code === 'custom' ? String(issue.params?.['hint']) : 'is read';
};

// prettier-ignore
describe('what portals write in place of a number is told with what to write', () => {
  test.each([
    'N/D', 'n.d.', 'n. d.', 'ND', 'nd.', 's/d', 'S.D.', 's/i', 'S/R', 'N/E', '...', '…', 'sin dato', 'Sin información', 'no disponible', 'No se reportó',
    'no reportado', 'aún no reportado', 'pendiente', 'por definir', 'null', 'nulo', 'vacío', 'TBD', 'N/D*', 'N/D (1)', '(N/D)', 'no especificado', 'sin reporte',
  ])('«%s»: there is none', (written) => {
    expect(hint(numeroOpc, written)).toMatch(/^Quiere decir que no hay dato: deje la celda en blanco.*«no-disponible» en la columna «estado»\.$/);
  });

  test.each(['N/A', 'n.a.', 'NA', 'No aplica', 'no se aplica'])('«%s»: it doesn’t apply', (written) => {
    expect(hint(numeroOpc, written)).toContain('«no-aplica» en la columna «estado»');
  });

  test.each(['reservado', 'Reservada.', 'Confidencial', 'información reservada', 'dato protegido'])('«%s»: it is withheld', (written) => {
    expect(hint(numeroOpc, written)).toContain('«reservado» en la columna «estado»');
  });

  test.each(['-', '–', '—', '--', '---', '-*', '*', '**', 'xxx', '?', '_'])('«%s»: it may be none or nought', (written) => {
    expect(hint(numeroOpc, written)).toContain('puede ser cero o que no hay dato');
  });

  test.each([
    ['ninguno', '«0» si quiere decir cero'], ['Ninguna', '«0» si quiere decir cero'], ['x', 'es una marca'], ['✓', 'es una marca'],
    ['cero', 'con cifras: «0»'], ['Cinco', 'con cifras: «5»'], ['dieciséis', 'con cifras: «16»'], ['cien', 'con cifras: «100»'],
    ['ver nota', 'la cifra que está allá'], ['véase el anexo 2', 'la cifra que está allá'], ['https://villa.example/cifras', 'la cifra que está allá'],
    ['2025-01', 'Es una fecha'], ['05/11/2025', 'Es una fecha'], ['1-may', 'Es una fecha'], ['nov-25', 'Es una fecha'],
    ['(5)', '«-5», o «5» si no lo es'], ['($1,250.50)', '«-1250.50»'], ['(5%)', '«-5»'], ['$(1,250)', '«-1250»'],
    ['<5', 'no llega a 5'], ['< 5', 'no llega a 5'], ['<5 %', 'no llega a 5'], ['menos de 5', 'no llega a 5'], ['<=5', 'no pasa de 5'], ['≤5', 'no pasa de 5'],
    ['5 o menos', 'no pasa de 5'], ['hasta 5', 'no pasa de 5'], ['<1,250', 'no llega a 1250'],
    ['50+', '«50»; «50+»'], ['50 +', '«50»; «50 +»'], ['50 o más', '«50»; «50 o más»'], ['>50', '«50»; «>50»'], ['>=50', '«50»; «>=50»'], ['≥50', '«50»; «≥50»'],
    ['más de 50', '«50»'], ['al menos 50', '«50»'], ['>50 %', '«50»'],
    ['~5', '«5»; «~5»'], ['≈ 5', '«5»'], ['5 aprox.', '«5»'], ['aprox. 5', '«5»'], ['aproximadamente 1,250', '«1250»'], ['casi 5', '«5»'], ['unos 5', '«5»'], ['5 ± 1', '«5»'],
    ['5-10', 'Es un rango'], ['5 – 10', 'Es un rango'], ['5 a 10', 'Es un rango'], ['de 5 a 10', 'Es un rango'], ['entre 5 y 10', 'Es un rango'], ['5% - 10%', 'Es un rango'], ['$5 a $10', 'Es un rango'],
    ['5*', '«5», sin la llamada'], ['5**', '«5», sin la llamada'], ['*5', '«5», sin la llamada'], ['5 (*)', '«5», sin la llamada'], ['5 (1)', '«5», sin la llamada'], ['5 1/', '«5», sin la llamada'],
    ['5¹', '«5», sin la llamada'], ['1,250*', '«1250», sin la llamada'], ['5 p/', 'por preliminar'], ['5 (e)', 'por estimado'],
    ['$1,250.50', '«1250.50», sin el signo de moneda'], ['$ 1,250.50', '«1250.50»'], ['-$1,250.50', '«-1250.50»'], ['$1.250,50', '«1250.50»'], ['MX$ 5', '«5»'], ['US$5', '«5»'],
    ['MXN 1,250.50', '«1250.50»'], ['1,250.50 MXN', '«1250.50»'], ['$1,250.50 MXN', '«1250.50»'], ['$1,250.50 M.N.', '«1250.50»'], ['1,250.50 pesos', '«1250.50»'], ['€5', '«5»'],
    ['5 mil', '«5000»'], ['1.5 mil', '«1500»'], ['$5 mil', '«5000»'], ['1.2 mdp', '«1200000»'], ['3 millones de pesos', '«3000000»'], ['2k', '«2000»'],
    ['5 %', '«5», sin el signo %'], ['5,5 %', '«5.5», sin el signo %'], ['5 por ciento', '«5», sin el signo %'], ['5 p.p.', '«5»'], ['1,250.5 %', '«1250.5»'],
    ['1.250,50', '«1250.50»'], ['1 250,50', '«1250.50»'], ["1'250.50", '«1250.50»'], ['1’250’000', '«1250000»'],
    ['5/10', 'dos cifras'], ['5 de 10', 'dos cifras'], ['5 (90 %)', 'dos cifras'], ['5, 6', 'dos cifras'], ['5 y 6', 'dos cifras'], ['5 | 6', 'dos cifras'],
    ['5 talleres', '«5», sin palabras'], ['5 (cinco)', '«5», sin palabras'], ['cinco (5)', '«5», sin palabras'], ['No. 5', '«5», sin palabras'], ['Total: 5', '«5», sin palabras'],
    ['5.', '«5», sin más signos'], ['5.-', '«5», sin más signos'], ['5;', '«5», sin más signos'], ['"1,250.50"', '«1250.50»'], ['5?', '«5» si es la cifra'], ['½', '«0.5»'],
  ])('«%s»', (written, says) => {
    expect(hint(numeroOpc, written)).toContain(says);
  });
});

// prettier-ignore
test.each([
  ['an integer', entero, '5*', '«5», sin la llamada'], ['an integer', entero, 'N/D', 'no hay dato'], ['an integer', entero, '1,250 pesos', '«1250»'],
  ['a number that must be there', numero, '-', 'cero o que no hay dato'], ['a goal', valorDeMetaOpc, '5-10', '«entre» en «comparador»'], ['a goal', valorDeMetaOpc, 'x', 'es una marca'],
])('%s is told so too: «%s»', (_, column, written, says) => {
  expect(hint(column as typeof numeroOpc, written)).toContain(says);
});

test.each(['1'.repeat(40).split('').join(' '), `${'1 '.repeat(4000)}x`, '5 '.repeat(39), `${'('.repeat(79)}5`])(
  'a long cell takes no time',
  (written) => {
    const start = process.cpuUsage();
    hint(numeroOpc, written);
    const { user, system } = process.cpuUsage(start);
    expect(user + system).toBeLessThan(200_000);
  },
);
