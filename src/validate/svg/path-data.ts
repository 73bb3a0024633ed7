/** How much outline a shape has: its length, in its own units and at most; how many curves and straight lines make it. */
export interface Outline {
  length: number;
  curves: number;
  lines: number;
}

/** How many numbers a piece of each kind takes (SVG 2 §9.3). */
const NUMBERS: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7 };
/** A command, a number, or what stands between them. */
const TOKEN = /([mlhvcsqtaz])|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/giy;
const SEPARATOR = /[\s,]*/y;
/** A flag of an arc is one digit, and the next number may follow without a space. */
const FLAG = /[01]/y;

type Point = readonly [x: number, y: number];

/** Where a path has come to, and the last point that bent it. */
interface Position {
  at: Point;
  bend: Point;
  start: Point;
}

/**
 * The outline of a path, as far as it can be read: what comes after a mistake isn't drawn. Of a curve, the length of the lines
 * through its points, which is no shorter; of an arc, the whole ellipse.
 */
export function outlineOfPath(d: string): Outline {
  const total: Outline = { length: 0, curves: 0, lines: 0 };
  let position: Position = { at: [0, 0], bend: [0, 0], start: [0, 0] };
  for (const { command, numbers } of piecesOf(d)) {
    const points = pointsOf(command, numbers, position);
    const kind = command.toLowerCase();
    total.length +=
      lengthThrough([position.at, ...points]) + (kind === 'a' ? ellipseOf(numbers, position.at, points) : 0);
    if ('csqta'.includes(kind)) total.curves += 1;
    else total.lines += 1;
    const at = points.at(-1) ?? position.at;
    const bend = 'csqt'.includes(kind) ? (points.at(-2) ?? at) : at;
    position = { at, bend, start: kind === 'm' ? at : position.start };
  }
  return total;
}

interface Piece {
  command: string;
  numbers: number[];
}

function* piecesOf(d: string): Generator<Piece> {
  let command = '';
  let numbers: number[] = [];
  for (let at = skip(d, 0); at < d.length; at = skip(d, at)) {
    const isFlag = command.toLowerCase() === 'a' && (numbers.length === 3 || numbers.length === 4);
    const pattern = isFlag ? FLAG : TOKEN;
    pattern.lastIndex = at;
    const [token, letter] = pattern.exec(d) ?? [];
    if (token === undefined || (letter === undefined && NUMBERS[command.toLowerCase()] === undefined)) return;
    at += token.length;
    if (letter === undefined) numbers.push(Number(token));
    else [command, numbers] = [letter, []];
    if (command === 'z' || command === 'Z') yield { command, numbers };
    else if (numbers.length === NUMBERS[command.toLowerCase()]) {
      yield { command, numbers };
      // What follows a move without a letter of its own are lines.
      command = command === 'M' ? 'L' : command === 'm' ? 'l' : command;
      numbers = [];
    }
  }
}

function skip(d: string, at: number): number {
  SEPARATOR.lastIndex = at;
  return at + (SEPARATOR.exec(d)?.[0].length ?? 0);
}

/** The points that a piece goes through or is bent by, the last one where it ends. */
function pointsOf(command: string, numbers: readonly number[], { at, bend, start }: Position): Point[] {
  const kind = command.toLowerCase();
  const [baseX, baseY] = command === kind ? at : [0, 0];
  const [one = 0] = numbers;
  if (kind === 'z') return [start];
  if (kind === 'h') return [[baseX + one, at[1]]];
  if (kind === 'v') return [[at[0], baseY + one]];
  const pairs = kind === 'a' ? numbers.slice(5) : numbers;
  const points = pairs.flatMap((x, i): Point[] => (i % 2 === 0 ? [[baseX + x, baseY + (pairs[i + 1] ?? 0)]] : []));
  const mirrored: Point = [2 * at[0] - bend[0], 2 * at[1] - bend[1]];
  return kind === 's' || kind === 't' ? [mirrored, ...points] : points;
}

function lengthThrough(points: readonly Point[]): number {
  return points.reduce((sum, [x, y], i) => {
    const [fromX, fromY] = points[i - 1] ?? [x, y];
    return sum + Math.hypot(x - fromX, y - fromY);
  }, 0);
}

/** Round a whole ellipse, which grows where its radii don't reach from end to end (SVG 2 §B.2.5). */
function ellipseOf([rx = 0, ry = 0]: readonly number[], from: Point, [to = from]: readonly Point[]): number {
  const [least, most] = [Math.abs(rx), Math.abs(ry)].sort((a, b) => a - b) as [number, number];
  const grown = least === 0 ? 1 : Math.max(1, lengthThrough([from, to]) / (2 * least));
  return 2 * Math.PI * most * grown;
}
