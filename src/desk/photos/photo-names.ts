import { parse } from 'node:path';
import { suggestId } from '../../catalogue/record-id.ts';

/** Programs of messages, by how they name what they save or hand on. */
const CHAT_APPS: readonly (readonly [app: string, name: RegExp])[] = [
  ['Zalo', /^z\d{10,}_[0-9a-f]{16,}|zalo/i],
  ['WhatsApp', /^(?:img|vid)-\d{8}-wa\d+|whatsapp/i],
  ['Messenger', /^received_\d+|^messenger_creation|^fb_img_\d+|^\d{6,}_\d{6,}_\d{6,}_[on]\b/i],
  ['Viber', /viber|^img-[0-9a-f]{32}-v\b/i],
  ['Telegram', /^photo_\d{4}-\d\d-\d\d_\d\d-\d\d-\d\d|telegram/i],
];

/** The program whose copy a file is, by its name. */
export const chatAppOf = (name: string): string | undefined =>
  CHAT_APPS.find(([, form]) => form.test(name))?.[0];

export const isNamedScreenshot = (name: string): boolean =>
  /screen[ _-]?shot|screen[ _-]?capture|snipaste|anh[ _-]?chup[ _-]?man[ _-]?hinh|chup[ _-]?man[ _-]?hinh/i.test(
    plain(name),
  );

const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd');

/** What machines and programs put into names. */
const OF_MACHINES = new Set(
  `img dsc dscn dscf dcim imgp pict sam cimg pxl mvimg gopr gh gx dji pano burst cover edited image images photo photos
  picture pic anh hinh scan untitled screenshot screen shot snapchat chup man copy of ban sao the new moi file tep wa
  received fb viber telegram zalo whatsapp at hdr portrait night lmc gcam jpg jpeg png heic heif webp`.split(
    /\s+/,
  ),
);

/** The words a person has put into a file's name; none of `IMG_1234.HEIC`. */
function ownWords(name: string): string[] {
  if (chatAppOf(name) || /[0-9a-f]{16}|[0-9a-f]{8}-[0-9a-f]{4}-/i.test(name)) return [];
  return (
    plain(name)
      .toLowerCase()
      .match(/[a-z]{2,}/g) ?? []
  ).filter((word) => !OF_MACHINES.has(word));
}

export interface Naming {
  /** As the file came, without folders. */
  name: string;
  title?: string | undefined;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  takenOn?: string | undefined;
}

/** An id that no photo has: of the title, else of a name that says something, else of the day. */
export function suggestPhotoId({ name, title, takenOn }: Naming, isTaken: (id: string) => boolean): string {
  const own = parse(name).name.normalize('NFC');
  const wish = suggestId(title || (ownWords(own).length > 0 ? own : `anh-${takenOn ?? 'moi'}`));
  if (!isTaken(wish)) return wish;
  for (let number = 2; ; number++) {
    const id = `${wish.slice(0, LONGEST_BEFORE_NUMBER).replace(/-$/, '')}-${number}`;
    if (!isTaken(id)) return id;
  }
}

/** Of the 60 letters that an id may have some are the number's. */
const LONGEST_BEFORE_NUMBER = 55;
