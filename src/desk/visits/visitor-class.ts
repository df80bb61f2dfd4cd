import { isIP } from 'node:net';
import { isbot } from 'isbot';

/** What a visitor reads on, as far as the name of their program tells. */
export type Device = 'phone' | 'tablet' | 'computer';

/** @param agent as the program named itself; a bot where it did not. */
export function deviceOf(agent: string | undefined): Device | 'bot' {
  if (agent === undefined || isbot(agent)) return 'bot';
  if (/iPad|Tablet|Kindle|Silk\/|PlayBook/i.test(agent)) return 'tablet';
  if (/Android/i.test(agent)) return /Mobile/i.test(agent) ? 'phone' : 'tablet';
  return /iPhone|iPod|Mobi|Opera Mini|Windows Phone/i.test(agent) ? 'phone' : 'computer';
}

/**
 * The name of the site that led here, as `news.example`; undefined for the site itself, and for whoever came by
 * themselves. Of its address nothing but the name is kept, and no name that is an address of a computer.
 * @param own host of the site; '' where it is not known.
 */
export function referringSite(referrer: string | undefined, own: string): string | undefined {
  if (referrer === undefined || !URL.canParse(referrer)) return undefined;
  const { protocol, hostname } = new URL(referrer);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  const host = hostname.toLowerCase().replace(/^www\.|\.$/g, '');
  const isName = /^(?=.{4,80}$)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/.test(host);
  if (!isName || isIP(host) !== 0 || host === own.replace(/^www\./, '')) return undefined;
  return host;
}
