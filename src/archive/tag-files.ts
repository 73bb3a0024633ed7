import { formatBytes } from '../format/numbers.ts';
import type { Sitio } from '../model/tables/sitio.ts';
import { escapeXml } from '../base/xml.ts';
import { EN_BLANCO } from './blank.ts';
import type { Estado, Version } from './version.ts';

/** What describes a bag: the site, of what commits it is, with what it was made, and how much it holds. */
export interface Descripcion {
  /** The archive's name, by which it is told from others of the same site. */
  nombre: string;
  sitio: Sitio;
  version: Version;
  /** Names and versions of the software, as the project pins them. */
  software: string;
  archivos: number;
  bytes: number;
}

export const BAGIT_TXT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** `bag-info.txt` (RFC 8493, 2.2.2). The day of bagging is the cut-off date: nothing here reads the clock. */
export function writeBagInfo({ nombre, sitio, version, software, archivos, bytes }: Descripcion): string {
  const rows: [string, string][] = [
    ['Source-Organization', sitio.nombre],
    ['External-Description', sitio.descripcion],
    ['External-Identifier', nombre],
    ['Bag-Group-Identifier', sitio.url],
    ['Bagging-Date', sitio.corte],
    ['Bag-Size', formatBytes(bytes)],
    ['Payload-Oxum', `${bytes}.${archivos}`],
    ['Bag-Software-Agent', software],
    ['Fecha-De-Corte', `${sitio.corte}: ${sitio.corte_motivo}`],
    ['Contacto', sitio.contacto],
    ['Licencia-De-Los-Datos', sitio.licencia_datos],
    ['Fuentes-Commit', describeState(version.fuentes)],
    ['Programa-Commit', describeState(version.programa)],
  ];
  return rows.map(([label, value]) => `${label}: ${oneLine(value)}\n`).join('');
}

/** «sin-commit», the commit, the commit with changes that no commit has, or «sin confirmar» where it can't be sure. */
export const describeState = ({ commit, conCambios, sinConfirmar }: Estado) =>
  sinConfirmar ? 'sin confirmar' : [commit ?? 'sin-commit', ...(conCambios ? ['con-cambios'] : [])].join(' ');

/** The fifteen elements that archives share (Dublin Core), in the form of OAI. Those that nobody told are not there. */
export function writeDublinCore({ nombre, sitio, version }: Descripcion): string {
  const rows = [
    ['title', `${sitio.nombre}, al ${sitio.corte}`],
    ['description', sitio.descripcion],
    ['publisher', sitio.nombre],
    ['date', sitio.corte],
    ['type', 'Collection'],
    ['format', 'application/zip'],
    ['identifier', nombre],
    ['relation', sitio.url],
    ...(sitio.repositorio === undefined ? [] : [['source', sitio.repositorio]]),
    ['source', `Fuentes: ${describeState(version.fuentes)}`],
    ['language', 'es-MX'],
    ['rights', sitio.licencia_datos],
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    ...rows.map(([name, value = '']) => `  <dc:${name}>${escapeXml(oneLine(value))}</dc:${name}>`),
    '</oai_dc:dc>',
    '',
  ].join('\n');
}

const oneLine = (texto: string) => texto.replace(EN_BLANCO, ' ').trim();
