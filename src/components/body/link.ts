import {
  addAttribute,
  createComponent,
  markHTMLString,
  renderSlotToString,
  renderTemplate,
} from 'astro/runtime/server/index.js';
import { bodyAddress } from '../../view/body.ts';
import type { Reader } from '../../view/site.ts';

/** A link in a composed page, as in any body: no space comes between it and what stands beside it. */
export const createLink = (reader: Reader) =>
  createComponent(async (result, { href }: { href: string }, slots) => {
    const words = markHTMLString(await renderSlotToString(result, slots?.['default']));
    const address = bodyAddress(reader, href);
    return address === undefined
      ? renderTemplate`${words}`
      : renderTemplate`<a${addAttribute(address, 'href')}>${words}</a>`;
  });
