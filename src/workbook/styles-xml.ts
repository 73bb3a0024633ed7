import { SPREADSHEET } from './cell-xml.ts';

/** How a cell of a form looks, and whether it may be written in. */
const STYLES = ['plain', 'title', 'note', 'heading', 'fixed', 'open', 'open-date', 'open-text'] as const;
export type Style = (typeof STYLES)[number];

export const numberOfStyle = (style: Style) => STYLES.indexOf(style);

const fonts = [
  '<font><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="14"/><name val="Calibri"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/></font>',
];
const solid = (color: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/></patternFill></fill>`;
/** The first two are what programs expect there (ECMA-376 part 1, §18.8.21). */
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  solid('FFE7E6E6'),
  solid('FFFFF8DC'),
];
const side = (name: string) => `<${name} style="thin"><color rgb="FFA6A6A6"/></${name}>`;
const borders = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`,
];

interface Look {
  font?: number;
  fill?: number;
  border?: number;
  isOpen?: true;
  format?: number;
}

/**
 * Formats of numbers. Cells for numbers have the general one (0), which a program changes for what is typed: of 94 % it
 * then shows «94%», where that of a plain number would show «0.94».
 */
const TEXT = 49;
/** The first that a workbook may define (ECMA-376 part 1, §18.8.30). */
const ISO_DAY = 164;

const LOOKS: Readonly<Record<Style, Look>> = {
  plain: {},
  title: { font: 1 },
  note: {},
  heading: { font: 2, fill: 2, border: 1 },
  fixed: { fill: 2, border: 1 },
  open: { fill: 3, border: 1, isOpen: true },
  'open-date': { fill: 3, border: 1, isOpen: true, format: ISO_DAY },
  'open-text': { fill: 3, border: 1, isOpen: true, format: TEXT },
};

function xf(style: Style): string {
  const { font = 0, fill = 0, border = 0, isOpen = false, format = 0 } = LOOKS[style];
  const wraps = style !== 'title' && style !== 'plain';
  return (
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
    ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">' +
    `<alignment vertical="top"${wraps ? ' wrapText="1"' : ''}/><protection locked="${isOpen ? 0 : 1}"/></xf>`
  );
}

const group = (name: string, items: readonly string[]) =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`;

export const STYLES_XML =
  `<styleSheet xmlns="${SPREADSHEET}">` +
  group('numFmts', [`<numFmt numFmtId="${ISO_DAY}" formatCode="yyyy-mm-dd"/>`]) +
  group('fonts', fonts) +
  group('fills', fills) +
  group('borders', borders) +
  group('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
  group('cellXfs', STYLES.map(xf)) +
  group('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
  '</styleSheet>';
