import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import type { Issue } from '../issues.ts';
import { createDrawing, type Drawing } from '../svg/drawing.ts';
import { findThemeFile } from './file.ts';

/** What a `url()` of the theme means: bytes to be published, or a drawing that stays in the sheet. */
export type ThemePicture =
  | { kind: 'file'; extension: 'svg' | 'jpg' | 'png' | 'webp'; bytes: Uint8Array }
  | { kind: 'inline'; svg: string };

/** A picture, or what is wrong: told at the place of the address, unless it says its own file. */
export type ResolvedAddress =
  | { picture: ThemePicture }
  | { faults: readonly (Pick<Issue, 'message' | 'fix'> & Partial<Issue>)[] };

const HERE = 'Chép tệp vào content/theme rồi ghi tên tệp, ví dụ: url("hoa-van.svg").';

/**
 * Reads what an address in theme.css names: a file of content/theme, or a drawing in the address itself.
 * @param dir the content folder.
 */
export function resolveAddress(dir: string, address: string): ResolvedAddress {
  if (/^data:/i.test(address)) return resolveData(address);
  const fault = (message: string, fix = HERE): ResolvedAddress => ({ faults: [{ message, fix }] });
  const shown = shorten(address);
  if (/^[a-z][\w+.-]*:|^[/\\]/i.test(address))
    return fault(`Địa chỉ “${shown}” ở ngoài thư mục content/theme.`);
  const name = decode(address)?.replace(/^(?:\.\/)+/, '');
  if (!name || /[\\?#\0]/.test(name) || name.split('/').some((part) => part === '' || part.startsWith('.')))
    return fault(`Địa chỉ “${shown}” không phải tên một tệp trong content/theme.`);
  const { path, issue } = findThemeFile(dir, name);
  if (issue) return { faults: [issue] };
  if (!path)
    return fault(`Không có tệp “${shown}” trong content/theme.`, 'Đặt tệp vào đó, hoặc sửa tên cho đúng.');
  const bytes = readFileSync(path);
  const extension = /\.svg$/i.test(name) ? 'svg' : pictureKind(bytes);
  if (!extension)
    return fault(
      `Tệp “${shown}” không phải ảnh SVG, JPEG, PNG hay WebP.`,
      'Xuất lại ảnh ở một trong bốn dạng đó.',
    );
  if (extension !== 'svg') return { picture: { kind: 'file', extension, bytes } };
  const { drawing, faults } = readDrawing(bytes);
  const file = `content/theme/${name}`;
  if (!drawing) return { faults: faults.map((one) => ({ ...one, file })) };
  return { picture: { kind: 'file', extension, bytes: Buffer.from(asImage(drawing)) } };
}

function resolveData(address: string): ResolvedAddress {
  const [, type = '', parameters = '', body = ''] = /^data:([^,;]*)([^,]*),(.*)$/is.exec(address) ?? [];
  const fault = (message: string, fix: string): ResolvedAddress => ({ faults: [{ message, fix }] });
  if (type.trim().toLowerCase() !== 'image/svg+xml')
    return fault(`Địa chỉ “${shorten(address)}” không phải hình vẽ data:image/svg+xml.`, HERE);
  const text = decode(body);
  if (text === undefined)
    return fault('Hình vẽ data:image/svg+xml mã hóa sai (dấu %).', `Viết dấu % là %25, hoặc: ${HERE}`);
  const base64 = /;\s*base64\s*$/i.test(parameters);
  const { drawing, faults } = readDrawing(Buffer.from(text, base64 ? 'base64' : 'utf8'));
  if (drawing) return { picture: { kind: 'inline', svg: asImage(drawing) } };
  return {
    faults: faults.map(({ message, fix }) => ({ message: `Hình vẽ trong url(): ${message}`, fix })),
  };
}

function readDrawing(bytes: Uint8Array): ReturnType<typeof createDrawing> {
  if (!isUtf8(bytes) || bytes.includes(0)) {
    const message = 'Tệp SVG không lưu ở bảng mã UTF-8.';
    return { faults: [{ line: 1, message, fix: 'Lưu lại tệp với bảng mã UTF-8.' }] };
  }
  const text = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  return createDrawing(text.replace(/\r\n?/g, '\n'));
}

/** As a file the drawing keeps the size it asks for: a style may leave it to that. */
function asImage({ svg, box: { size } }: Drawing): string {
  return svg(size && { root: { width: String(size.width), height: String(size.height) } });
}

/** The kind by the first bytes, whatever the name says. */
function pictureKind(bytes: Uint8Array): 'jpg' | 'png' | 'webp' | undefined {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return 'jpg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'webp';
  return undefined;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

export const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
