/** The site's root: the scripts of the browser lie in a folder right below it. */
export const root = new URL('..', (document.currentScript as HTMLScriptElement).src);

/** A file that is missing or damaged, by its path from the site's root. */
export class BadFile extends Error {
  readonly archivo: string;

  constructor(archivo: string) {
    super(archivo);
    this.archivo = archivo;
  }
}

const loading = new Map<string, Promise<unknown>>();

/**
 * Loads a classic script, once, and gives what it leaves behind. A damaged one leaves nothing: it fails with a BadFile,
 * as a missing one does, and may be asked for again.
 */
export function loadScript<T>(archivo: string, left: () => T | undefined): Promise<T> {
  const known = loading.get(archivo) ?? addScript(archivo, left);
  loading.set(archivo, known);
  return known as Promise<T>;
}

function addScript<T>(archivo: string, left: () => T | undefined): Promise<T> {
  return new Promise((done, fail) => {
    const script = document.createElement('script');
    const end = () => {
      const value = left();
      script.remove();
      if (value !== undefined) return done(value);
      loading.delete(archivo);
      fail(new BadFile(archivo));
    };
    script.src = new URL(archivo, root).href;
    script.addEventListener('load', end);
    script.addEventListener('error', end);
    document.head.append(script);
  });
}

/** Lets a script whose content proves damaged be asked for again. */
export function forgetScript(archivo: string): void {
  loading.delete(archivo);
}
