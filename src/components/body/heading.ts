import {
  type AstroComponentFactory,
  addAttribute,
  createComponent,
  markHTMLString,
  renderSlotToString,
  renderTemplate,
} from 'astro/runtime/server/index.js';
import { idAt, numberedId } from '../../catalogue/body/headings.ts';

/**
 * Headings of a composed page, which answer to the same ids as those of any body. Its parts are rendered in no
 * certain order: which heading one is, its compiler's id tells.
 * @param compiled ids by the compiler, in order.
 * @param ids of the record's headings, in order (`headingIds`).
 */
export function createHeadings(compiled: readonly { slug: string }[], ids: readonly string[]) {
  const order = new Map(compiled.map(({ slug }, index) => [slug, index]));
  const heading = (tag: string): AstroComponentFactory =>
    createComponent(async (result, props: { id?: string }, slots) => {
      const words = await renderSlotToString(result, slots?.['default']);
      const index = order.get(props.id ?? '');
      const former = index === undefined ? props.id : numberedId(index + 1);
      const id = index === undefined ? props.id : idAt(ids, index);
      return renderTemplate`${markHTMLString(`<${tag}`)}${addAttribute(id, 'id')}>${markHTMLString(
        `${id === former ? '' : `<span id="${former}"></span>`}${words}</${tag}>`,
      )}`;
    });
  return Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, heading(tag)]));
}
