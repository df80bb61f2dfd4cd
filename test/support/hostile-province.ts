import sharp from 'sharp';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { audiencesSchema } from '../../src/model/audiences.ts';
import { communesSchema } from '../../src/model/communes.ts';
import { KINDS, type Kind, sourceSchema, translationSchema } from '../../src/model/kinds.ts';
import { provinceSchema } from '../../src/model/province.ts';
import { redirectsSchema } from '../../src/model/redirects.ts';
import { synonymsSchema } from '../../src/model/synonyms.ts';
import { termsSchema } from '../../src/model/terms.ts';
import { everyField, type Filling, widestChoice } from './every-field.ts';
import { captions, mp4 } from './film-files.ts';
import { type ProvinceFiles, provinceFolder } from './province.ts';

/** An element, both quotes and the sign of entities: whichever is not escaped shows as an element or breaks one. */
export const HOSTILE = `<b data-x>"'&`;

const LANGUAGES = ['vi', 'en', 'lo'];
/** Records that are on the site on the tests' day. */
const FAR = '2099-01-01';

const BODY = `${HOSTILE} và **${HOSTILE}**, [${HOSTILE}](https://nguon.example/?a=%22 "${HOSTILE.replaceAll('"', '\\"')}")

## ${HOSTILE}

- ${HOSTILE}

| ${HOSTILE} |
|---|
| ${HOSTILE} |

> ${HOSTILE}

\`${HOSTILE}\`

    ${HOSTILE}

:::luu-y[${HOSTILE}]
${HOSTILE}
:::

::anh{id=photos-0}

::video[${HOSTILE}]{url='https://nguon.example/?a=<b data-x>"&'}
`;

/** The same where tags are components: signs that MDX knows are written as entities. */
const MARKS = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };
const WRITTEN = HOSTILE.replace(/[&<"]/g, (sign) => MARKS[sign as keyof typeof MARKS]);
const COMPOSED = `${WRITTEN} và \`${HOSTILE}\`

## ${WRITTEN}

<Note title="${WRITTEN}">
${WRITTEN}
</Note>

<Quote source="${WRITTEN}">
${WRITTEN}
</Quote>

<Moment year="${WRITTEN}" title="${WRITTEN}">
[${WRITTEN}](https://nguon.example/?a=%22 "${WRITTEN}")
</Moment>

<Photo id="photos-0" />

<Figures id="figures-0" />

\`\`\`${HOSTILE}
${HOSTILE}
\`\`\`
`;

/** As many records of each kind as its schema has shapes to choose from, two at least. */
const countOf = (kind: Kind) => Math.max(2, widestChoice(sourceSchema(kind)));
const kindNames = Object.keys(KINDS) as Kind[];

/**
 * A province whose every text is hostile, by the schemas of all kinds: written into a temporary folder.
 * @param composed further words that no page may be made of, by the file.
 */
export async function hostileProvince(composed: ProvinceFiles = {}): Promise<{ dir: string; texts: number }> {
  let texts = 0;
  const text = () => `${HOSTILE} ${++texts}`;
  const fillingOf = (kind: Kind, turn: number, fixed: Filling['fixed']): Filling => ({
    text,
    turn,
    fixed,
    idOf(reference) {
      if (reference === 'commune') return '01234';
      const wanted = (reference === 'any' ? (kind === 'places' ? 'culture' : 'places') : reference) as Kind;
      return `${wanted}-${(turn + 1) % countOf(wanted)}`;
    },
  });
  const files: ProvinceFiles = {};
  const picture = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#3366cc' } })
    .jpeg()
    .toBuffer();
  for (const kind of kindNames) {
    for (let turn = 0; turn < countOf(kind); turn++) {
      const folder = `${kind}/${kind}-${turn}`;
      const fixed = {
        draft: false,
        embargo: '2020-01-01',
        expires: FAR,
        reviewBy: FAR,
        validTo: FAR,
        'persons.consent': 'yes',
        'consent.until': FAR,
        'consent.withdrawn': undefined,
        'announced.year': 2026,
        'kiosk.gates': ['gates-0'],
        // The first publication is a film, the other is none.
        ...(kind === 'publications' && (turn === 0 ? { type: 'video' } : { film: undefined })),
      };
      const whole = (schema: z.ZodType, own: Filling['fixed']) =>
        stringify(everyField(schema, fillingOf(kind, turn, own)));
      const ending = turn === 0 && (kind === 'pages' || kind === 'exhibitions') ? 'mdx' : 'md';
      const body = ending === 'mdx' ? COMPOSED : BODY;
      files[`${folder}/index.vi.${ending}`] = `---\n${whole(sourceSchema(kind), fixed)}---\n${body}`;
      const translation = { status: 'machine', by: text() };
      // The last of each kind is seen by readers of another language in Vietnamese.
      if (turn < countOf(kind) - 1)
        for (const lang of LANGUAGES.slice(1))
          files[`${folder}/index.${lang}.${ending}`] =
            `---\n${whole(translationSchema(kind), { translation })}---\n${body}`;
      if (kind === 'publications' && turn === 0) {
        files[`${folder}/phim.mp4`] = mp4();
        for (const lang of LANGUAGES) files[`${folder}/phude.${lang}.vtt`] = captions(HOSTILE, text());
      }
      if (kind === 'photos') files[`${folder}/photo.jpg`] = picture;
    }
  }
  const filling = fillingOf('places', 1, {
    code: '97',
    languages: LANGUAGES.map((tag) => ({ tag })),
    'site.url': 'https://mau.example',
    'site.official': false,
    emblem: undefined,
    gates: ['gates-0', 'gates-1'],
    menu: [{ kind: 'places' }, { page: 'pages-0' }, { view: 'search' }],
    'home.featured': ['places-0', 'people-0'],
    'led.languages': ['vi', 'lo'],
    'led.slides': undefined,
    'led.records': ['places-0', 'culture-0'],
    'editing.backend': 'gitea',
    'communes.code': '01234',
    'audiences.audience': 'tourist',
    'audiences.sections.block': undefined,
    'audiences.sections.kind': 'figures',
    'audiences.sections.types': undefined,
    'audiences.sections.region': undefined,
    'audiences.sections.records': ['figures-0'],
    'synonyms.lang': 'vi',
    'asking.lang': 'vi',
    'redirects.from': 'places/ma-cu',
    'redirects.to': 'places/places-0',
    'redirects.reason': undefined,
  });
  for (const [name, schema] of [
    ['audiences.yaml', audiencesSchema],
    ['province.yaml', provinceSchema],
    ['communes.yaml', communesSchema],
    ['terms.yaml', termsSchema],
    ['synonyms.yaml', synonymsSchema],
    ['redirects.yaml', redirectsSchema],
  ] as const)
    files[name] = stringify(everyField(schema, filling));
  return { dir: provinceFolder({ ...files, ...composed }), texts };
}
