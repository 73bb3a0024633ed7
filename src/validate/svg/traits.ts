import { dashesPerUnit, readLength } from './outline.ts';

/** What makes an element heavy to draw. Of several declarations the heaviest counts, whichever is in force. */
export interface Traits {
  /** Whether it is drawn separately and then laid over what is below. */
  layer: boolean;
  clipped: boolean;
  stroked: boolean;
  /** How many dashes each unit of outline has; undefined if inherited. */
  dashes: number | undefined;
  /** Whether its lines and dashes keep their size however it is enlarged. */
  fixed: boolean;
  /** How many times its content is enlarged. */
  zoom: number;
  letter: number;
  /** Its largest measures. */
  width: number;
  height: number;
  radius: number;
}

export const NO_TRAITS: Traits = {
  ...{ layer: false, clipped: false, stroked: false, dashes: undefined, fixed: false },
  ...{ zoom: 1, letter: 0, width: 0, height: 0, radius: 0 },
};

const NORMAL = /^(?:auto|normal|none|initial|inherit|unset|revert(?:-layer)?|scroll-position|contents)$/i;
const NO_STROKE = /^(?:none|transparent|inherit|initial|unset|revert(?:-layer)?)$/i;
/** One, or more, as a number or in percents. */
const OPAQUE = /^\s*\+?(?:0*[1-9]\d*(?:\.\d*)?|0*[1-9]\d{2,}(?:\.\d*)?%)$/;

/** The traits that each property gives; presentation attributes have the same names. */
const TRAITS_BY_PROPERTY: Record<string, (value: string) => Partial<Traits>> = {
  opacity: (value) => ({ layer: !OPAQUE.test(value) && !NORMAL.test(value) }),
  ...Object.fromEntries(
    ['mix-blend-mode', 'isolation', 'will-change', 'mask', 'mask-image', 'mask-border', 'perspective', 'filter'].map(
      (name) => [name, (value: string) => ({ layer: !NORMAL.test(value) })],
    ),
  ),
  'clip-path': (value) => ({ clipped: !NORMAL.test(value) }),
  stroke: (value) => ({ stroked: !NO_STROKE.test(value) }),
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

export function traitsIn(said: Iterable<readonly [name: string, value: string]>): Traits {
  const traits = { ...NO_TRAITS };
  for (const [name, value] of said) {
    if (Object.hasOwn(TRAITS_BY_PROPERTY, name)) addTraits(traits, TRAITS_BY_PROPERTY[name]?.(value.trim()) ?? {});
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

export function addTraits(to: Traits, more: Partial<Traits>): void {
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

/** How many times what is transformed may be larger (CSS Transforms §13), at most; a skew counts as a fixed factor. */
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
