import { formatNumber } from '../format/numbers.ts';

/** Tells how far long work is: on a terminal in one line that is drawn anew, elsewhere in a line now and then. */
export interface Progress {
  /** A stage begins, and the one before has ended. */
  begin: (stage: string) => void;
  /** Of the stage's pieces, how many are done. */
  advance: (done: number, of: number) => void;
  /** The last stage has ended; the terminal's line goes. */
  end: () => void;
}

/** What it is written to. */
interface Screen {
  isTTY?: boolean;
  columns?: number;
  write: (text: string) => unknown;
}

/** Milliseconds: a shorter stage is over before anybody asks; lines elsewhere; drawings of a terminal's line. */
const LONG = 2000;
const BETWEEN_LINES = 10_000;
const BETWEEN_DRAWINGS = 100;
/** Pieces of which a rate is a guess. */
const FEW = 10;

/** Goes to the beginning of a terminal's line and clears it (ECMA-48 §8.3.41). */
const CLEAR = '\r\u001b[K';
/** What a line of progress begins with. */
export const MARK = '· ';

export function showProgress(screen: Screen, now: () => number = () => performance.now()): Progress {
  return screen.isTTY ? onTerminal(screen, now) : inLines(screen, now);
}

/** A stage that is under way. */
interface Stage {
  name: string;
  started: number;
  /** When the first of its pieces was done: what came before says nothing of the next ones. */
  first: number | undefined;
  told: number;
}

const beginStage = (name: string, now: number): Stage => ({ name, started: now, first: undefined, told: now });

function onTerminal(screen: Screen, now: () => number): Progress {
  let stage: Stage | undefined;
  const draw = (text: string) => screen.write(CLEAR + cut(`${MARK}${text}`, (screen.columns ?? 80) - 1));
  return {
    begin: (name) => {
      stage = beginStage(name, now());
      draw(`${name}…`);
    },
    advance: (done, of) => {
      const time = now();
      if (!stage || time - stage.told < BETWEEN_DRAWINGS) return;
      stage.first ??= time;
      stage.told = time;
      draw(describe(stage, done, of, time));
    },
    end: () => {
      if (stage) screen.write(CLEAR);
      stage = undefined;
    },
  };
}

function inLines(screen: Screen, now: () => number): Progress {
  let stage: Stage | undefined;
  const line = (text: string) => screen.write(`${MARK}${text}\n`);
  const end = () => {
    const took = stage ? now() - stage.started : 0;
    if (stage && took > LONG) line(`${stage.name}: ${formatSeconds(took)}`);
    stage = undefined;
  };
  return {
    begin: (name) => {
      end();
      stage = beginStage(name, now());
    },
    advance: (done, of) => {
      const time = now();
      if (!stage) return;
      stage.first ??= time;
      const wait = stage.told === stage.started ? LONG : BETWEEN_LINES;
      if (time - stage.told < wait) return;
      stage.told = time;
      line(describe(stage, done, of, time));
    },
    end,
  };
}

/** «páginas: 320 de 1,032 (84 por segundo, faltan 9 s)». */
function describe({ name, first }: Stage, done: number, of: number, now: number): string {
  const counted = `${name}: ${formatNumber(done)} de ${formatNumber(of)}`;
  const seconds = (now - (first ?? now)) / 1000;
  const rate = done / seconds;
  if (done < FEW || done >= of || !Number.isFinite(rate)) return counted;
  return `${counted} (${formatNumber(Math.max(1, Math.round(rate)))} por segundo, faltan ${formatSeconds(((of - done) / rate) * 1000)})`;
}

function formatSeconds(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 100) return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

const cut = (text: string, columns: number) => (text.length > columns ? `${text.slice(0, columns - 1)}…` : text);
