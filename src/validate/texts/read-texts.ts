import type { z } from 'zod';
import type { RawMdx } from '../../load/mdx/mdx.ts';
import type { RawRecord } from '../../load/raw.ts';
import type { Sources } from '../../load/sources.ts';
import { compareText } from '../../base/compare-text.ts';
import type { Prose } from '../../model/prose.ts';
import { textHref } from '../../model/addresses/texts.ts';
import { TEXT_KIND_NAMES, TEXT_KINDS, type TextKindName } from '../../model/tables/index.ts';
import { type Run, validateAlone } from '../run.ts';
import { ownHost } from '../files/host-files.ts';
import { textFiles } from '../files/known-files.ts';
import { valueAt } from '../tables/record.ts';
import { typedNumbers } from './typed-numbers.ts';
import { validateProse } from './validate-prose.ts';

type TextOf<N extends TextKindName> = z.output<(typeof TEXT_KINDS)[N]['schema']> & { id: string; cuerpo: Prose };

/** The MDX files of a folder. */
export function readTexts<N extends TextKindName>(run: Run, name: N): { folder: string; text: TextOf<N> }[] {
  const found: { folder: string; text: TextOf<N> }[] = [];
  for (const file of textFiles(run.sources)) {
    const place = placeOfText(file, name);
    if (!place) continue;
    noteText(run, name, place);
    const mdx = run.sources.mdx.get(file);
    run.index.addNames(name, place.folder || undefined, place.id, mdx?.frontmatter?.plain);
    if (name === 'actas') noteAcuerdos(run, place.id, mdx?.frontmatter?.plain);
    const text = mdx && readText(run, name, place, mdx);
    if (text) found.push({ folder: place.folder, text });
  }
  return found.sort((a, b) => compareText(a.text.id, b.text.id));
}

/** The ids that the files of a kind of text give it. */
export function textIds(sources: Sources, name: TextKindName): string[] {
  return textFiles(sources).flatMap((file) => placeOfText(file, name)?.id ?? []);
}

interface PlaceOfText {
  /** The plan's folder, where the file stands in one. */
  folder: string;
  id: string;
}

function placeOfText(file: string, name: TextKindName): PlaceOfText | undefined {
  const [top, folder, ...rest] = file.split('/');
  if (top !== 'content' || folder !== name || rest.length !== (name === 'compromisos' ? 2 : 1)) return undefined;
  return { folder: rest.length === 2 ? (rest[0] ?? '') : '', id: (rest.at(-1) ?? '').replace(/\.mdx$/, '') };
}

/** A text can be cited even while something in it is wrong. */
function noteText(run: Run, name: TextKindName, { folder, id }: PlaceOfText): void {
  run.index.add(name, folder || undefined, id);
  if (name === 'compromisos') run.index.add('compromisos-de-planes', undefined, `${folder}/${id}`);
}

/** The agreements of minutes, by which later ones follow them up. */
function noteAcuerdos({ index }: Run, acta: string, plain: unknown): void {
  if (typeof plain !== 'object' || plain === null) {
    index.markIncomplete('acuerdos', undefined);
    return;
  }
  const acuerdos: unknown = 'acuerdos' in plain ? plain.acuerdos : [];
  if (!Array.isArray(acuerdos)) return;
  for (const [i] of acuerdos.entries()) {
    index.add('acuerdos', undefined, `${acta}/${valueAt(plain, ['acuerdos', i, 'id']).trim()}`);
  }
}

function readText<N extends TextKindName>(
  run: Run,
  name: N,
  { id, folder }: PlaceOfText,
  mdx: RawMdx,
): TextOf<N> | undefined {
  const { publicFiles } = run.sources;
  const ofPlan = planOf(name, { id, folder }, mdx);
  const surroundings = { publicFiles, own: ownHost(run.sources), plan: ofPlan };
  const { prose, links, problems, written, quotations } = validateProse(mdx, surroundings);
  run.problems.push(...problems);
  run.links.push(...links.map((link) => ({ ...link, page: textHref(name, id, folder) })));
  // Of what plan its ids are is not known where that is what is wrong.
  const isOfKnownPlan = ofPlan === undefined ? name !== 'informes' : run.index.ids('planes', undefined).has(ofPlan);
  for (const [use, raw] of isOfKnownPlan || name === 'planes' ? written : []) run.elements.set(use, raw);
  run.quotations.push(...quotations);
  noteNumbers(run, mdx, ofPlan, name === 'informes' ? id : undefined);
  const plan = name === 'planes' ? id : folder || undefined;
  const value = mdx.frontmatter && validateAlone(run, TEXT_KINDS[name].schema as z.ZodObject, mdx.frontmatter, plan);
  if (!value) return undefined;
  const text = { ...value, id, cuerpo: prose } as TextOf<N>;
  run.origins.set(text, mdx.frontmatter as RawRecord);
  return text;
}

/** The plan that the text of a file tells of. */
export function planOfFile(mdx: RawMdx): string | undefined {
  const name = TEXT_KIND_NAMES.find((one) => placeOfText(mdx.file, one));
  const place = name && placeOfText(mdx.file, name);
  return place && planOf(name, place, mdx);
}

/** The plan that a text tells of; a report names it. */
function planOf(name: TextKindName, { id, folder }: PlaceOfText, { frontmatter }: RawMdx): string | undefined {
  if (name === 'planes') return id;
  return folder || (name === 'informes' && frontmatter ? valueAt(frontmatter.plain, ['plan']) : '') || undefined;
}

/** The numbers of a text of a plan, to be compared with its figures when these are known. */
function noteNumbers(run: Run, mdx: RawMdx, plan: string | undefined, informe: string | undefined): void {
  if (plan !== undefined) run.typed.push({ numbers: typedNumbers(mdx), plan, informe });
}
