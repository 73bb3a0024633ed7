/** What a page may load and run: its own files, and nothing written into the page. */
const POLITICA = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  // To Firefox a page on disk is no «self» for forms; from a server no form may lead to a disk anyway.
  'form-action': "'self' file:",
  'base-uri': "'none'",
};

/** The search is WebAssembly, and only its page may compile it. */
const CON_WASM = new Set(['buscar.html']);
const POLITICA_CON_WASM = { ...POLITICA, 'script-src': "'self' 'wasm-unsafe-eval'" };

/**
 * What a server sends with every file: as much as any of the pages needs, which each page's own policy narrows, and
 * who may frame it, which a page can't say of itself.
 */
export const POLITICA_DEL_SITIO = writePolicy({ ...POLITICA_CON_WASM, 'frame-ancestors': "'self'" });

/** The content security policy of a page; `page` is its path from the root. */
function policyOf(page: string): string {
  return writePolicy(CON_WASM.has(page) ? POLITICA_CON_WASM : POLITICA);
}

function writePolicy(politica: Readonly<Record<string, string>>): string {
  return Object.entries(politica)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}

const CABEZA = '<meta charset="utf-8">';

/** Puts the policy of a page in it, before anything that it governs: no server is needed for it, nor a network. */
export function addPolicy(html: string, page: string): string {
  if (!html.includes(CABEZA)) throw new Error(`${page}: no ${CABEZA} after which to put its policy.`);
  return html.replace(CABEZA, `${CABEZA}<meta http-equiv="Content-Security-Policy" content="${policyOf(page)}">`);
}
