import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DESK_USAGE, parseDeskArguments } from './desk-arguments.ts';
import { freePort } from './free-port.ts';
import { runCommand } from './run-command.ts';
import { makeLauncher } from './web/launcher.ts';
import { openAddress } from './web/open-address.ts';
import { openDesk } from './web/open-desk.ts';
import { copyForPractice, practiceEnvironment } from './web/practice.ts';
import { forgetRunning, noteRunning, readRunning, renewedAddress } from './web/running.ts';

/** Not that of the built site, which may be served beside it. */
const PORT = '4330';

await runCommand(
  async ({ environment: whole, reporter, args }) => {
    const { practice, anew, closed } = parseDeskArguments(args);
    const environment = practice ? practiceEnvironment(whole) : whole;
    const { contentDir, root } = environment;
    const show = (address: string) => {
      reporter.say(
        `\nBàn biên tập: ${address}\nĐịa chỉ này chỉ vào được một lần, ở máy này. Đóng cửa sổ này (hoặc Ctrl+C) là đóng bàn biên tập.`,
      );
      if (!closed) openAddress(address);
    };
    const other = readRunning(contentDir);
    const address = other && (await renewedAddress(other));
    if (address !== undefined) {
      reporter.say('Bàn biên tập đang mở sẵn.');
      return void show(address);
    }
    if (practice && copyForPractice(whole, environment, anew))
      reporter.say('Tập tiếp trên bản chép lần trước. Muốn chép lại từ nội dung thật: thêm --anew');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    let stop = (_code: number) => {};
    const desk = await openDesk({
      environment: { ...environment, port: await freePort('127.0.0.1', environment.port) },
      isPractice: practice,
      version,
      ended: () => {
        reporter.complain('Có người thử vào bằng mã sai năm lần: bàn biên tập đã đóng.  → Mở lại nếu cần.');
        // The refusal is on its way.
        setTimeout(() => stop(1), 500);
      },
    });
    noteRunning(contentDir, { port: desk.port, secret: desk.secret });
    stop = (code) => {
      forgetRunning(contentDir, desk.secret);
      void desk.close().then(() => process.exit(code));
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop(0));
    const made = makeLauncher(whole.home);
    if (made) reporter.say(`Đã tạo tệp “${made}”: lần sau chỉ cần bấm đúp vào tệp ấy.`);
    show(desk.newAddress());
    return true;
  },
  { usage: DESK_USAGE, asked: (_, variables) => ({ ...variables, PORT: variables['PORT'] || PORT }) },
);
