import sharp from 'sharp';
import { onGround } from './picture-ground.ts';
import type { PictureSettings } from './picture-settings.ts';

export type PictureProblemCode = 'missing' | 'unreadable' | 'too-large' | 'not-a-picture';

/** A master that cannot be published. `message` and `fix` are for the editor, in Vietnamese. */
export class PictureError extends Error {
  readonly code: PictureProblemCode;
  /** What to do about it. */
  readonly fix: string;
  constructor(code: PictureProblemCode, message: string, fix: string) {
    super(message);
    this.name = 'PictureError';
    this.code = code;
    this.fix = fix;
  }
}

/** What is known of a master once it was decoded. Sizes as seen upright, in px. */
export interface PictureFacts {
  width: number;
  height: number;
  /** Whether the ground shows through anywhere; an alpha channel that is opaque all over does not count. */
  hasAlpha: boolean;
}

/** Decoded pixels, upright, opaque, 8-bit sRGB, no more of them than renditions need. */
export interface DecodedPicture {
  data: Buffer;
  width: number;
  height: number;
  channels: 1 | 2 | 3 | 4;
  /** Size of the master itself as seen upright, in px. */
  masterWidth: number;
  masterHeight: number;
  /** Whether something of the master is seen through, and so stands on a ground that was chosen for it. */
  hasAlpha: boolean;
}

type Kind = 'jpeg' | 'png' | 'webp' | 'avif' | 'tiff' | 'heic' | 'svg' | undefined;

/**
 * The kind by the file's first bytes. Only kinds named here ever reach a decoder: an SVG renamed to .jpg would
 * otherwise be rendered with whatever it links to.
 */
export function pictureKind(bytes: Uint8Array): Kind {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return 'tiff';
  if (head.slice(4, 8) === 'ftyp') return /avif|avis/.test(head.slice(8, 40)) ? 'avif' : 'heic';
  if (/<svg[\s>]|<!doctype\s+svg/i.test(head)) return 'svg';
  return undefined;
}

export const unreadable = () =>
  new PictureError(
    'unreadable',
    'Tệp ảnh hỏng hoặc bị cắt dở, không đọc được trọn vẹn.',
    'Xuất lại ảnh từ bản gốc rồi thay tệp này.',
  );

function refuseUnknown(kind: Kind): void {
  if (kind === 'svg')
    throw new PictureError(
      'not-a-picture',
      'Không nhận ảnh SVG vì trong tệp có thể có mã chạy.',
      'Xuất ra PNG hoặc JPEG rồi thay tệp này.',
    );
  if (kind === 'heic')
    throw new PictureError(
      'not-a-picture',
      'Đây là ảnh HEIC của điện thoại, chưa dùng được.',
      'Lưu thành JPEG rồi thay tệp này.',
    );
  if (kind === undefined)
    throw new PictureError(
      'not-a-picture',
      'Tệp này không phải là ảnh JPEG, PNG, WebP, AVIF hay TIFF.',
      'Lưu ảnh thành JPEG rồi thay tệp này.',
    );
}

/** Size and alpha by the header. @throws PictureError also for what would not fit into memory. */
export async function measureMaster(
  bytes: Uint8Array,
  { maxPixels }: PictureSettings,
): Promise<PictureFacts> {
  refuseUnknown(pictureKind(bytes));
  const found = await sharp(bytes, { failOn: 'error', limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw unreadable();
    });
  const { width, height } = found.autoOrient;
  const pixels = width * height;
  if (pixels > maxPixels) {
    const millions = (count: number) => (count / 1e6).toLocaleString('vi-VN', { maximumFractionDigits: 0 });
    throw new PictureError(
      'too-large',
      `Ảnh có ${width} × ${height} điểm ảnh (${millions(pixels)} triệu), quá giới hạn ${millions(maxPixels)} triệu.`,
      'Thu nhỏ ảnh rồi thay tệp này.',
    );
  }
  return { width, height, hasAlpha: found.hasAlpha };
}

/** The pixels as they are published: upright, opaque, 8-bit sRGB, at most `width` px wide. */
export async function decodePixels(
  bytes: Uint8Array,
  width: number,
  settings: PictureSettings,
  failOn: 'warning' | 'error',
) {
  const decoded = await sharp(bytes, { limitInputPixels: settings.maxPixels, failOn })
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return onGround(decoded);
}

/** WebP holds no longer side. https://developers.google.com/speed/webp/faq */
const LONGEST_SIDE = 16_383;

/**
 * Decodes a master once, at the largest size any rendition needs. Colours are converted to sRGB by the embedded
 * profile, what is transparent gets a ground, the orientation flag is applied. Whoever wants to know whether the file
 * is sound asks `checkMaster` first. Throws PictureError.
 */
export async function decodeMaster(bytes: Uint8Array, settings: PictureSettings): Promise<DecodedPicture> {
  const { width: masterWidth, height: masterHeight } = await measureMaster(bytes, settings);
  const widest = Math.max(settings.jpegWidth, ...settings.widths);
  const needed = Math.max(widest / masterWidth, settings.card.height / masterHeight);
  const scale = Math.min(1, needed, LONGEST_SIDE / masterHeight);
  try {
    const shrunk = Math.max(1, Math.floor(masterWidth * scale));
    const { data, info, hasAlpha } = await decodePixels(bytes, shrunk, settings, 'error');
    const { width, height, channels } = info;
    return { data, width, height, channels, masterWidth, masterHeight, hasAlpha };
  } catch {
    throw unreadable();
  }
}
