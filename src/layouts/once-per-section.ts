import type { SSRResult } from 'astro';
import {
  createComponent,
  markHTMLString,
  renderTemplate,
  renderToString,
} from 'astro/runtime/server/index.js';
import { noteMade, noting, type Reads } from '../language/reads.ts';
import type { Reader } from '../view/site.ts';

type Component = ReturnType<typeof createComponent>;

interface Props {
  /** A component whose only differences from page to page are the props named here. */
  of: Component;
  reader: Reader;
  path: string;
  section?: string;
}

/** Stands for what follows the language in the page's address; no id or word holds it. */
const REST = '%%REST%%';

/** The HTML around each place of the address. */
const rendered = new Map<Component, Map<string, { parts: string[]; reads: Reads | undefined }>>();

/**
 * Renders a component once for each language and section, and puts the page's own address in afterwards: header
 * and footer are most of the elements of a page, and on thousands of pages they differ in the address alone.
 */
export const OncePerSection = createComponent((result: SSRResult, { of, reader, path, section }: Props) => {
  const { lang } = reader;
  // An address without a language is not one to fill in.
  const rest = path.startsWith(`/${lang}/`) ? path.slice(lang.length + 2) : undefined;
  const render = (address: string) =>
    renderToString(withHead(result), of, { reader, path: address, section }, {}) as Promise<string>;
  if (rest === undefined || import.meta.env.DEV)
    return render(path).then((html) => renderTemplate`${markHTMLString(html)}`);
  const key = `${lang} ${section ?? ''}`;
  const known = rendered.get(of)?.get(key);
  const fill = ({ parts, reads }: NonNullable<typeof known>) => {
    noteMade(reads);
    return renderTemplate`${markHTMLString(parts.join(rest))}`;
  };
  if (known !== undefined) return fill(known);
  const { value, reads } = noting(() => render(`/${lang}/${REST}`));
  return value.then((html) => {
    const made = { parts: html.split(REST), reads };
    rendered.set(of, (rendered.get(of) ?? new Map<string, typeof made>()).set(key, made));
    return fill(made);
  });
});

/** Astro puts what belongs into the head before the first element it meets, unless there has been a head. */
function withHead(result: SSRResult): SSRResult {
  return { ...result, _metadata: { ...result._metadata, hasRenderedHead: true } };
}
