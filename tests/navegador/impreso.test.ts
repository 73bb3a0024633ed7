import { expect, test } from 'vitest';
import { readSheets } from './pdf.ts';
import { useSite } from './visitas.ts';

const site = useSite();

const ACTA = 'actas/acta-3a-extraordinaria-2024.html';

test('minutes are printed on five sheets, each with the address and the cut-off date, and what was decided on the first', async () => {
  const page = await (await site.newContext()).newPage();
  await page.goto(site.url(ACTA));
  const sheets = readSheets(await page.pdf({ preferCSSPageSize: true }));
  expect(sheets.length).toBeLessThanOrEqual(5);
  for (const sheet of sheets)
    expect(sheet).toContain(`https://cuentas-claras.example/${ACTA} · Fecha de corte: 31 de enero de 2026`);
  expect(sheets[0]).toMatch(/Acuerdos.*Se aprueba el orden del día.*Orden del día/s);
  expect(sheets.join('')).toContain('La hoja de firmas trae el nombre de Viridiana Margarita Márquez Moreno');
  await page.context().close();
});

test('a plan in clear words is one sheet, with what can be asked and without the letters', async () => {
  const page = await (await site.newContext()).newPage();
  await page.goto(site.url('en-claro/pamga-leon-2025-2027.html'));
  const sheets = readSheets(await page.pdf({ preferCSSPageSize: true }));
  expect(sheets.length).toBe(1);
  expect(sheets[0]).toContain('Lea el plan completo');
  await page.context().close();
});
