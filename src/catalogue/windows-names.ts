import type { Issue } from './issues.ts';

/** Devices of Windows, which it sees in `aux.svg` too. Source: "Naming Files, Paths, and Namespaces". */
const DEVICE = /^(?:con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³]) *(?:\.|$)/i;
const FORBIDDEN = /[<>:"|?*\\\u0000-\u001f]/;

/** The longest path Windows takes unless an administrator changed it, without the sign that ends it. */
const LONGEST_PATH = 259;
/** A name, a desktop kept by OneDrive, the project's folder: what stands before `content\` or `dist\`. */
const USUAL_ROOT = 120;
/** `.astro\pages-123456-0123abcd\site\`, where pages grow before they are whole. */
const WORK = 34;

/** Signs that a path below the project may have; one of a page, below the site. */
export const LONGEST_CONTENT_PATH = LONGEST_PATH - USUAL_ROOT;
export const LONGEST_PAGE_PATH = LONGEST_PATH - USUAL_ROOT - WORK;

/** Why Windows cannot hold a file or folder of this name: such a content cannot even be copied there. */
export function windowsName(name: string, file: string): Issue | undefined {
  const issue = (message: string, fix: string): Issue => ({
    file,
    level: 'error',
    code: 'windows-name',
    message,
    fix,
  });
  if (DEVICE.test(name))
    return issue(
      `Tên “${name}” là tên Windows dành cho thiết bị nên máy Windows không chép được.`,
      'Đặt tên khác.',
    );
  const sign = FORBIDDEN.exec(name)?.[0];
  if (sign)
    return issue(
      `Tên “${name}” có dấu ${sign < ' ' ? 'điều khiển' : sign}, máy Windows không chép được.`,
      `Đổi tên thành: ${tidy(name)}`,
    );
  if (/[. ]$/.test(name))
    return issue(
      `Tên “${name}” kết thúc bằng ${name.endsWith('.') ? 'dấu chấm' : 'dấu cách'}, máy Windows không chép được.`,
      `Đổi tên thành: ${tidy(name)}`,
    );
  return undefined;
}

const tidy = (name: string) =>
  name
    .replace(new RegExp(FORBIDDEN, 'g'), '-')
    .replace(/[. ]+$/, '')
    .replace(/^-+$/, '') || 'tep';

/** Names of one folder that are one to Windows and macOS: there only one of the two files would be. */
export function clashingNames(names: readonly string[]): [string, string][] {
  const first = new Map<string, string>();
  return names.flatMap((name): [string, string][] => {
    const key = name.normalize('NFC').toLowerCase();
    const other = first.get(key);
    if (other === undefined) first.set(key, name);
    return other === undefined ? [] : [[other, name]];
  });
}
