import { defaultFontTable } from '../../media/font-table.ts';
import { createLicences, type LicensedPart } from '../../publish/licences.ts';
import { readEngine, readFontFacts, readLicenceTexts, readPackage } from './packages.ts';

/** What a site is, as far as it decides whose work is in it. */
export interface Published {
  /** Names of faces in the font table. */
  faces: readonly string[];
  /** Packages whose code is in the site's scripts. */
  packages: readonly string[];
  kiosk?: boolean;
}

/** The packages in the scripts of a kiosk: what it hands over to telephones. Those of a site have none. */
export const KIOSK_PACKAGES: readonly string[] = ['dijkstrajs', 'qrcode'];

/** The text of /licences.txt. */
export const createLicencesFile = (published: Published): string =>
  createLicences({ parts: publishedParts(published), texts: readLicenceTexts() });

/** Our own part first, then the fonts, then what else of others is in the site. */
export function publishedParts({ faces, packages, kiosk = false }: Published): LicensedPart[] {
  const { name, version, copyright, licence } = readEngine();
  const own = { name, version, use: 'Mã trang và kiểu trình bày / scripts and styles', copyright, licence };
  return [
    own,
    ...fontParts(faces),
    ...packages.map(codePart),
    ...(kiosk ? [{ ...codePart('pinyin-pro'), use: READINGS }] : []),
  ];
}

/** The package that holds a face: `@scope/name` of `@scope/name/400Regular/x.ttf`. */
const packageOfFace = (source: string): string => source.split('/').slice(0, 2).join('/');

/** One part a package, whatever the number of its faces. @param faces names in the font table. */
export function fontParts(faces: readonly string[]): LicensedPart[] {
  const families = new Map<string, Set<string>>();
  for (const name of faces) {
    const face = defaultFontTable.faces[name.replace(/-names$/, '')];
    if (!face) throw new Error(`The font table holds no ${name}.`);
    const holder = packageOfFace(face.source);
    families.set(holder, (families.get(holder) ?? new Set()).add(face.family));
  }
  return [...families].sort(byName).map(([holder, names]) => {
    const { family, copyright } = readFontFacts(holder);
    const { version } = readPackage(holder);
    const called = [...names].map((name) => `“${name}”`).join(', ');
    return {
      name: family,
      version: `(${holder} ${version})`,
      use: `Phông chữ, cắt còn các chữ cần dùng và đổi tên thành / a font, cut and renamed: ${called}`,
      copyright,
      licence: 'OFL-1.1',
    };
  });
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1);

const READINGS = 'Phiên âm của tên riêng ở bàn phím / readings of names, for the keyboard on the screen';

function codePart(name: string): LicensedPart {
  return { ...readPackage(name), use: 'Mã lệnh trong trang / code in the scripts' };
}
