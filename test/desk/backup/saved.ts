import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backupFiles } from '../../../src/desk/backup/backup-files.ts';
import { writeBackup } from '../../../src/desk/backup/write-backup.ts';
import { photo, place } from '../../support/province.ts';
import { desk } from '../history/support.ts';
import { temporaryFolder } from '../temporary.ts';

export const PLACE = 'places/bai-mau/index.vi.md';
export const BYTES = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 7919) % 256);

/** A province's own folder with a history, and its backup. */
export async function saved() {
  const one = desk({ 'photos/anh/index.vi.md': photo(), 'photos/anh/photo.jpg': BYTES });
  one.note();
  await one.command('ghi', { [PLACE]: place('', 'Bài có dấu: Lào ລາວ.\n') });
  mkdirSync(join(one.home, 'engine'));
  const own = {
    'package.json': '{}',
    '.gitignore': 'x',
    'engine/cua-ngo.mjs': '',
    'engine/cua-ngo-1.0.0.tgz': 'y',
  };
  for (const [name, text] of Object.entries({ ...own, '.env': 'bí mật', 'engine/khac.txt': 'z' }))
    writeFileSync(join(one.home, name), text);
  const file = join(temporaryFolder(), 'luu.zip');
  const { files, left } = backupFiles(one);
  await writeBackup(file, files);
  return { ...one, file, files, left };
}
