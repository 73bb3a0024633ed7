import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import type { Term } from '../src/model/speech/terms.ts';
import { type Cambios, replace } from './sitio-minimo.ts';

/** Other words for each term, each of the other gender. */
export const OTRAS: Readonly<Record<Term, { singular: string; plural: string; genero: 'm' | 'f' }>> = {
  plan: { singular: 'estrategia', plural: 'estrategias', genero: 'f' },
  compromiso: { singular: 'iniciativa', plural: 'iniciativas', genero: 'f' },
  actividad: { singular: 'proyecto', plural: 'proyectos', genero: 'm' },
  indicador: { singular: 'medida', plural: 'medidas', genero: 'f' },
  meta: { singular: 'objetivo', plural: 'objetivos', genero: 'm' },
  acta: { singular: 'registro', plural: 'registros', genero: 'm' },
  acuerdo: { singular: 'resolución', plural: 'resoluciones', genero: 'f' },
  informe: { singular: 'memoria', plural: 'memorias', genero: 'f' },
  dependencia: { singular: 'ente', plural: 'entes', genero: 'm' },
};

const sitioDe = (ajustes: object) => (texto: string) =>
  JSON.stringify({ ...(JSON.parse(texto) as object), ...ajustes }, null, 2);

/** The minimal site in another country, its own words without any of those that it changes. */
export const enOtroPais = (ajustes: object): Cambios => ({
  'data/sitio.json': sitioDe({ idioma: 'es', organismo: 'la alcaldía', ...ajustes }),
  'data/documentos.csv': `id,titulo,emisor,fecha,url
plan,Villa abierta,Alcaldía de Villa,2024-12,https://villa.example/villa.pdf
acta-1,Sesión de septiembre,Alcaldía de Villa,2025-09-15,
informe,Cierre de 2025,Alcaldía de Villa,,
`,
  'data/sesiones.csv': `id,organo,tipo,numero,fecha,fuente
sesion-1,comite,ordinaria,1,2025-09-15,acta-1#inicio
sesion-2,comite,ordinaria,2,2025-11-15,acta-1#inicio
`,
  'data/planes/plan-1/mediciones.csv': `variable,periodo,valor,publicado,fuente,nota
dados,2025-S1,1250.5,,informe#1,
dados,2025-S2,4,,informe#1,
previstos,2025,12500,,plan#4.1,
`,
  'data/planes/plan-1/presupuesto.csv': `compromiso,actividad,periodo,momento,monto,moneda,fuente
talleres,,2025,aprobado,1250000.5,COP,plan#4
`,
  'data/planes/plan-1/propuestas.csv': `id,compromiso,texto,actividades,segun,fuente
sillas,talleres,Sillas en la plaza,talleres-1,sitio,plan#4
sombra,talleres,Sombra en la plaza,,,plan#4
`,
  'content/planes/plan-1.mdx': (texto) =>
    texto
      .replace('Plan de acción de Villa', 'Villa abierta')
      .replace('Plan 1', 'Villa 2025')
      .replace('plan-de-accion', 'programa-operativo')
      .replace('Un plan.', 'Se previeron 12.500 talleres. <Cuenta plan="plan-1" />\n\n<Meta id="guia-2025" />'),
  'content/actas/acta-1.mdx': (texto) =>
    texto.replace('Informe anual', 'Cierre del año').replace(
      'informes:',
      `acuerdos:
  - { id: publicar, punto: "1", texto: Publicar la guía, vence: 2025-10, fuente: acta-1#inicio }
informes:`,
    ),
  'content/informes/anual-2025.mdx': replace('Informe anual 2025', 'Cierre de 2025'),
});

/** What the small sites of `tests/sitios/` say in words that they change here, said without them. */
const SIN_ESAS_PALABRAS: readonly [dicho: RegExp, otro: string][] = [
  [/Informe (?=anual|del|2025|T1)/g, 'Balance '],
  [/(?<=Cierre del primer )informe/g, 'balance'],
  [/[Mm]atriz de indicadores/g, 'Matriz'],
  [/Plan (?:de acción )?(?=de gobierno|2024)/gi, 'Agenda '],
  [/,Plan de acción,/g, ',Agenda,'],
  [/Un plan ficticio de dos compromisos/g, 'De dos temas'],
  [/Acta de acuerdo/g, 'Minuta'],
  [/,Acuerdo,/g, ',Convenio,'],
  [/Compromisos de Altamar/g, 'Temas de Altamar'],
  [/Actas de Costalegre/g, 'Sesiones de Costalegre'],
  [/Libro de actas/g, 'Libro de sesiones'],
  [/Avance de los acuerdos/g, 'Avance de lo pendiente'],
];

/** Copies a site of `tests/sitios/`, which from then on has other words. */
export async function copiarConOtrasPalabras(origen: string, copia: string): Promise<void> {
  await cp(origen, copia, { recursive: true });
  const entries = await readdir(copia, { recursive: true, withFileTypes: true });
  for (const { parentPath, name } of entries.filter((entry) => entry.isFile())) {
    const path = join(parentPath, name);
    const texto = SIN_ESAS_PALABRAS.reduce(
      (before, [dicho, otro]) => before.replace(dicho, otro),
      await readFile(path, 'utf8'),
    );
    await writeFile(path, name === 'sitio.json' ? sitioDe({ palabras: OTRAS })(texto) : texto);
  }
}

/** Texts of programs: names of columns, files and examples of what to write. */
const FOR_PROGRAMS = new Set(['script', 'style', 'code', 'pre']);
/** A name that no translation changes; it holds no element. */
const isName = (attributes: Record<string, string>) => attributes['translate'] === 'no';
/** What stands within a sentence. */
const INLINE = new Set(['a', 'abbr', 'b', 'em', 'i', 'span', 'strong', 'time']);
const READ = /^(?:title|alt|aria-label|placeholder|label|data-.+)$/;

/** What a reader sees and hears of a page. */
export function visibleText(html: string): string {
  const texts: string[] = [];
  let skipped = 0;
  let inName = false;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (FOR_PROGRAMS.has(name)) skipped += 1;
      inName = isName(attributes);
      if (!INLINE.has(name)) texts.push(' ');
      const isTold =
        name === 'meta' &&
        /^(?:description|og:title|og:description|filtro:tipo)$/.test(
          attributes['name'] ?? attributes['property'] ?? '',
        );
      for (const [key, value] of Object.entries(attributes))
        if (READ.test(key) || (isTold && key === 'content')) texts.push(` ${value} `);
    },
    ontext: (text) => void (skipped === 0 && !inName && texts.push(text)),
    onclosetag: (name) => {
      if (FOR_PROGRAMS.has(name)) skipped -= 1;
      inName = false;
      if (!INLINE.has(name)) texts.push(' ');
    },
  });
  parser.end(html);
  return texts.join('').replace(/\s+/g, ' ');
}
