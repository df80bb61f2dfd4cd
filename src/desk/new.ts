import { shownFolder } from '../build/shown-folder.ts';
import { keepHistory } from './history/history.ts';
import { NEW_USAGE, parseNewArguments } from './new-arguments.ts';
import { newRecord } from './new-record.ts';
import { runCommand } from './run-command.ts';

await runCommand(
  async ({ environment, reporter, args, answer }) => {
    const { contentDir, home, today } = environment;
    const request = parseNewArguments(args);
    const what = `tạo bản ghi ${request.kind}/${request.id}`;
    const keeping = { ...environment, what, tell: reporter.complain };
    const made = await keepHistory(keeping, () => newRecord(contentDir, request, today));
    const file = made.file.replace(/^content(?=\/)/, () => shownFolder(contentDir, home));
    const lines = made.open.map(
      ({ line, key, title, hint }) => `  Dòng ${line}: “${title}” (${key}). ${hint}`,
    );
    const picture = request.kind === 'photos' ? ['  Đặt ảnh vào cùng thư mục, tên tệp: photo.jpg'] : [];
    const text = [
      `✓ Đã tạo ${file}`,
      'Còn phải điền:',
      ...lines,
      ...picture,
      'Điền xong, xem lại bằng: npm run check',
    ];
    answer(made, text.join('\n'));
    return true;
  },
  { usage: NEW_USAGE },
);
