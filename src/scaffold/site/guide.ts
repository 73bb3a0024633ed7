import { fieldRegistry } from '../../model/fields/fields.ts';
import { sitio } from '../../model/tables/sitio.ts';
import { TABLE_NAMES, TABLES } from '../../model/tables/index.ts';

/** The guide for the editors of a site: its text, with the names of body and folder, and what the model says of keys and tables. */
export function guideText(text: string, { nombre, carpeta }: { nombre: string; carpeta: string }): string {
  const beside = /^[\w.-]+$/.test(carpeta) ? `../${carpeta}` : `"../${carpeta.replace(/["`$\\]/g, '\\$&')}"`;
  return text
    .replace('{{sitio.json}}', () => settingsRows())
    .replace('{{tablas}}', () => tableRows())
    .replaceAll('{{carpeta}}', () => beside)
    .replace('{{nombre}}', () => nombre.replace(/[\\`*_[\]<>#|{}]/g, '\\$&'));
}

function settingsRows(): string {
  return Object.entries(sitio.shape)
    .flatMap(([key, schema]) => {
      const field = fieldRegistry.get(schema);
      return field ? [`| \`${key}\`${field.required ? '' : '?'} | ${field.description} |`] : [];
    })
    .join('\n   ');
}

const tableRows = () => TABLE_NAMES.map((name) => `| \`data/${name}.csv\` | ${TABLES[name].description} |`).join('\n');
