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
 * Headings of a composed page, which answer to the same ids as those of any body, and to the ones that published pages
 * had. Its parts are rendered in no certain order: which heading one is, its compiler's id tells.
 * @param compiled ids by the compiler, in order.
 * @param ids of the record's headings, in order (its `headings`).
 */
export function createHeadings(compiled: readonly { slug: string }[], ids: readonly string[]) {
  const order = new Map(compiled.map(({ slug }, index) => [slug, index]));
  const taken = new Set([...ids, ...compiled.map((_, index) => numberedId(index + 1))]);
  const heading = (tag: string): AstroComponentFactory =>
    createComponent(async (result, props: { id?: string }, slots) => {
      const words = await renderSlotToString(result, slots?.['default']);
      const index = order.get(props.id ?? '');
      const id = index === undefined ? props.id : idAt(ids, index);
      const former = [index === undefined ? undefined : numberedId(index + 1), props.id].filter(
        (one) => one !== undefined && one !== id && !(one === props.id && taken.has(one)),
      );
      const places = former.map((one) => `<span${addAttribute(one, 'id')}></span>`).join('');
      return renderTemplate`${markHTMLString(`<${tag}`)}${addAttribute(id, 'id')}>${markHTMLString(
        `${places}${words}</${tag}>`,
      )}`;
    });
  return Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, heading(tag)]));
}
