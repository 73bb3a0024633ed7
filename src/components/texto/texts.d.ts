/** The compiled texts of editors by their file: `src/build/texts/text-modules.ts` makes the module. */
declare module 'cuentas-claras:textos' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

  const texts: ReadonlyMap<string, AstroComponentFactory>;
  export default texts;
}
