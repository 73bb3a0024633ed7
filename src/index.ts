// What other programs may call. Everything else is the project's own, and may change with any version.

export { verifyPath } from './bag/verify.ts';
export { buildSite } from './build/build-site.ts';
export { openSitio } from './sitio.ts';
