import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Refusal } from '../build/refusal.ts';
import { count } from '../build/reporter.ts';
import { printable } from '../catalogue/issues.ts';
import { backupFiles } from './backup/backup-files.ts';
import { readBackup } from './backup/read-backup.ts';
import { restoreBackup } from './backup/restore-backup.ts';
import { writeBackup } from './backup/write-backup.ts';
import { BACKUP_USAGE, parseBackupArguments } from './backup-arguments.ts';
import { backupPlace } from './backup-place.ts';
import { noteOutside } from './history/history.ts';
import { runCommand } from './run-command.ts';

await runCommand(
  async ({ environment, reporter, args, answer }) => {
    const { contentDir, home } = environment;
    const request = parseBackupArguments(args);
    // npm runs a command in the folder of package.json, and tells where it was called.
    const folder = process.env['INIT_CWD'] || home;
    const absent = (path: string, what: string) =>
      new Refusal(`Không có ${what} ${path}.  → Kiểm tra lại đường dẫn.`);
    if (request.task === 'write') {
      if (!existsSync(contentDir)) throw absent(contentDir, 'thư mục nội dung');
      const asked = request.file === undefined ? undefined : resolve(folder, request.file);
      const file = backupPlace(environment, asked, folder);
      noteOutside({ ...environment, tell: reporter.complain });
      const { files, left } = backupFiles(environment);
      await reporter.step('Sao lưu', (progress) => writeBackup(file, files, progress));
      if (left.length > 0)
        reporter.complain(`Không nằm trong bản sao lưu: ${left.map(printable).join(', ')}`);
      answer(
        { file, files: files.length, left },
        `✓ ${file}: ${count(files.length)} tệp, đã đọc lại và đúng từng tệp.\nGiữ thêm một bản ở ổ đĩa khác. Lấy lại: npm run backup -- --restore <tệp> --to <thư-mục-mới>`,
      );
      return true;
    }
    const file = resolve(folder, request.file);
    if (!existsSync(file)) throw absent(file, 'tệp');
    if (request.task === 'verify') {
      const contents = await reporter.step('Kiểm tra bản sao lưu', (progress) =>
        readBackup(file, { progress }),
      );
      answer({ file, ...contents }, `✓ ${file} nguyên vẹn: ${count(contents.files)} tệp đều đúng.`);
      return true;
    }
    const to = resolve(folder, request.folder);
    const contents = await reporter.step('Lấy lại từ bản sao lưu', (progress) =>
      restoreBackup(file, to, contentDir, progress),
    );
    const next = existsSync(resolve(to, 'package.json'))
      ? `cd "${to}" rồi npm start`
      : `Chép thư mục content (và .lich-su, nếu muốn giữ lịch sử) trong ${to} vào thư mục của tỉnh.`;
    answer({ file, to, ...contents }, `✓ Đã lấy lại ${count(contents.files)} tệp vào ${to}.  → ${next}`);
    return true;
  },
  { usage: BACKUP_USAGE },
);
