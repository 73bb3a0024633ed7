/** What a page may load and run: its own files, and nothing written into the page. */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  // In Firefox a page on disk is not 'self' for forms; and no form of a page from a server may lead to a disk anyway.
  'form-action': "'self' file:",
  'base-uri': "'none'",
};

/** The search is WebAssembly, and only its page may compile it. */
const WITH_WASM = new Set(['buscar.html']);
const POLICY_WITH_WASM = { ...POLICY, 'script-src': "'self' 'wasm-unsafe-eval'" };

/** Pages from which changes are proposed to the host of the sources: they alone may speak to it. */
export const PROPOSING: ReadonlySet<string> = new Set(['editar.html']);

/**
 * The policy that a server sends with every file: it allows all that any page needs, which each page's own policy
 * narrows. Anyone may frame it: charts and cards are made for that, and no page has anything to lose to a click; but
 * those from which changes are proposed, which nobody may.
 */
export const SITE_POLICY = sitePolicy([]);

/** The same where one policy goes with all files, and pages must be able to speak to these hosts. */
export function sitePolicy(hosts: readonly string[]): string {
  return writePolicy({ ...POLICY_WITH_WASM, 'connect-src': ["'self'", ...hosts].join(' '), 'frame-ancestors': '*' });
}

/** What a server sends with a page from which changes are proposed: which host it may speak to, the page itself says. */
export const PROPOSING_POLICY = writePolicy({ ...POLICY, 'connect-src': '*', 'frame-ancestors': "'none'" });

/** The content security policy of a page; `page` is its path from the root, `hosts` where changes of the site are proposed. */
function policyOf(page: string, hosts: readonly string[]): string {
  if (PROPOSING.has(page)) return writePolicy({ ...POLICY, 'connect-src': ["'self'", ...hosts].join(' ') });
  return writePolicy(WITH_WASM.has(page) ? POLICY_WITH_WASM : POLICY);
}

function writePolicy(policy: Readonly<Record<string, string>>): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}

const CHARSET = '<meta charset="utf-8">';

/**
 * Writes a page's policy into it, before anything that it governs, so that it applies without a server or a network.
 */
export function addPolicy(html: string, page: string, hosts: readonly string[] = []): string {
  if (!html.includes(CHARSET)) throw new Error(`${page}: no ${CHARSET} after which to put its policy.`);
  return html.replace(
    CHARSET,
    `${CHARSET}<meta http-equiv="Content-Security-Policy" content="${policyOf(page, hosts)}">`,
  );
}
