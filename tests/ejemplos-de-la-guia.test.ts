import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DOS_SESIONES, otraActa, primeraActa } from './actas-de-un-anio.ts';
import { type Cambios, openCon, replace } from './sitio-minimo.ts';

/** The tables and lists that the guide for editors gives as examples, pasted where they go in a site that has what they cite. */

const GUIA = readFileSync(new URL('../docs/editores.md', import.meta.url), 'utf8');
const EXAMPLES = [...GUIA.matchAll(/^```\w*\n(.*?)^```$/gms)].map(([, text = '']) => text);
const PLAN = 'data/planes/plan-1';

function example(start: string): string {
  const found = EXAMPLES.filter((text) => text.startsWith(start));
  if (found.length !== 1) throw new Error(`${found.length} examples begin with «${start}»`);
  return found[0] ?? '';
}

const rowsOf = (text: string) => text.split('\n').slice(1).join('\n');

/** The documents, sessions and variables that the examples name. */
const NAMED: Cambios = {
  'data/documentos.csv': (text) =>
    `${text}${['informe-2025', 'informe-s1', 'acta-2', 'acta-3'].map((id) => `${id},${id},Municipio de Villa,,\n`).join('')}`,
};
const variable = (...ids: string[]): Cambios => ({
  [`${PLAN}/variables.csv`]: (text) => `${text}${ids.map((id) => `${id},${id},personas,entrada,\n`).join('')}`,
  [`${PLAN}/indicadores.csv`]: (text) =>
    text + ids.map((id, i) => `otro-${i},talleres,,${id},formula,${id},personas,suma,plan#4.2\n`).join(''),
});

// prettier-ignore
test.each<[string, () => Cambios]>([
  ['a budget', () => ({ [`${PLAN}/presupuesto.csv`]: example('compromiso,actividad,periodo') })],
  ['figures that change or are withheld', () => ({ ...variable('talleres_dados', 'denuncias'), [`${PLAN}/mediciones.csv`]: example('variable,periodo,valor,publicado,fuente,nota,estado') + 'dados,2025,9,,informe#1,,,,\nprevistos,2025,10,,plan#4.1,,,,\n' })],
  ['figures by category', () => ({ ...variable('asistentes'), [`${PLAN}/mediciones.csv`]: example('variable,periodo,valor,publicado,fuente,nota,desglose') + 'dados,2025,9,,informe#1,,,\nprevistos,2025,10,,plan#4.1,,,\n' })],
  ['changes of goals', () => ({
    [`${PLAN}/ajustes.csv`]: example('meta,que,valor'),
    [`${PLAN}/metas.csv`]: (text) => `${text}micrositio-2026,micrositio,2026,igual,si,Publicar un micrositio,,2026-12,plan#4.2\n`,
    [`${PLAN}/indicadores.csv`]: (text) => `${text}micrositio,talleres,,Micrositio,cumple,,Micrositio,ninguna,plan#4.2\n`,
    'data/sesiones.csv': (text) => `${text}sesion-2,comite,ordinaria,2,2025-04-02,acta-2#inicio\nsesion-3,comite,ordinaria,3,2025-09-10,acta-3#inicio\n`,
  })],
  ['the sheet of an indicator', () => {
    const own = example('id,compromiso,nombre').replace('tiempo,tramites', 'tiempo,talleres');
    const [header = ''] = own.split('\n');
    const blank = header.split(',').slice(8).map(() => ',').join('');
    return {
      [`${PLAN}/variables.csv`]: (text) => `${text}a_tiempo,A tiempo,trámites,realizado,\nrecibidos,Recibidos,trámites,entrada,\n`,
      [`${PLAN}/indicadores.csv`]: `${header.replace('compromiso', 'compromiso,actividad')}
talleres-1,,talleres-1,Talleres dados,formula,dados ÷ previstos × 100,Porcentaje,suma,plan#4.1${blank}
guia,talleres,,Guía publicada,cumple,,Guía,ninguna,plan#4.2${blank}
${rowsOf(own).replace('tiempo,talleres,', 'tiempo,talleres,,')}`,
    };
  }],
  ['agreements that later minutes follow', () => ({
    'data/sesiones.csv': DOS_SESIONES,
    'content/actas/acta-1.mdx': primeraActa('acuerdos:\n  - id: acuerdo-2\n    punto: "1"\n    texto: Instalar la mesa\n    vence: 2025-06-30\n'),
    'content/actas/acta-2.mdx': otraActa('sesion-2', example('seguimiento:')),
  })],
  ['votes', () => ({
    'data/personas.csv': (text) => `${text}ana-ruiz,Ana Ruiz\nluis-paz,Luis Paz\n`,
    'content/actas/acta-1.mdx': (text) => text.replace(/orden_del_dia:.*?(?=informes:)/s, example('orden_del_dia:')),
  })],
  ['how a site of another country speaks', () => ({
    'data/sitio.json': replace('"nombre": "Cuentas de Villa",', `"nombre": "Cuentas de Villa",\n${example('  "idioma"').trimEnd().replace('plan-de-desarrollo-2024-2027', 'plan-1')},`),
  })],
])('the example of %s works when it is pasted', async (_, cambios) => {
  const { problems } = await openCon({ ...NAMED, ...cambios() });
  expect(problems.filter(({ severity, code }) => severity === 'error' || code.startsWith('assumed')).map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
});
