import * as z from 'zod';
import type { Sources } from '../../../load/sources.ts';
import { ELEMENTS } from '../../../model/elements/index.ts';
import { elementOf, fieldRegistry } from '../../../model/fields/fields.ts';
import { TEXT_KINDS, type TextKindName } from '../../../model/tables/index.ts';
import { describeField } from '../describe-field.ts';
import { nameOfPlan } from '../name-plan.ts';
import type { ElementView, FieldView, TextView } from './text-messages.ts';

/** `content/<kind>/<plan>/<id>.mdx`; of a plan, its id is the plan. */
const OF_TEXT = /^content\/([^/]+)\/(?:([^/]+)\/)?([^/]+)\.mdx$/;

/** The texts of a site, each with what its keys are. `texts`: as they are written. */
export function describeTexts(sources: Sources, texts: ReadonlyMap<string, string>): TextView[] {
  return [...texts].flatMap(([file, text]) => {
    const [, name = '', folder, id = ''] = OF_TEXT.exec(file) ?? [];
    if (!(name in TEXT_KINDS)) return [];
    const { schema, lists, title, description } = TEXT_KINDS[name as TextKindName];
    const plan = name === 'planes' ? id : folder;
    return [
      {
        ...{ file, kind: title, description, text },
        title: titleOf(sources.mdx.get(file)?.frontmatter?.plain),
        plan: plan === undefined ? undefined : nameOfPlan(plan, sources),
        fields: describeFields(schema, plan, lists),
      },
    ];
  });
}

function titleOf(written: unknown): string | undefined {
  const { titulo, nombre } = (written ?? {}) as Record<string, unknown>;
  return [titulo, nombre].find((one): one is string => typeof one === 'string');
}

/** `lists`: what its lists of records are. */
function describeFields(
  schema: z.ZodObject,
  plan: string | undefined,
  lists: Readonly<Record<string, { description: string } | undefined>> = {},
): FieldView[] {
  return Object.entries(schema.shape).map(([label, own]) => {
    const item = elementOf(own as z.ZodType);
    const isRecord = item instanceof z.ZodObject;
    const field = fieldRegistry.get((item ?? own) as z.ZodType);
    const described = describeField(field, plan);
    return {
      label,
      ...described,
      description: described.description || (lists[label]?.description ?? ''),
      // A form puts them where they are needed.
      form: described.form?.replace(/, entre comillas$/, ''),
      records: isRecord ? describeFields(item, plan) : undefined,
      isList: item !== undefined,
    };
  });
}

/** Elements name whose keys they take of the plan of their text, which the page knows: here, of none. */
export const describeElements = (): ElementView[] =>
  Object.entries(ELEMENTS).map(([name, { schema, display, hasContent, description }]) => ({
    ...{ name, description, hasContent, isBlock: display === 'block' },
    attributes: Object.entries(schema.shape).map(([label, field]) => ({
      label,
      ...describeField(fieldRegistry.get(field as z.ZodType), undefined),
    })),
  }));
