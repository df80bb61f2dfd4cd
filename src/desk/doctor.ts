import { Misuse, readArguments } from './arguments.ts';
import { diagnose, formatFindings } from './diagnose.ts';
import { lookAtMachine } from './machine.ts';
import { runCommand } from './run-command.ts';

const USAGE = `Cách dùng:
  npm run doctor    xem máy này có đủ những thứ các lệnh cần, thiếu gì thì làm gì
  Thêm --json để máy khác đọc kết quả.`;

await runCommand(
  ({ environment, args, answer }) => {
    if (readArguments(args, USAGE, {}).positionals.length > 0) throw new Misuse(USAGE);
    const findings = diagnose(lookAtMachine(environment));
    answer({ findings }, formatFindings(findings));
    return findings.every(({ state }) => state !== 'bad');
  },
  { usage: USAGE },
);
