import { type Cambios, openCon, replace } from './sitio-minimo.ts';

export const PAGINA = 'content/paginas/acerca.mdx';
const DE_PLAN = 'data/planes/plan-1';

/** The minimal site with something that each element can name: a chart, minutes with agreements, another plan. */
export const NOMBRABLE: Cambios = {
  [`${DE_PLAN}/metas.csv`]: (texto) =>
    `${texto}talleres-1-2025-s1,talleres-1,2025-S1,al-menos,100,Dar la mitad,,2025-06,plan#4.1
talleres-1-2025-s2,talleres-1,2025-S2,al-menos,100,Dar la otra mitad,,2025-12,plan#4.1
`,
  [`${DE_PLAN}/mediciones.csv`]: (texto) => `${texto}previstos,2025-S1,5,,plan#4.1,\nprevistos,2025-S2,5,,plan#4.1,\n`,
  'content/actas/acta-1.mdx': replace(
    'fuente: acta-1#inicio',
    `acuerdos:
  - { id: publicar, punto: "1", texto: Se acuerda publicar el informe., fuente: acta-1#acuerdos }
  - { id: convocar, punto: "1", texto: Se acuerda convocar., fuente: acta-1#acuerdos }
fuente: acta-1#inicio`,
  ),
  'data/conjuntos/poblacion.json': replace(
    '"schema"',
    '"grafica": { "tipo": "barras", "x": "anio", "y": ["habitantes"], "titulo": "Crece", "unidad": "Habitantes" },\n  "schema"',
  ),
  'data/integrantes.csv': `persona,organo,cargo,calidad,sector,suple_a,nota,fuente
ana,comite,Presidenta,propietaria,,,,plan#Integrantes
`,
};

/** The problems of a text on line 8 of a page: line, column, code, message and hint. */
export async function problemsOf(body: string, cambios: Cambios = {}): Promise<string[]> {
  const { problems } = await openText(body, cambios);
  return problems
    .filter(({ severity }) => severity !== 'observation')
    .map(({ line, column, code, message, hint }) => `${line}:${column} ${code} ${message} ${hint}`);
}

export const openText = (body: string, cambios: Cambios = {}) =>
  openCon({
    ...NOMBRABLE,
    [PAGINA]: replace('Primer párrafo.\n\nSegundo párrafo.', `Primer párrafo.\n\n${body}`),
    ...cambios,
  });
