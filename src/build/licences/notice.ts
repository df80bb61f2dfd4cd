import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { DEPENDS } from '../../kiosk/install/deb.ts';
import { defaultFontTable } from '../../media/font-table.ts';
import { describePart } from '../../publish/licences.ts';
import { ENGINE, type PackageFacts, readEngine, readPackage } from './packages.ts';
import { fontParts, KIOSK_PACKAGES, publishedParts } from './parts.ts';

const dataSets = (communes: { source: string; asOf: string }, node: string, lunar: PackageFacts) => [
  {
    name: 'Communes of the sample province (content/communes.yaml)',
    copyright: `Source: ${communes.source.trim()} (${communes.asOf})`,
    licence:
      'none needed: an administrative list of the state (Law on Intellectual Property of Viet Nam, article 15)',
  },
  {
    name: 'Words and pictures of the sample province (content/)',
    copyright: 'Sources, makers and licences stand in each record and each photo.',
    licence: 'CC-BY-4.0 for the illustrations',
  },
  {
    name: 'Lunar calendar',
    copyright: `Reckoned by ${lunar.name} ${lunar.version}, ${lunar.copyright}; the dates are published.`,
    licence: lunar.licence,
  },
  {
    name: 'Word lists of Lao, Khmer, Thai, Chinese and Japanese',
    copyright: `The dictionaries of ICU, in Node ${node}; of them only the places of line breaks are published.`,
    licence: 'Unicode-3.0',
  },
];

/** The text of NOTICE: whatever others made that the engine brings, publishes or builds with. */
export function createNotice(): string {
  const engine = readEngine();
  const { dependencies } = JSON.parse(readFileSync(join(ENGINE, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const communes = parse(readFileSync(join(ENGINE, 'content', 'communes.yaml'), 'utf8'));
  const { node = '' } = dependencies;
  const data = dataSets(communes, node, readPackage('lunar-date-vn'));
  const [, ...ofKiosk] = publishedParts({ faces: [], packages: KIOSK_PACKAGES, kiosk: true });
  const packages = Object.keys(dependencies).sort().map(readPackage);
  return [
    `${engine.name}\n${engine.copyright}\nLicence: ${engine.licence}, see LICENSE\n`,
    wrapped(
      'What others made and this project brings, publishes or builds with. Written by `npm run notice`; full texts are in public/licences, and what one site really publishes is in its own /licences.txt.',
    ),
    title('Fonts: in every site, kiosk and LED wall, as far as its languages need them'),
    ...fontParts(Object.keys(defaultFontTable.faces)).map(describePart),
    title('Data'),
    ...data.map((part) => `${part.name}\n  ${part.copyright}\n  Licence: ${part.licence}\n`),
    title('Code of others in the scripts of a site or an LED wall'),
    'None. A build looks into what it bundles and writes what it finds into /licences.txt.\n',
    title('Others in the bundle of a kiosk'),
    ...ofKiosk.map(describePart),
    title('The Debian package of a kiosk'),
    wrapped(
      `It holds code of this project alone. It asks Debian for ${DEPENDS.join(', ')}, which bring their own licences.`,
    ),
    title('Packages of npm with which a site is built; npm fetches them and what they need'),
    packages.map(({ name, version, licence }) => `${name} ${version}: ${licence}`).join('\n'),
    '',
  ].join('\n');
}

const title = (text: string): string => `${text}\n${'='.repeat(text.length)}\n`;

/** Lines of at most 110 characters. */
const wrapped = (text: string): string => `${text.replace(/(.{1,109})(?: |$)/g, '$1\n')}`;
