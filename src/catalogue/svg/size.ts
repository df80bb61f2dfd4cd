import type { Fault } from './parse.ts';
import type { DrawingElement } from './rebuild.ts';

export interface Box {
  /** Left, top, width and height of what is seen, in the drawing's own units. */
  view: readonly [number, number, number, number];
  /** The drawing's own width and height in pixels, where its file says them. */
  size?: { width: number; height: number };
}

/** Pixels of CSS, https://www.w3.org/TR/css-values-4/#absolute-lengths */
const PIXELS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

/** What a drawing shows. Without a viewBox it could not be made smaller, so its width and height stand for one. */
export function parseBox({ attributes, line }: DrawingElement, faults: Fault[]): Box | undefined {
  const text = attributes.get('viewBox')?.text;
  const width = pixels(attributes.get('width')?.text);
  const height = pixels(attributes.get('height')?.text);
  const size = width && height ? { width, height } : undefined;
  if (text === undefined && size) return { view: [0, 0, size.width, size.height], size };
  const numbers = (text ?? '').split(/[\s,]+/).map((part) => (part === '' ? Number.NaN : Number(part)));
  const [left, top, wide, high] = numbers as [number, number, number, number];
  if (numbers.length === 4 && numbers.every(Number.isFinite) && wide > 0 && high > 0)
    return { view: [left, top, wide, high], ...(size && { size }) };
  faults.push({
    line,
    message:
      text === undefined
        ? 'Thẻ <svg> không có viewBox, nên không biết khung hình.'
        : `Khung hình viewBox="${text.slice(0, 60)}" không phải bốn số.`,
    fix: 'Xuất lại tệp, chọn “Responsive” hoặc giữ viewBox, ví dụ: viewBox="0 0 48 48".',
  });
  return undefined;
}

function pixels(text = ''): number | undefined {
  const [, number, unit = ''] = /^([\d.]+(?:e[-+]?\d+)?)([a-z]*)$/i.exec(text.trim()) ?? [];
  const value = Number(number) * (PIXELS[unit.toLowerCase()] ?? Number.NaN);
  return Number.isFinite(value) && value > 0 ? Number(value.toFixed(3)) : undefined;
}
