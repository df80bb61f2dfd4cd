import { childOf, childrenOf, type Element, valueOf } from './xml-tree.ts';

/** How a run looks, as far as it means something here. */
export interface RunLook {
  /** Of letters above ASCII, and of those of ASCII. */
  hAnsi?: string | undefined;
  ascii?: string | undefined;
  isBold?: boolean | undefined;
  isItalic?: boolean | undefined;
  isStruck?: boolean | undefined;
  isHidden?: boolean | undefined;
  isCapitals?: boolean | undefined;
  isUnderlined?: boolean | undefined;
  isMarked?: boolean | undefined;
  /** `superscript` or `subscript`. */
  raised?: string | undefined;
}

/** What a style says, with all that it is based on. */
export interface Style {
  /** In English in every Word: `heading 1`. */
  name: string;
  look: RunLook;
  /** 0 is the outermost; 9 is the level of plain text. */
  outline?: number | undefined;
  numbering?: Element | undefined;
}

export interface Styles {
  /** Of paragraphs and letters, by id. */
  byId(id: string | undefined): Style | undefined;
  /** That of a paragraph which names none. */
  plain: Style;
  /** What a run says itself. */
  lookOf(properties: Element | undefined): RunLook;
}

/** @param styles the root of styles.xml. @param theme the root of the theme, whose fonts are named by their part. */
export function readStyles(styles: Element | undefined, theme: Element | undefined): Styles {
  const fontOf = themeFonts(theme);
  const lookOf = (properties: Element | undefined) => readLook(properties, fontOf);
  const all = new Map(childrenOf(styles, 'w:style').map((one) => [one.attributes['w:styleId'] ?? '', one]));
  const known = new Map<string, Style>();
  const byId = (id: string | undefined): Style | undefined => resolve(id, new Set());
  const resolve = (id: string | undefined, above: Set<string>): Style | undefined => {
    const element = id === undefined ? undefined : all.get(id);
    if (id === undefined || !element || above.has(id)) return undefined;
    const found = known.get(id);
    if (found) return found;
    const base = resolve(valueOf(element, 'w:basedOn'), above.add(id));
    const paragraph = childOf(element, 'w:pPr');
    const outline = valueOf(paragraph, 'w:outlineLvl');
    const style: Style = {
      name: (valueOf(element, 'w:name') ?? '').toLowerCase(),
      look: merged(base?.look ?? {}, lookOf(childOf(element, 'w:rPr'))),
      outline: outline === undefined ? base?.outline : Number(outline),
      numbering: childOf(paragraph, 'w:numPr') ?? base?.numbering,
    };
    known.set(id, style);
    return style;
  };
  const usual = [...all].find(
    ([, { attributes }]) => attributes['w:type'] === 'paragraph' && isOn(attributes['w:default'] ?? '0'),
  );
  const defaults = lookOf(childOf(styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr'));
  const plain = byId(usual?.[0]);
  return {
    byId,
    lookOf,
    plain: { ...plain, name: plain?.name ?? '', look: merged(defaults, plain?.look ?? {}) },
  };
}

/** What is said later, and nearer, holds. */
export function merged(...looks: RunLook[]): RunLook {
  const result: RunLook = {};
  for (const look of looks)
    for (const [key, value] of Object.entries(look))
      if (value !== undefined) Object.assign(result, { [key]: value });
  return result;
}

const isOn = (value: string | undefined): boolean => !['0', 'false', 'off', 'none'].includes(value ?? '1');

function readLook(properties: Element | undefined, fontOf: (part: string) => string | undefined): RunLook {
  if (!properties) return {};
  const flag = (...names: string[]) => {
    const found = names.map((name) => childOf(properties, name)).find(Boolean);
    return found && isOn(found.attributes['w:val']);
  };
  const fonts = childOf(properties, 'w:rFonts')?.attributes ?? {};
  const font = (name: string) => (fontOf(fonts[`w:${name}Theme`] ?? '') ?? fonts[`w:${name}`]) || undefined;
  return {
    hAnsi: font('hAnsi'),
    ascii: font('ascii'),
    isBold: flag('w:b'),
    isItalic: flag('w:i'),
    isStruck: flag('w:strike', 'w:dstrike'),
    isHidden: flag('w:vanish', 'w:specVanish'),
    isCapitals: flag('w:caps'),
    isUnderlined: flag('w:u'),
    isMarked: flag('w:highlight'),
    raised: valueOf(properties, 'w:vertAlign'),
  };
}

/** `minorHAnsi` is the Latin font of the part of the theme that sets text, `majorAscii` that of headings. */
function themeFonts(theme: Element | undefined): (part: string) => string | undefined {
  const scheme = childOf(theme, 'a:themeElements', 'a:fontScheme');
  const face = (name: string) => childOf(scheme, name, 'a:latin')?.attributes['typeface'];
  const [major, minor] = [face('a:majorFont'), face('a:minorFont')];
  return (part) =>
    /^major(?:HAnsi|Ascii)$/.test(part) ? major : /^minor(?:HAnsi|Ascii)$/.test(part) ? minor : undefined;
}
