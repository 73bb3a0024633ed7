import { namedIn } from './asked-files.ts';
import { type StyleSheets, readSheets } from './style-sheets.ts';
import { addUp, applyLayer, applyLines, describeCause, type Cost, NOTHING, repeat } from './drawn.ts';
import { SVG } from './element-names.ts';
import { type Weight, LEAST_WEIGHT, weightOf } from './weight.ts';
import { type Traits, NO_TRAITS } from './traits.ts';
import { type XmlElement, MOST_ELEMENTS, XmlFault } from './read-xml.ts';

/** A drawing that is harmless but would keep a browser busy. */
export class TooHeavy extends XmlFault {}

/** What is drawn only where something else names it. */
const DRAWN_WHERE_NAMED = new Set(
  'defs symbol pattern marker mask clipPath filter linearGradient radialGradient meshgradient metadata style title desc font'.split(
    ' ',
  ),
);
/** What is drawn as often as it is named: `use` by its address, the others by styles. */
const REPEATED = new Set(['pattern', 'marker', 'mask', 'clipPath', 'filter', 'hatch']);
/** How deep parts may name other parts: browsers follow each one. */
const DEEPEST = 20;

/** Largest values of filters: a browser's work grows with them. */
const LARGEST: Record<string, number> = {
  ...{ stdDeviation: 1000, numOctaves: 10, radius: 500, order: 20, scale: 10_000, filterRes: 2000 },
};
/** Largest side of the drawing, in pixels. */
const LONGEST_SIDE = 100_000;

/**
 * Checks that a browser draws no more shapes than a drawing may have elements. Each part counts as often as it is named: ten
 * `use` of ten `use` of ten are a thousand. Each part is visited once. The count may exceed what a browser draws, never fall short.
 */
export function checkBudget(root: XmlElement): void {
  const all = elementsOf(root);
  for (const element of all) checkNumbers(element, root);
  const sheets = all.filter(({ ns, local }) => ns === SVG && local === 'style').map(({ text }) => text);
  new ShapeCount(all, readSheets(sheets)).draw(root, { named: [], level: 0 });
}

function elementsOf(root: XmlElement): XmlElement[] {
  const found = [root];
  // The list grows while it is read.
  for (const { children } of found) for (const child of children) found.push(child);
  return found;
}

function checkNumbers(element: XmlElement, root: XmlElement): void {
  for (const { name, value } of element.attributes) {
    const isSide = element === root && (name === 'width' || name === 'height');
    const most = isSide
      ? LONGEST_SIDE
      : element.local.startsWith('fe') || name === 'filterRes'
        ? LARGEST[name]
        : undefined;
    if (most === undefined) continue;
    const numbers = value.split(/[\s,]+/).map((one) => Number.parseFloat(one));
    if (numbers.some((one) => Math.abs(one) > most)) {
      throw new TooHeavy(element.offset, `«${name}» de más de ${most} en <${element.name}>`);
    }
  }
}

/** Elements that draw only what is in them. */
const CONTAINERS = new Set('svg g a switch symbol pattern marker mask clipPath hatch view'.split(' '));
/** Parts that the styles of one element, and of those around it, may name. */
const MOST_NAMED = 100;

/** What surrounds an element: the parts that its styles inherit, and how many references led there. */
interface Surroundings {
  named: readonly string[];
  level: number;
}

/** The parts that an element's styles name: those that its content inherits, and its own. */
interface NamedParts {
  inherited: readonly string[];
  own: readonly string[];
}

/** Text height in a drawing that doesn't give one. */
const USUAL_LETTER = 16;

class ShapeCount {
  readonly #hojas: StyleSheets;
  readonly #byId = new Map<string, XmlElement>();
  readonly #parents = new Map<XmlElement, XmlElement>();
  readonly #counts = new Map<XmlElement, Cost>();
  readonly #named = new Map<XmlElement, NamedParts>();
  readonly #traits = new Map<XmlElement, Traits>();
  readonly #weights = new Map<XmlElement, Weight>();
  readonly #open = new Set<XmlElement>();
  readonly #zoom: number;

  constructor(all: readonly XmlElement[], styleSheets: StyleSheets) {
    this.#hojas = styleSheets;
    for (const element of all) {
      this.#traits.set(element, styleSheets.traitsOf(element));
      const id = element.attributes.find(({ name }) => name === 'id' || name === 'xml:id')?.value;
      if (id !== undefined && !this.#byId.has(id)) this.#byId.set(id, element);
      for (const child of element.children) this.#parents.set(child, element);
    }
    const letter = all.reduce((most, one) => Math.max(most, this.#traitsOf(one).letter), USUAL_LETTER);
    this.#zoom = this.#largestZoom(all);
    for (const element of all) {
      this.#weights.set(element, weightOf(element, this.#traitsOf(element), letter));
      this.#named.set(element, this.#readNamed(element));
    }
  }

  /** The largest enlargement of anything; parents come before their children. */
  #largestZoom(all: readonly XmlElement[]): number {
    const zooms = new Map<XmlElement | undefined, number>();
    for (const element of all) {
      zooms.set(element, (zooms.get(this.#parents.get(element)) ?? 1) * this.#traitsOf(element).zoom);
    }
    return zooms.values().reduce((most, one) => Math.max(most, one), 1);
  }

  /** What an element draws where it stands, in shapes. */
  draw(element: XmlElement, around: Surroundings): Cost {
    const { inherited, own: named } = this.#namedBy(element);
    const traits = this.#traitsOf(element);
    const { corners, ...own } = this.#weights.get(element) ?? LEAST_WEIGHT;
    const inside = { named: this.#join(element, around.named, inherited), level: around.level };
    const alone = { ...own, outline: own.outline * (traits.fixed ? this.#zoom : 1) };
    const content = addUp([alone, this.#used(element, around.level), ...this.#children(element, inside)]);
    const painted = this.#sum(CONTAINERS.has(element.local) ? [] : inside.named, around.level, corners);
    const whole = addUp([content, repeat(painted, content.count), this.#sum(named, around.level, corners)]);
    const cost = applyLayer(applyLines(whole, traits), traits);
    if (cost.count <= MOST_ELEMENTS) return cost;
    const what = `más de ${MOST_ELEMENTS} figuras al dibujar <${element.name}>${describeCause(cost)}`;
    throw new TooHeavy(element.offset, what);
  }

  #children({ children }: XmlElement, inside: Surroundings): Cost[] {
    return children.flatMap((child) => (DRAWN_WHERE_NAMED.has(child.local) ? [] : [this.draw(child, inside)]));
  }

  /** What an element draws of another, by reference. */
  #used({ local, attributes }: XmlElement, level: number): Cost {
    if (local !== 'use' && !REPEATED.has(local)) return NOTHING;
    const href = attributes.find((one) => one.local === 'href')?.value;
    const target = this.#byId.get(href?.slice(1) ?? '');
    return target ? this.#part(target, level) : NOTHING;
  }

  /** What the parts named by styles draw: a marker, once at each corner. */
  #sum(named: readonly string[], level: number, corners: number): Cost {
    return addUp(
      named.flatMap((id) => {
        const target = this.#byId.get(id);
        if (!target || !REPEATED.has(target.local)) return [];
        return [repeat(this.#part(target, level), target.local === 'marker' ? 1 + corners : 1)];
      }),
    );
  }

  /** What a part draws where it is named. */
  #part(target: XmlElement, level: number): Cost {
    const known = this.#counts.get(target);
    if (known !== undefined) return known;
    if (this.#open.has(target)) {
      throw new TooHeavy(target.offset, `una parte que se dibuja dentro de sí misma, <${target.name}>`);
    }
    if (level >= DEEPEST) throw new TooHeavy(target.offset, `más de ${DEEPEST} partes que se piden una a otra`);
    this.#open.add(target);
    const drawn = this.draw(target, { named: this.#around(target), level: level + 1 });
    this.#open.delete(target);
    const cost = REPEATED.has(target.local) ? this.#inPlace(target, drawn) : drawn;
    this.#counts.set(target, cost);
    return cost;
  }

  /** A part with what it inherits from the elements around it; a `use` gives what surrounds itself. */
  #inPlace(target: XmlElement, drawn: Cost): Cost {
    let cost = drawn;
    for (let one = this.#parents.get(target); one; one = this.#parents.get(one)) {
      cost = applyLines(cost, this.#traitsOf(one));
    }
    return cost;
  }

  /** What the elements around a part name in styles that it inherits. */
  #around(target: XmlElement): readonly string[] {
    let named: readonly string[] = [];
    for (let one = this.#parents.get(target); one; one = this.#parents.get(one)) {
      named = this.#join(one, named, this.#namedBy(one).inherited);
    }
    return named;
  }

  #join({ offset, name }: XmlElement, one: readonly string[], other: readonly string[]): readonly string[] {
    if (one.length + other.length > MOST_NAMED) {
      throw new TooHeavy(offset, `más de ${MOST_NAMED} partes en los estilos de <${name}>`);
    }
    return other.length === 0 ? one : one.length === 0 ? other : [...one, ...other];
  }

  #traitsOf(element: XmlElement): Traits {
    return this.#traits.get(element) ?? NO_TRAITS;
  }

  #namedBy(element: XmlElement): NamedParts {
    return this.#named.get(element) ?? { inherited: [], own: [] };
  }

  #readNamed(element: XmlElement): NamedParts {
    const styles = element.attributes.filter(({ ns, value }) => ns === '' && /url\(/i.test(value));
    const written = styles.flatMap(({ value }) => namedIn(value));
    const ids = this.#join(element, this.#hojas.namedBy(element), written);
    const passesOn = (id: string) => ['pattern', 'marker', 'hatch'].includes(this.#byId.get(id)?.local ?? '');
    return { inherited: ids.filter(passesOn), own: ids.filter((id) => !passesOn(id)) };
  }
}
