import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { escapeXml } from '../../language/xml.ts';
import { RAW_COLOURS } from '../../model/theme.ts';
import type { Reader } from '../site.ts';
import { round } from './plane.ts';
import { mapHtml, recordMap } from './province-map.ts';
import { SERVICE_SIGNS, signHtml, signWords } from './signs.ts';
import { textSize } from './text-size.ts';

const FONT = "'Source Sans 3', 'Noto Sans', 'Noto Sans Lao', 'Noto Sans Khmer', 'Noto Sans SC', sans-serif";
const HEAD = 64;
const LINE = 30;
const EDGE = 24;

const colour = (name: string) => RAW_COLOURS.find((one) => one.name === name)?.usual ?? '#000000';
/** `share` of the first colour, the rest of the second: programs that draw know no `color-mix()`. */
const mix = (a: string, share: number, b: string): string =>
  `#${[1, 3, 5]
    .map((at) => {
      const [one, other] = [a, b].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16)) as [
        number,
        number,
      ];
      return Math.round(one * share + other * (1 - share))
        .toString(16)
        .padStart(2, '0');
    })
    .join('')}`;

function style(): string {
  const [paper, stone, ink, soft] = ['raw-paper', 'raw-stone', 'raw-ink', 'raw-ink-soft'].map(colour) as [
    string,
    string,
    string,
    string,
  ];
  const [metal, accent, link] = ['raw-metal', 'raw-accent', 'raw-link'].map(colour) as [
    string,
    string,
    string,
  ];
  const shore = mix(link, 0.62, paper);
  return [
    `text{font-family:${FONT};fill:${ink}}`,
    `.spot text,.name{paint-order:stroke;stroke:${stone};stroke-width:.24em;stroke-linejoin:round}`,
    `.land,path.island{fill:${stone}}.sea,path.lake{fill:${mix(link, 0.15, paper)}}`,
    `.shore{fill:none;stroke:${link};stroke-opacity:.16;stroke-width:8}.far{stroke-width:20}`,
    `.coast,path.river,.road,.railway{fill:none}.coast,path.river,path.island,path.lake{stroke:${shore}}path.river{stroke-width:1.7}`,
    `.road{stroke:${metal};stroke-width:1.5}.railway{stroke:${soft};stroke-dasharray:5 3}`,
    `.outline,.region{fill:${metal};fill-opacity:.08;stroke:${metal}}`,
    `.tint-1{fill:${link}}.tint-2{fill:${accent}}.grid{fill:none;stroke:${ink};stroke-opacity:.07}`,
    `.name{fill:${soft};text-anchor:middle}.river.name,.lake.name,.island.name{fill:${mix(link, 0.78, ink)}}`,
    `.spot,.key{color:${link}}.sign-gate,.sign-capital{color:${accent}}.sign-zone{color:${metal}}${SERVICE_SIGNS.map((sign) => `.sign-${sign}`).join()}{color:${soft}}`,
    `.plate{fill:currentColor;stroke:${stone};stroke-width:1.4}.eye,.glyph{fill:${paper}}.reach{fill:none}`,
    `.way{fill:none;stroke:${soft};stroke-width:.9}.point{fill:${soft}}.sign-capital text{font-size:1.22em;font-weight:600}`,
    `.scale path{fill:none;stroke:${soft};stroke-width:1.5}.sheet{fill:${paper}}.title{font-size:30px;font-weight:600}`,
    `.key text{font-size:15px}.credit{font-size:12px;fill:${soft}}`,
  ].join('');
}

/**
 * The map of the province as a file of its own, to be printed or set into a leaflet: the title, the map as wide screens
 * show it, what the signs mean, and whose data it is. Text stays text, in whatever font the reader's machine has.
 * @returns SVG 1.1 as a whole document; links lead to the site.
 */
export function mapFile(reader: Reader, records: readonly CatalogueRecord[]): string {
  const { site, lang, t } = reader;
  const map = recordMap(reader, records);
  const { width, height } = map;
  const rows: { x: number; row: number; body: string }[] = [];
  let [x, row] = [EDGE, 0];
  for (const sign of map.signs) {
    const words = signWords(reader, sign);
    const across = textSize(words, {}).width * 15 + 52;
    if (x + across > width - EDGE && x > EDGE) [x, row] = [EDGE, row + 1];
    const body = `<g class="sign-${sign}">${signHtml(sign)}</g><text x="16" y="5">${escapeXml(words)}</text>`;
    rows.push({ x: round(x), row, body });
    x += across;
  }
  const below = HEAD + height + 26;
  const keys = rows.map(
    (key) => `<g class="key" transform="translate(${key.x + 9} ${below + key.row * LINE})">${key.body}</g>`,
  );
  const credits = (site.catalogue.ground?.credits ?? []).map(
    ({ source, licence }) => `${source}. ${licence}`,
  );
  const lines = [...credits, `${site.siteUrl}/${lang}/map/`];
  const foot = below + (row + 1) * LINE;
  const full = foot + lines.length * 20 + 6;
  const title = `${reader.name(site.province.names)?.text ?? ''} – ${t('map.title')}`;
  const texts = lines.map(
    (text, at) => `<text class="credit" x="${EDGE}" y="${foot + at * 20}">${escapeXml(text)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" lang="${lang}" viewBox="0 0 ${width} ${full}" width="${width}" height="${full}">`,
    `<title>${escapeXml(title)}</title><style>${style()}</style><rect class="sheet" width="${width}" height="${full}"/>`,
    `<text class="title" x="${EDGE}" y="44">${escapeXml(title)}</text>`,
    `<svg y="${HEAD}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    mapHtml(reader, map, { sizes: ['wide'], base: site.siteUrl }),
    '</svg>',
    ...keys,
    ...texts,
    '</svg>\n',
  ].join('');
}
