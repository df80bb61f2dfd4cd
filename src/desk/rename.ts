import { count } from '../build/reporter.ts';
import { parseRenameArguments, RENAME_USAGE } from './rename-arguments.ts';
import { renameRecord } from './rename-record.ts';
import { runCommand } from './run-command.ts';

await runCommand(
  ({ environment: { contentDir, today }, args, answer }) => {
    const { kind, id, newId } = parseRenameArguments(args);
    const files = renameRecord(contentDir, { kind, id, newId }, today);
    const lines = files.map((file) => `✓ ${file}`);
    const end = `Đã đổi ${kind}/${id} thành ${kind}/${newId}, sửa ${count(files.length)} tệp; địa chỉ cũ dẫn tới trang mới.`;
    answer({ from: `${kind}/${id}`, to: `${kind}/${newId}`, files }, [...lines, end].join('\n'));
    return true;
  },
  { usage: RENAME_USAGE },
);
