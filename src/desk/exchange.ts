import { basename, resolve } from 'node:path';
import { Refusal } from '../build/refusal.ts';
import { shownFolder } from '../build/shown-folder.ts';
import { askAtTerminal } from './ask.ts';
import { checkedCatalogue } from './checked-catalogue.ts';
import {
  exportOutcome,
  exportText,
  type ReturnOutcome,
  returnText,
  toldText,
} from './exchange/exchange-text.ts';
import { openReturned } from './exchange/open-returned.ts';
import { withPagePictures } from './exchange/page-pictures.ts';
import { planReturn } from './exchange/plan-return.ts';
import { selectUnits } from './exchange/select.ts';
import { exportBytes, writeExport } from './exchange/write-export.ts';
import { EXCHANGE_USAGE, type ExchangeRequest, parseExchangeArguments } from './exchange-arguments.ts';
import { keepHistory } from './history/history.ts';
import { refuseUnknownLanguages } from './known-languages.ts';
import { type Desk, runCommand } from './run-command.ts';
import { returnDrop } from './web/one-file-drops.ts';

type Request<Task> = Extract<ExchangeRequest, { task: Task }>;

await runCommand(
  async (desk) => {
    const request = parseExchangeArguments(desk.args);
    return request.task === 'export' ? send(desk, request) : take(desk, request);
  },
  { usage: EXCHANGE_USAGE },
);

async function send({ environment, reporter, answer }: Desk, request: Request<'export'>): Promise<boolean> {
  const { lang, records, format, out } = request;
  const catalogue = checkedCatalogue(environment.contentDir, 'Chưa viết gì');
  refuseUnknownLanguages(catalogue, [lang]);
  const keys = new Set(catalogue.records.map(({ kind, id }) => `${kind}/${id}`));
  const missing = records.filter((record) => !keys.has(record));
  if (missing.length > 0)
    throw new Refusal(
      `Không có bản ghi ${missing.join(', ')}.  → Viết theo mẫu loại/mã, ví dụ: places/bai-bien`,
    );
  const sent = selectUnits(catalogue, request);
  const source = catalogue.province.languages[0]?.tag ?? 'vi';
  const folder = resolve(environment.home, out);
  const write = () =>
    // XLIFF holds no pictures.
    format === 'xliff'
      ? exportBytes(sent, format, reporter.complain)
      : withPagePictures(environment.outDir, source, (takePage) =>
          exportBytes(sent, format, reporter.complain, takePage),
        );
  const bytes = sent.records.length > 0 ? await reporter.step('Viết tệp cho người dịch', write) : undefined;
  const outcome = exportOutcome(sent, bytes && writeExport(folder, lang, format, bytes));
  answer(outcome, exportText(outcome));
  return true;
}

async function take({ environment, reporter, answer }: Desk, request: Request<'import'>): Promise<boolean> {
  const { contentDir, cacheDir, home, today } = environment;
  const { file, isDryRun, translator, reviewer } = request;
  const path = resolve(process.env['INIT_CWD'] || process.cwd(), file);
  const returned = await reporter.step('Đọc tệp của người dịch', () => openReturned(path));
  const catalogue = checkedCatalogue(contentDir, 'Chưa ghi gì');
  const names = { ...(translator && { translator }), ...(reviewer && { reviewer }) };
  const planned = planReturn(catalogue, returned, names, today);
  const { write, ...found } = planned;
  const outcome: ReturnOutcome = { ...found, isWritten: false };
  const folder = shownFolder(contentDir, home);
  const tell = () => answer(outcome, [toldText(outcome), '', returnText(outcome, folder)].join('\n'));
  if (outcome.mistakes.length > 0 || outcome.records.length === 0 || isDryRun) {
    tell();
    return outcome.mistakes.length === 0;
  }
  const asks = process.stdin.isTTY && reporter.color;
  if (asks) reporter.say(`${toldText(outcome)}\n\n${returnText(outcome, folder)}`);
  if (!asks || (await askAtTerminal('Ghi vào nội dung? (c: có, k: không) '))) {
    const what = `nhận bản dịch ${planned.lang} từ tệp ${returnDrop.nameOf(path, cacheDir) ?? basename(path)}`;
    await keepHistory({ ...environment, what, tell: reporter.complain }, write);
    outcome.isWritten = true;
  }
  if (asks) answer(outcome, outcome.isWritten ? returnText(outcome, folder) : 'Chưa ghi gì.');
  else tell();
  return true;
}
