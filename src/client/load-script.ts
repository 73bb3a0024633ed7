/** The site's root: the scripts of the browser lie in a folder right below it. */
export const root = new URL('..', (document.currentScript as HTMLScriptElement).src);

/** A file that is missing or damaged, by its path from the site's root. */
export class BadFile extends Error {
  readonly file: string;

  constructor(file: string) {
    super(file);
    this.file = file;
  }
}

const loading = new Map<string, Promise<unknown>>();

/**
 * Loads a classic script, once, and gives what it leaves behind. A damaged one leaves nothing: it fails with a BadFile,
 * as a missing one does, and may be asked for again.
 */
export function loadScript<T>(file: string, left: () => T | undefined): Promise<T> {
  const known = loading.get(file) ?? addScript(file, left);
  loading.set(file, known);
  return known as Promise<T>;
}

function addScript<T>(file: string, left: () => T | undefined): Promise<T> {
  return new Promise((done, fail) => {
    const script = document.createElement('script');
    const end = () => {
      const value = left();
      script.remove();
      if (value !== undefined) return done(value);
      loading.delete(file);
      fail(new BadFile(file));
    };
    script.src = new URL(file, root).href;
    script.addEventListener('load', end);
    script.addEventListener('error', end);
    document.head.append(script);
  });
}

/** Lets a script whose content proves damaged be asked for again. */
export function forgetScript(file: string): void {
  loading.delete(file);
}
