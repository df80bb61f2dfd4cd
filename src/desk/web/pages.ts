import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readText } from '../../catalogue/files.ts';
import { createGuidePage } from '../../catalogue/guide/page.ts';
import { KIND_NAMES } from '../../model/kinds.ts';
import { policyText } from '../../model/page-policy.ts';
import { kindName, languageName } from '../vietnamese-names.ts';
import type { PageFiles } from './page/bundle.ts';
import { deskPage, type PageFacts, termsPage } from './page/html.ts';
import { themePage } from './page/theme-html.ts';
import { wordsPage } from './page/words-html.ts';
import type { DeskAnswer, DeskRoute } from './route.ts';

export interface PagesOptions {
  contentDir: string;
  facts: Pick<PageFacts, 'apiToken' | 'previewOrigin' | 'isPractice'>;
  page: PageFiles;
}

const HTML = 'text/html; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';
/** A sheet of paper with a line. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#7d2f2a" d="M3 1h10v14H3z"/><path stroke="#fff" d="M5 5h6M5 8h6"/></svg>';

/** What a page with languages needs of province.yaml, whatever else is wrong with it. */
const namesSchema = z.object({
  names: z.object({ vi: z.string() }).catchall(z.unknown()),
  languages: z.array(z.object({ tag: z.string() })).min(1),
});

/** Its style and pictures stand within it, and nothing else does. */
const GUIDE_POLICY = policyText({
  'default-src': "'none'",
  'style-src': "'unsafe-inline'",
  'img-src': 'data:',
  'frame-ancestors': "'none'",
});

/** Name and languages of the province as its file says them now; what cannot be read leaves Vietnamese alone. */
function namesOf(contentDir: string): { province: string; languages: string[] } {
  const { text } = readText(join(contentDir, 'province.yaml'), 'content/province.yaml');
  try {
    const { names, languages } = namesSchema.parse(parse(text));
    return { province: names.vi, languages: languages.map(({ tag }) => tag) };
  } catch {
    return { province: '', languages: ['vi'] };
  }
}

/** The desk's own pages with their scripts and their sheet, and the editors' guide. */
export function createPages({ contentDir, facts, page }: PagesOptions): DeskRoute {
  const factsNow = (): PageFacts => {
    const { province, languages } = namesOf(contentDir);
    return {
      ...facts,
      province,
      languages: languages.map((tag) => ({ tag, name: languageName(tag) })),
      kinds: KIND_NAMES.map((kind) => ({ kind, label: kindName(kind) })),
    };
  };
  const files: Readonly<Record<string, () => Omit<DeskAnswer, 'status'>>> = {
    '/': () => ({ type: HTML, body: deskPage(factsNow()) }),
    '/ten-thong-nhat': () => ({ type: HTML, body: termsPage(factsNow()) }),
    '/loi-van': () => ({ type: HTML, body: wordsPage(factsNow()) }),
    '/mau-sac': () => ({ type: HTML, body: themePage(factsNow()) }),
    ...Object.fromEntries(
      Object.entries(page.scripts).map(([name, body]) => [`/${name}.js`, () => ({ type: SCRIPT, body })]),
    ),
    '/desk.css': () => ({ type: 'text/css; charset=utf-8', body: page.style }),
    // Asked for by browsers while a page of Sveltia has no icon yet.
    '/favicon.ico': () => ({ type: 'image/svg+xml', body: ICON }),
    '/huong-dan': () => ({
      type: HTML,
      body: createGuidePage(),
      headers: { 'content-security-policy': GUIDE_POLICY },
    }),
  };
  return async ({ method, path }) => {
    const file = method === 'GET' && Object.hasOwn(files, path) ? files[path] : undefined;
    return file && { status: 200, ...file() };
  };
}
