import { createHash } from 'node:crypto';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import type { AstroIntegration, HookParameters } from 'astro';
import { defineMdastPlugin } from 'satteri';
import { COMPOSED, composedText } from '../catalogue/body/parse.ts';
import { joined } from '../catalogue/body/soft-breaks.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { shownCatalogue } from '../catalogue/handover.ts';
import { composedWords } from './composed-key.ts';

/** What pages import for the composed pages of the catalogue: a map of functions by the file of the words. */
const LIST = 'virtual:composed-pages';
const RESOLVED = `\0${LIST}`;

/** No gap at a line break between Han letters, as in any body, where both stand in the same run of text. */
const joinedLines = defineMdastPlugin({
  name: 'joined-lines',
  text(node, context) {
    const value = joined(node.value);
    if (value !== node.value) context.replaceNode(node, { type: 'text', value });
  },
});

/**
 * The compiler of composed pages, and what feeds it: it runs what it is given, so it is given no file. The text of
 * each page is that of the catalogue, whose guard has read it with the compiler's own features; any other `.mdx`
 * (a draft, a language not shown, a file edited since) is never compiled.
 */
export function composedPages(): AstroIntegration[] {
  return [
    mdx({ processor: satteri({ features: COMPOSED, mdastPlugins: [joinedLines] }) }),
    {
      name: 'composed-pages',
      hooks: {
        'astro:config:setup': ({ updateConfig }) => {
          updateConfig({ vite: { plugins: [createComposedPagesPlugin(shownCatalogue)] } });
        },
      },
    },
  ];
}

/**
 * Gives the compiler the texts of the catalogue in place of files.
 * @param catalogue what is shown now; undefined: nothing.
 */
export function createComposedPagesPlugin(catalogue: () => Catalogue | undefined) {
  /** Texts by the name of their module, which a changed text changes. */
  const accepted = new Map<string, string>();
  const list = () => {
    const entries = composedWords(catalogue()).map(({ file, body }) => {
      const text = withoutFrontMatter(body);
      const id = `\0composed:${createHash('sha256').update(text).digest('hex').slice(0, 16)}/${file}`;
      accepted.set(id, text);
      return `[${JSON.stringify(file)}, () => import(${JSON.stringify(id)})]`;
    });
    return `export default new Map([${entries.join(',\n')}]);\n`;
  };
  return {
    name: 'composed-pages',
    enforce: 'pre' as const,
    resolveId: (asked: string) => (asked === LIST ? RESOLVED : accepted.has(asked) ? asked : undefined),
    load(id: string) {
      if (id === RESOLVED) return list();
      const text = accepted.get(id);
      if (text !== undefined) return text;
      if (/\.mdx(?:[?#]|$)/i.test(id))
        throw new Error(`${id}: chỉ dựng trang .mdx mà npm run check đã đọc và thấy không có lỗi.`);
      return undefined;
    },
  };
}

/**
 * The compiler takes `---` or `+++` at the beginning of a text for front matter, which can name a file to run. An
 * empty one comes first, of which nothing is left but two lines without anything.
 */
const withoutFrontMatter = (body: string) => `---\n---\n${composedText(body)}`;

/** Lets the next page that is asked for see the composed pages of the catalogue as it is now. */
export function forgetComposedPages({ environments }: HookParameters<'astro:server:setup'>['server']): void {
  for (const { moduleGraph } of Object.values(environments)) {
    const module = moduleGraph.getModuleById(RESOLVED);
    if (module) moduleGraph.invalidateModule(module, undefined, Date.now(), true);
  }
}
