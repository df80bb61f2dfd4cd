import { createHash } from 'node:crypto';
import { type CssNode, clone, generate, walk } from '../packages/css-tree.ts';
import type { ThemePicture } from './address.ts';
import { mediaText } from './media.ts';
import type { ThemeDeclaration, ThemeRule } from './parse.ts';
import type { Theme } from './theme.ts';

/** A file that the sheet shows. */
export interface ThemeAsset {
  /** Changes with its bytes. */
  name: string;
  bytes: Uint8Array;
}

/**
 * The theme as a sheet, written anew from what was understood of it, and the files it shows.
 * @param base from the page's root or the sheet to the folder of the files: '/assets/' or ''.
 */
export function writeTheme({ rules, pictures }: Theme, base: string): { css: string; assets: ThemeAsset[] } {
  const assets = new Map<string, ThemeAsset>();
  const addressOf = (written: string) => {
    const picture = pictures.get(written);
    if (!picture) throw new Error(`The theme's check has not seen “${written}”.`);
    if (picture.kind === 'inline') return dataAddress(picture.svg);
    const asset = assetOf(picture);
    assets.set(asset.name, asset);
    return base + asset.name;
  };
  const css = rules.map((rule) => ruleText(rule, addressOf)).join('\n');
  return { css, assets: [...assets.values()] };
}

function assetOf({ bytes, extension }: Extract<ThemePicture, { kind: 'file' }>): ThemeAsset {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return { name: `theme-${hash}.${extension}`, bytes };
}

function ruleText(
  { selectors, media, declarations }: ThemeRule,
  addressOf: (written: string) => string,
): string {
  const text = declarations.map((one) => declarationText(one, addressOf)).join(';');
  const rule = `${selectors.join(',')}{${text}}`;
  return media ? `@media ${mediaText(media)}{${rule}}` : rule;
}

function declarationText(
  { name, value, important }: ThemeDeclaration,
  addressOf: (written: string) => string,
): string {
  const copy = clone(value);
  walk(copy, (node: CssNode) => {
    if (node.type === 'Url') node.value = addressOf(node.value);
  });
  return `--${name}:${generate(copy)}${important ? '!important' : ''}`;
}

/** No sign is left in it that ends an address, quoted or not. */
const dataAddress = (svg: string) =>
  `data:image/svg+xml,${encodeURIComponent(svg)
    .replace(/%(?:2C|2F|3A|3D)/g, decodeURIComponent)
    .replace(/[()'*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;
