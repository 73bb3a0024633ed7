import { rewrittenHost } from '../../base/host.ts';
import { NO_LETTER } from '../../base/characters.ts';

/**
 * Browsers drop line ends and tabs within an address, and read `\` as `/`; invisible characters hide where it leads. `|`
 * stands between addresses, and in one only encoded (RFC 3986 §2).
 */
const DECEPTIVE = /[\s\\<>"|\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** An address of the web that shows where it leads: what stands before `@` would only look like its host. */
export function isWebAddress(address: string): boolean {
  const whole = /^https?:\/\/[^/?#@]+(?:[/?#]|$)/i.test(address) && !isDeceptive(address) && URL.canParse(address);
  return whole && rewrittenHost(address) === undefined;
}

const isDeceptive = (address: string) => DECEPTIVE.test(address) || NO_LETTER.test(address);

/**
 * An address to which others are added: browsers must read it as it is written (URL Standard §4.4), and no part of it as
 * the start of another host or as a way up.
 */
export function isBaseAddress(address: string): boolean {
  if (!isWebAddress(address) || /[?#]/.test(address)) return false;
  const { href, pathname } = new URL(address);
  return [address, `${address}/`].includes(href) && !/\/\/|%2f|%5c|%00/i.test(pathname);
}

/** A base address as browsers would read it; undefined where it is none at all. */
export function baseAddressOf(address: string): string | undefined {
  if (!isWebAddress(address)) return undefined;
  const { origin, pathname } = new URL(address);
  const base = origin + pathname.replace(/\/\/+/g, '/');
  return isBaseAddress(base) ? base : undefined;
}

/** Names that never lead to a real site (RFC 2606, RFC 6761). */
const RESERVED = /(^|\.)(example|test|invalid|localhost)$|(^|\.)example\.(com|net|org)$/;

/** An address that only holds the place of one that nobody knows yet. */
export const isReservedAddress = (address: string) => RESERVED.test(new URL(address).hostname);

/** An address that a text may lead to: the web, a mailbox, this site. Nothing that a browser would run. */
export function isSafeAddress(address: string): boolean {
  const local = /^(?:#.*|\/(?!\/).*)$/.test(address) && !isDeceptive(address);
  return local || isMailAddress(address) || isWebAddress(address);
}

/** A mailbox, and no other one that a message would go to unseen (RFC 6068 §2). */
function isMailAddress(address: string): boolean {
  const whole = /^mailto:[^@/]+@[^@/]+$/i.test(address) && !/[?&](?:to|cc|bcc)=/i.test(address);
  return whole && !isDeceptive(address) && rewrittenHost(address) === undefined;
}

/** A file of `public/`, by its path from there. */
export const isOwnFile = (address: string): boolean =>
  /^\/(?![/.])[^?#%]+\.[a-z0-9]+$/i.test(address) && !/\/\.|\/\//.test(address) && !isDeceptive(address);

const IMAGE = /^\/?(?:[\w-]+\/)*[\w-]+(?:\.[\w-]+)*\.(?:png|jpe?g|webp|svg)$/i;

/** The path of an image of `public/`, as far as its spelling says. */
export function isImagePath(address: string): boolean {
  return IMAGE.test(address);
}
