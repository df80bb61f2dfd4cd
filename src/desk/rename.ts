import { count } from '../build/reporter.ts';
import { keepHistory } from './history/history.ts';
import { parseRenameArguments, RENAME_USAGE } from './rename-arguments.ts';
import { renameRecord } from './rename-record.ts';
import { runCommand } from './run-command.ts';

await runCommand(
  async ({ environment, reporter, args, answer }) => {
    const { contentDir, today } = environment;
    const { kind, id, newId } = parseRenameArguments(args);
    const what = `đổi mã ${kind}/${id} thành ${kind}/${newId}`;
    const keeping = { ...environment, what, tell: reporter.complain };
    const files = await keepHistory(keeping, () => renameRecord(contentDir, { kind, id, newId }, today));
    const lines = files.map((file) => `✓ ${file}`);
    const end = `Đã đổi ${kind}/${id} thành ${kind}/${newId}, sửa ${count(files.length)} tệp; địa chỉ cũ dẫn tới trang mới.`;
    answer({ from: `${kind}/${id}`, to: `${kind}/${newId}`, files }, [...lines, end].join('\n'));
    return true;
  },
  { usage: RENAME_USAGE },
);
