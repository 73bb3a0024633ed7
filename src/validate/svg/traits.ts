import { dashesPerUnit, readLength } from './outline.ts';

/** What is said of an element that makes it heavy to draw. Of several that say so, the heaviest: which is in force isn't asked. */
export interface Rasgos {
  /** Whether it is drawn apart and then laid over what is below. */
  layer: boolean;
  clipped: boolean;
  stroked: boolean;
  /** Into how many dashes a unit of outline is parted; undefined where that is as around it. */
  dashes: number | undefined;
  /** Whether its line is as wide, and its dashes as long, however it is enlarged. */
  fixed: boolean;
  /** How many times its content is enlarged. */
  zoom: number;
  letter: number;
  /** The largest of its measures. */
  width: number;
  height: number;
  radius: number;
}

export const SIN_RASGOS: Rasgos = {
  ...{ layer: false, clipped: false, stroked: false, dashes: undefined, fixed: false },
  ...{ zoom: 1, letter: 0, width: 0, height: 0, radius: 0 },
};

const NORMAL = /^(?:auto|normal|none|initial|inherit|unset|revert(?:-layer)?|scroll-position|contents)$/i;
const SIN_TRAZO = /^(?:none|transparent|inherit|initial|unset|revert(?:-layer)?)$/i;
/** One, or more, as a number or in percents. */
const OPACA = /^\s*\+?(?:0*[1-9]\d*(?:\.\d*)?|0*[1-9]\d{2,}(?:\.\d*)?%)$/;

/** What one property says, by its name; presentation attributes have the same names. */
const DICE: Record<string, (value: string) => Partial<Rasgos>> = {
  opacity: (value) => ({ layer: !OPACA.test(value) && !NORMAL.test(value) }),
  ...Object.fromEntries(
    ['mix-blend-mode', 'isolation', 'will-change', 'mask', 'mask-image', 'mask-border', 'perspective', 'filter'].map(
      (name) => [name, (value: string) => ({ layer: !NORMAL.test(value) })],
    ),
  ),
  'clip-path': (value) => ({ clipped: !NORMAL.test(value) }),
  stroke: (value) => ({ stroked: !SIN_TRAZO.test(value) }),
  'stroke-dasharray': (value) => ({ dashes: dashesPerUnit(value) }),
  'vector-effect': (value) => ({ fixed: !NORMAL.test(value) }),
  transform: (value) => ({ zoom: zoomOf(value) }),
  scale: (value) => ({ zoom: largest(value) }),
  zoom: (value) => ({ zoom: largest(value) }),
  font: (value) => ({ letter: largest(value) }),
  'font-size': (value) => ({ letter: largest(value) }),
  width: (value) => ({ width: readLength(value) }),
  height: (value) => ({ height: readLength(value) }),
  ...Object.fromEntries(['r', 'rx', 'ry'].map((name) => [name, (value: string) => ({ radius: readLength(value) })])),
};

export function traitsIn(said: Iterable<readonly [name: string, value: string]>): Rasgos {
  const traits = { ...SIN_RASGOS };
  for (const [name, value] of said) {
    if (Object.hasOwn(DICE, name)) addTraits(traits, DICE[name]?.(value.trim()) ?? {});
  }
  return traits;
}

/** What a style declares; `!important` changes nothing here. */
export function* declarationsIn(style: string): Generator<[name: string, value: string]> {
  for (const piece of style.split(';')) {
    const colon = piece.indexOf(':');
    if (colon > 0) yield [piece.slice(0, colon).trim().toLowerCase(), piece.slice(colon + 1).replace(/![^!]*$/, '')];
  }
}

export function addTraits(to: Rasgos, more: Partial<Rasgos>): void {
  to.layer ||= more.layer ?? false;
  to.clipped ||= more.clipped ?? false;
  to.stroked ||= more.stroked ?? false;
  to.fixed ||= more.fixed ?? false;
  if (more.dashes !== undefined) to.dashes = Math.max(to.dashes ?? 0, more.dashes);
  to.zoom = Math.max(to.zoom, more.zoom ?? 1);
  to.letter = Math.max(to.letter, more.letter ?? 0);
  to.width = Math.max(to.width, Math.abs(more.width ?? 0));
  to.height = Math.max(to.height, Math.abs(more.height ?? 0));
  to.radius = Math.max(to.radius, Math.abs(more.radius ?? 0));
}

const largest = (value: string) =>
  Math.max(
    0,
    ...value
      .split(/[\s,/()]+/)
      .slice(0, 20)
      .map((one) => Math.abs(readLength(one))),
  );

/** How many times what is transformed may be larger (CSS Transforms §13), at most: a slant counts as what it slants by. */
function zoomOf(transform: string): number {
  let zoom = 1;
  for (const [, name = '', inside = ''] of transform.matchAll(/(\w+)\s*\(([^()]{0,300})\)/g)) {
    const numbers = inside.split(/[\s,]+/).map((one) => Math.abs(Number.parseFloat(one)) || 0);
    if (/^scale/i.test(name)) zoom *= Math.max(...numbers);
    if (/^matrix/i.test(name)) zoom *= 2 * Math.max(...numbers.slice(0, numbers.length === 6 ? 4 : undefined));
    if (/^skew/i.test(name)) zoom *= 100;
  }
  return zoom;
}
