/** The address of a page or file of the site, from its path from the root, where the site is published at `url`. */
export const wholeAddress = (href: string, url: string): string => new URL(href.slice(1), url).href;
