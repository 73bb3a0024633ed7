/**
 * Makes the root-absolute addresses of a style sheet relative, so that its fonts load under any prefix and from disk.
 * `file` is its path from the root.
 */
export function relativizeCss(css: string, file: string): string {
  const base = '../'.repeat(file.split('/').length - 1) || './';
  return css.replace(/\burl\((["']?)\/(?!\/)/g, (_, quote: string) => `url(${quote}${base}`);
}
