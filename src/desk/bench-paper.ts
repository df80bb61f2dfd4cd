import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { count, type Reporter } from '../build/reporter.ts';
import { filesOf } from './bench-edits.ts';
import { editPaperProvince, writePaperProvince } from './bench-paper-province.ts';
import { measure } from './measure.ts';
import { formatTable } from './table.ts';

interface PaperMessage {
  /** In processor seconds, with those of the browser where the system tells. */
  steps: { title: string; seconds: number }[];
  peakMegabytes: number;
}

/** What is printed or packed: the step that does it, and which files of a site it makes. */
export const PAPERS: readonly { name: string; step: string; isMade: (path: string) => boolean }[] = [
  { name: 'Bản đồ A4 (PDF)', step: 'Bản đồ để in (PDF)', isMade: (path) => /^\w+\/map\.pdf$/.test(path) },
  { name: 'Tờ A4 (PDF)', step: 'Tờ in (PDF)', isMade: (path) => /^\w+\/[a-z]+\/[^/]+\.pdf$/.test(path) },
  {
    name: 'Sách nhỏ A5 (PDF)',
    step: 'Sách nhỏ (PDF)',
    isMade: (path) => /^brochures\/[^/]+\.pdf$/.test(path),
  },
  {
    name: 'Bộ ảnh báo chí (ZIP)',
    step: 'Bộ ảnh báo chí (ZIP)',
    isMade: (path) => /^press\/[^/]+\.zip$/.test(path),
  },
];

const fixed = (value: number, digits: number) =>
  value.toLocaleString('vi-VN', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/**
 * Cost of PDFs and ZIPs, of a small province of their own: a sheet costs the same in one of any size.
 * @param root folder of the engine.
 */
export async function benchPaper(root: string, reporter: Reporter): Promise<void> {
  const temporary = mkdtempSync(join(tmpdir(), 'cua-ngo-bench-paper-'));
  const folder = (name: string) => join(temporary, name);
  const env = { CONTENT_DIR: folder('content'), OUT_DIR: folder('site'), CACHE_DIR: folder('cache') };
  const rows: string[][] = [];
  let former = new Map<string, string>();
  const run = async (name: string) => {
    const script = join(root, 'src/desk/bench-paper-child.ts');
    const { message } = await measure<PaperMessage>(script, { cwd: root, env });
    if (!message) throw new Error('The measured build told nothing.');
    const hashes = filesOf(env.OUT_DIR);
    const files = [...hashes].map(([path, hash]) => ({
      path: path.replaceAll(sep, '/'),
      bytes: statSync(join(env.OUT_DIR, path)).size,
      isNew: former.get(path) !== hash,
    }));
    former = hashes;
    rows.push(...paperRows(name, message, files));
  };
  try {
    await writePaperProvince(env.CONTENT_DIR);
    await run('Từ đầu');
    editPaperProvince(env.CONTENT_DIR);
    await run('Sửa một từ');
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  const titles = ['Lần', 'Loại', 'Tệp', 'Tệp mới', 'MB', 'Giây xử lý', 'Mili giây/tệp mới', 'Đỉnh MB'];
  reporter.say(
    `\nTờ in và bộ ảnh, tính cả trình duyệt in chúng; một tỉnh nhỏ có ảnh\n${formatTable(titles, rows)}`,
  );
}

interface PaperFile {
  path: string;
  bytes: number;
  isNew: boolean;
}

/**
 * A line each of what was made.
 * @param files of the whole site.
 */
export function paperRows(
  name: string,
  { steps, peakMegabytes }: PaperMessage,
  files: readonly PaperFile[],
): string[][] {
  return PAPERS.flatMap(({ name: what, step, isMade }) => {
    const used = steps.find(({ title }) => title === step)?.seconds;
    const own = files.filter(({ path }) => isMade(path));
    if (used === undefined || own.length === 0) return [];
    const megabytes = own.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000_000;
    const made = own.filter(({ isNew }) => isNew).length;
    return [
      [
        ...[name, what, count(own.length), count(made), fixed(megabytes, 1), fixed(used, 2)],
        made ? count(Math.round((used * 1000) / made)) : '',
        count(Math.round(peakMegabytes)),
      ],
    ];
  });
}
