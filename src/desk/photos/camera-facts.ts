import readExif from 'exif-reader';

/** What a camera wrote into a picture, as far as anybody asks. */
export interface CameraFacts {
  /** Whether maker or model of a camera is named. */
  hasCamera: boolean;
  /** Whether the place was noted. */
  hasPlace: boolean;
  /** The day by the camera's own clock, YYYY-MM-DD. */
  day?: string;
}

/** @param exif as it stands in the file; damaged or absent, nothing is known. */
export function cameraFacts(exif: Buffer | undefined): CameraFacts {
  try {
    const { Image, Photo, GPSInfo } = readExif(exif as Buffer);
    const day = dayOf(Photo?.DateTimeOriginal ?? Photo?.DateTimeDigitized, exif as Buffer);
    return {
      hasCamera: Boolean(Image?.Make || Image?.Model),
      hasPlace: GPSInfo?.GPSLatitude !== undefined || GPSInfo?.GPSLongitude !== undefined,
      ...(day && { day }),
    };
  } catch {
    return { hasCamera: false, hasPlace: false };
  }
}

/** A day that does not exist was made another one by the reader: then it does not stand in the file. */
function dayOf(date: unknown, exif: Buffer): string | undefined {
  if (!(date instanceof Date) || Number.isNaN(date.getTime())) return undefined;
  const day = date.toISOString().slice(0, 10);
  return exif.includes(day.replaceAll('-', ':')) ? day : undefined;
}
