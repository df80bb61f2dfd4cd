import sharp from 'sharp';
import { onGround } from './picture-ground.ts';
import type { PictureSettings } from './picture-settings.ts';

export type PictureProblemCode = 'missing' | 'unreadable' | 'too-large' | 'not-a-picture';

/** A master that cannot be published. `detail` is for the editor, in Vietnamese. */
export class PictureError extends Error {
  readonly code: PictureProblemCode;
  constructor(code: PictureProblemCode, detail: string) {
    super(detail);
    this.name = 'PictureError';
    this.code = code;
  }
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

const unreadable =
  'Tệp ảnh hỏng hoặc bị cắt dở, không đọc được. Hãy xuất lại ảnh từ bản gốc rồi thay tệp này.';

function refuseUnknown(kind: Kind): void {
  if (kind === 'svg')
    throw new PictureError(
      'not-a-picture',
      'Không nhận ảnh SVG vì trong tệp có thể có mã chạy. Hãy xuất ra PNG hoặc JPEG.',
    );
  if (kind === 'heic')
    throw new PictureError(
      'not-a-picture',
      'Đây là ảnh HEIC của điện thoại, chưa dùng được. Hãy lưu thành JPEG rồi thay tệp này.',
    );
  if (kind === undefined)
    throw new PictureError('not-a-picture', 'Tệp này không phải là ảnh JPEG, PNG, WebP, AVIF hay TIFF.');
}

/** WebP holds no longer side. https://developers.google.com/speed/webp/faq */
const LONGEST_SIDE = 16_383;

/**
 * Decodes a master once, at the largest size any rendition needs. Colours are converted to sRGB by the embedded
 * profile, what is transparent gets a ground, the orientation flag is applied. Throws PictureError.
 */
export async function decodeMaster(bytes: Uint8Array, settings: PictureSettings): Promise<DecodedPicture> {
  refuseUnknown(pictureKind(bytes));
  // Cameras write harmless oddities that libvips calls warnings; truncation and errors do stop.
  const input = { limitInputPixels: settings.maxPixels, failOn: 'error' as const };
  const measured = await sharp(bytes, { ...input, limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new PictureError('unreadable', unreadable);
    });
  const { width: masterWidth, height: masterHeight } = measured.autoOrient;
  const pixels = masterWidth * masterHeight;
  if (pixels > settings.maxPixels) {
    const millions = (count: number) => (count / 1e6).toLocaleString('vi-VN', { maximumFractionDigits: 0 });
    throw new PictureError(
      'too-large',
      `Ảnh có ${masterWidth} × ${masterHeight} điểm ảnh (${millions(pixels)} triệu), quá giới hạn ` +
        `${millions(settings.maxPixels)} triệu. Hãy thu nhỏ ảnh rồi thay tệp này.`,
    );
  }
  const widest = Math.max(settings.jpegWidth, ...settings.widths);
  const needed = Math.max(widest / masterWidth, settings.card.height / masterHeight);
  const scale = Math.min(1, needed, LONGEST_SIDE / masterHeight);
  try {
    const decoded = await sharp(bytes, input)
      .autoOrient()
      .resize({ width: Math.max(1, Math.floor(masterWidth * scale)), withoutEnlargement: true })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    const { data, info, hasAlpha } = await onGround(decoded);
    const { width, height, channels } = info;
    return { data, width, height, channels, masterWidth, masterHeight, hasAlpha };
  } catch {
    throw new PictureError('unreadable', unreadable);
  }
}
