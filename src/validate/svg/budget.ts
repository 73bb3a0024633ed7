import { namedIn } from './addresses.ts';
import { type Hojas, readSheets } from './style-sheets.ts';
import { addUp, applyLayer, applyLines, describeCause, type Medida, NADA, repeat } from './drawn.ts';
import { SVG } from './names.ts';
import { type Peso, SIN_PESO, weightOf } from './weight.ts';
import { type Rasgos, SIN_RASGOS } from './traits.ts';
import { type ElementoXml, MOST_ELEMENTS, XmlFault } from './read-xml.ts';

/** What would take a browser's whole time, though nothing in it harms. */
export class TooHeavy extends XmlFault {}

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
      throw new TooHeavy(element.offset, `«${name}» de más de ${most} en <${element.name}>`);
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

/** Letters of a drawing that doesn't say how large they are. */
const USUAL_LETTER = 16;

class Cuenta {
  readonly #hojas: Hojas;
  readonly #byId = new Map<string, ElementoXml>();
  readonly #parents = new Map<ElementoXml, ElementoXml>();
  readonly #counts = new Map<ElementoXml, Medida>();
  readonly #named = new Map<ElementoXml, Nombrados>();
  readonly #traits = new Map<ElementoXml, Rasgos>();
  readonly #weights = new Map<ElementoXml, Peso>();
  readonly #open = new Set<ElementoXml>();
  readonly #zoom: number;

  constructor(all: readonly ElementoXml[], hojas: Hojas) {
    this.#hojas = hojas;
    for (const element of all) {
      this.#traits.set(element, hojas.traitsOf(element));
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

  /** How much anything is enlarged; those around come before what is in them. */
  #largestZoom(all: readonly ElementoXml[]): number {
    const zooms = new Map<ElementoXml | undefined, number>();
    for (const element of all) {
      zooms.set(element, (zooms.get(this.#parents.get(element)) ?? 1) * this.#traitsOf(element).zoom);
    }
    return zooms.values().reduce((most, one) => Math.max(most, one), 1);
  }

  /** What an element draws where it stands, in shapes. */
  draw(element: ElementoXml, around: Alrededor): Medida {
    const { inherited, own: named } = this.#namedBy(element);
    const traits = this.#traitsOf(element);
    const { corners, ...own } = this.#weights.get(element) ?? SIN_PESO;
    const inside = { named: this.#join(element, around.named, inherited), level: around.level };
    const alone = { ...own, outline: own.outline * (traits.fixed ? this.#zoom : 1) };
    const content = addUp([alone, this.#used(element, around.level), ...this.#children(element, inside)]);
    const painted = this.#sum(CONTENEDORES.has(element.local) ? [] : inside.named, around.level, corners);
    const whole = addUp([content, repeat(painted, content.count), this.#sum(named, around.level, corners)]);
    const medida = applyLayer(applyLines(whole, traits), traits);
    if (medida.count <= MOST_ELEMENTS) return medida;
    const what = `más de ${MOST_ELEMENTS} figuras al dibujar <${element.name}>${describeCause(medida)}`;
    throw new TooHeavy(element.offset, what);
  }

  #children({ children }: ElementoXml, inside: Alrededor): Medida[] {
    return children.flatMap((child) => (APARTE.has(child.local) ? [] : [this.draw(child, inside)]));
  }

  /** What an element draws of another by its address. */
  #used({ local, attributes }: ElementoXml, level: number): Medida {
    if (local !== 'use' && !REPETIDOS.has(local)) return NADA;
    const href = attributes.find((one) => one.local === 'href')?.value;
    const target = this.#byId.get(href?.slice(1) ?? '');
    return target ? this.#part(target, level) : NADA;
  }

  /** What parts draw that styles name: a marker, once at each corner. */
  #sum(named: readonly string[], level: number, corners: number): Medida {
    return addUp(
      named.flatMap((id) => {
        const target = this.#byId.get(id);
        if (!target || !REPETIDOS.has(target.local)) return [];
        return [repeat(this.#part(target, level), target.local === 'marker' ? 1 + corners : 1)];
      }),
    );
  }

  /** What a part draws where it is named. */
  #part(target: ElementoXml, level: number): Medida {
    const known = this.#counts.get(target);
    if (known !== undefined) return known;
    if (this.#open.has(target)) {
      throw new TooHeavy(target.offset, `una parte que se dibuja dentro de sí misma, <${target.name}>`);
    }
    if (level >= DEEPEST) throw new TooHeavy(target.offset, `más de ${DEEPEST} partes que se piden una a otra`);
    this.#open.add(target);
    const drawn = this.draw(target, { named: this.#around(target), level: level + 1 });
    this.#open.delete(target);
    const medida = REPETIDOS.has(target.local) ? this.#inPlace(target, drawn) : drawn;
    this.#counts.set(target, medida);
    return medida;
  }

  /** What a part takes over of the elements around it; a `use` gives what is around itself. */
  #inPlace(target: ElementoXml, drawn: Medida): Medida {
    let medida = drawn;
    for (let one = this.#parents.get(target); one; one = this.#parents.get(one)) {
      medida = applyLines(medida, this.#traitsOf(one));
    }
    return medida;
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
      throw new TooHeavy(offset, `más de ${MOST_NAMED} partes en los estilos de <${name}>`);
    }
    return other.length === 0 ? one : one.length === 0 ? other : [...one, ...other];
  }

  #traitsOf(element: ElementoXml): Rasgos {
    return this.#traits.get(element) ?? SIN_RASGOS;
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
