// The packages bring no types of their own; this is the part of their interfaces used here.
declare module 'subset-font' {
  interface SubsetOptions {
    targetFormat: 'truetype';
    keepFeatures?: readonly string[];
    variationAxes?: Readonly<Record<string, number | { min: number; max: number; default?: number }>>;
  }
  export default function subsetFont(
    font: Uint8Array,
    characters: string,
    options: SubsetOptions,
  ): Promise<Buffer>;
}

declare module 'fontverter' {
  const fontverter: { convert(font: Uint8Array, format: 'woff2' | 'truetype'): Promise<Buffer> };
  export default fontverter;
}
