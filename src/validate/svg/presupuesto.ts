import { namedIn, pointsWithin } from './direcciones.ts';
import { type Hojas, readSheets } from './estilo.ts';
import { SVG } from './nombres.ts';
import { type ElementoXml, MOST_ELEMENTS, XmlFault } from './xml.ts';

/** What is drawn only where something else names it. */
const APARTE = new Set(
  'defs symbol pattern marker mask clipPath filter linearGradient radialGradient meshgradient metadata style title desc font'.split(
    ' ',
  ),
);
/** What is drawn as often as it is named: `use` by its address, the others by styles. */
const REPETIDOS = new Set(['pattern', 'marker', 'mask', 'clipPath', 'filter', 'hatch']);
/** Parts that name parts that name parts: browsers follow each by itself. */
const DEEPEST = 20;

/** What weighs like so many shapes: a filter goes over all points, a path draws each of its pieces. */
const PIECES_OF_FILTER = 50;
const LETTERS_OF_SHAPE = 1000;
const LETTERS_OF_CORNER = 4;
const POINTS_OF_SHAPE = 10_000;

/** Largest numbers of filters: a browser's work grows with them. */
const MAYORES: Record<string, number> = {
  ...{ stdDeviation: 1000, numOctaves: 10, radius: 500, order: 20, scale: 10_000, filterRes: 2000 },
};
/** Largest side of the drawing, in points. */
const LONGEST_SIDE = 100_000;

/**
 * Sees that a browser draws no more shapes than a drawing may have elements, each part counted as often as it is named: ten
 * `use` of ten `use` of ten are a thousand. Each part is counted once. It may count more than a browser draws, not less.
 */
export function checkBudget(root: ElementoXml): void {
  const all = elementsOf(root);
  for (const element of all) checkNumbers(element, root);
  const sheets = all.filter(({ ns, local }) => ns === SVG && local === 'style').map(({ text }) => text);
  new Cuenta(all, readSheets(sheets)).draw(root, { named: [], level: 0 });
}

function elementsOf(root: ElementoXml): ElementoXml[] {
  const found = [root];
  // It grows as it is read.
  for (const { children } of found) for (const child of children) found.push(child);
  return found;
}

function checkNumbers(element: ElementoXml, root: ElementoXml): void {
  for (const { name, value } of element.attributes) {
    const isSide = element === root && (name === 'width' || name === 'height');
    const most = isSide
      ? LONGEST_SIDE
      : element.local.startsWith('fe') || name === 'filterRes'
        ? MAYORES[name]
        : undefined;
    if (most === undefined) continue;
    const numbers = value.split(/[\s,]+/).map((one) => Number.parseFloat(one));
    if (numbers.some((one) => Math.abs(one) > most)) {
      throw new XmlFault(element.offset, `«${name}» de más de ${most} en <${element.name}>`);
    }
  }
}

/** Elements that draw only what is in them. */
const CONTENEDORES = new Set('svg g a switch symbol pattern marker mask clipPath hatch view'.split(' '));
/** Parts that the styles of one element, and of those around it, may name. */
const MOST_NAMED = 100;

/** Around what is counted: the parts that its styles would take over, and how many names led there. */
interface Alrededor {
  named: readonly string[];
  level: number;
}

/** The parts that an element's styles name: those that pass on to what is in it, and its own. */
interface Nombrados {
  inherited: readonly string[];
  own: readonly string[];
}

class Cuenta {
  readonly #hojas: Hojas;
  readonly #byId = new Map<string, ElementoXml>();
  readonly #parents = new Map<ElementoXml, ElementoXml>();
  readonly #counts = new Map<ElementoXml, number>();
  readonly #named = new Map<ElementoXml, Nombrados>();
  readonly #weights = new Map<ElementoXml, Peso>();
  readonly #open = new Set<ElementoXml>();

  constructor(all: readonly ElementoXml[], hojas: Hojas) {
    this.#hojas = hojas;
    for (const element of all) {
      this.#weights.set(element, weightOf(element));
      const id = element.attributes.find(({ name }) => name === 'id' || name === 'xml:id')?.value;
      if (id !== undefined && !this.#byId.has(id)) this.#byId.set(id, element);
      for (const child of element.children) this.#parents.set(child, element);
    }
    for (const element of all) this.#named.set(element, this.#readNamed(element));
  }

  /** How many shapes an element draws where it stands. */
  draw(element: ElementoXml, around: Alrededor): number {
    const { inherited, own } = this.#namedBy(element);
    const { alone, corners } = this.#weights.get(element) ?? { alone: 1, corners: 0 };
    const inside = { named: this.#join(element, around.named, inherited), level: around.level };
    const content = alone + this.#used(element, around.level) + this.#children(element, inside);
    const painted = CONTENEDORES.has(element.local) ? [] : inside.named;
    const count = content * (1 + this.#sum(painted, around.level, corners)) + this.#sum(own, around.level, corners);
    if (count <= MOST_ELEMENTS) return count;
    throw new XmlFault(element.offset, `más de ${MOST_ELEMENTS} figuras al dibujar <${element.name}>`);
  }

  #children({ children }: ElementoXml, inside: Alrededor): number {
    return children.reduce((sum, child) => sum + (APARTE.has(child.local) ? 0 : this.draw(child, inside)), 0);
  }

  /** What an element draws of another by its address. */
  #used({ local, attributes }: ElementoXml, level: number): number {
    if (local !== 'use' && !REPETIDOS.has(local)) return 0;
    const href = attributes.find((one) => one.local === 'href')?.value;
    const target = this.#byId.get(href?.slice(1) ?? '');
    return target ? this.#part(target, level) : 0;
  }

  /** What parts draw that styles name: a marker, once at each corner. */
  #sum(named: readonly string[], level: number, corners: number): number {
    return named.reduce((sum, id) => {
      const target = this.#byId.get(id);
      if (!target || !REPETIDOS.has(target.local)) return sum;
      return sum + this.#part(target, level) * (target.local === 'marker' ? 1 + corners : 1);
    }, 0);
  }

  /** How many shapes a part draws where it is named. */
  #part(target: ElementoXml, level: number): number {
    const known = this.#counts.get(target);
    if (known !== undefined) return known;
    if (this.#open.has(target)) {
      throw new XmlFault(target.offset, `una parte que se dibuja dentro de sí misma, <${target.name}>`);
    }
    if (level >= DEEPEST) throw new XmlFault(target.offset, `más de ${DEEPEST} partes que se piden una a otra`);
    this.#open.add(target);
    const count = this.draw(target, { named: this.#around(target), level: level + 1 });
    this.#open.delete(target);
    this.#counts.set(target, count);
    return count;
  }

  /** What the elements around a part name in styles that it takes over. */
  #around(target: ElementoXml): readonly string[] {
    let named: readonly string[] = [];
    for (let one = this.#parents.get(target); one; one = this.#parents.get(one)) {
      named = this.#join(one, named, this.#namedBy(one).inherited);
    }
    return named;
  }

  #join({ offset, name }: ElementoXml, one: readonly string[], other: readonly string[]): readonly string[] {
    if (one.length + other.length > MOST_NAMED) {
      throw new XmlFault(offset, `más de ${MOST_NAMED} partes en los estilos de <${name}>`);
    }
    return other.length === 0 ? one : one.length === 0 ? other : [...one, ...other];
  }

  #namedBy(element: ElementoXml): Nombrados {
    return this.#named.get(element) ?? { inherited: [], own: [] };
  }

  #readNamed(element: ElementoXml): Nombrados {
    const styles = element.attributes.filter(({ ns, value }) => ns === '' && /url\(/i.test(value));
    const written = styles.flatMap(({ value }) => namedIn(value));
    const ids = this.#join(element, this.#hojas.namedBy(element), written);
    const passesOn = (id: string) => ['pattern', 'marker', 'hatch'].includes(this.#byId.get(id)?.local ?? '');
    return { inherited: ids.filter(passesOn), own: ids.filter((id) => !passesOn(id)) };
  }
}

/** What an element weighs by itself, in shapes, and at how many corners a marker stands on it. */
interface Peso {
  alone: number;
  corners: number;
}

function weightOf({ local, attributes }: ElementoXml): Peso {
  const letters = attributes.find(({ name }) => name === 'd' || name === 'points')?.value.length ?? 0;
  const href = local === 'image' ? attributes.find((one) => one.local === 'href')?.value : undefined;
  const points = href === undefined ? 0 : (pointsWithin(href) ?? 0);
  const base = local.startsWith('fe') ? PIECES_OF_FILTER : 1;
  return { alone: base + letters / LETTERS_OF_SHAPE + points / POINTS_OF_SHAPE, corners: letters / LETTERS_OF_CORNER };
}
