import { escapeXml } from '../../base/xml.ts';

/** An element of XML: of a drawing, for a page or for a file, or of a feed. */
export interface Elemento {
  nombre: string;
  atributos: Record<string, string | number | undefined>;
  hijos: (Elemento | string)[];
}

export function node(nombre: string, atributos: Elemento['atributos'], ...hijos: Elemento['hijos']): Elemento {
  return { nombre, atributos, hijos };
}

/** Elements as the text of a file (XML 1.0). */
export function writeXml({ nombre, atributos, hijos }: Elemento): string {
  const escritos = Object.entries(atributos)
    .filter(([, valor]) => valor !== undefined)
    .map(([clave, valor]) => ` ${clave}='${escapeXml(String(valor))}'`)
    .join('');
  const dentro = hijos.map((hijo) => (typeof hijo === 'string' ? escapeXml(hijo) : writeXml(hijo))).join('');
  return dentro === '' ? `<${nombre}${escritos}/>` : `<${nombre}${escritos}>${dentro}</${nombre}>`;
}
