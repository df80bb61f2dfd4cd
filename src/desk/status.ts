import { Refusal } from '../build/refusal.ts';
import { checkedCatalogue } from './checked-catalogue.ts';
import { refuseUnknownLanguages } from './known-languages.ts';
import { runCommand } from './run-command.ts';
import { parseStatusArguments, STATUS_USAGE } from './status-arguments.ts';
import { statusReport } from './status-report.ts';
import { formatStatus } from './status-text.ts';

await runCommand(
  ({ environment: { contentDir, today }, args, answer }) => {
    const { records, languages } = parseStatusArguments(args);
    const catalogue = checkedCatalogue(contentDir, 'Chưa xem được');
    refuseUnknownLanguages(catalogue, languages);
    const keys = new Set(catalogue.records.map(({ kind, id }) => `${kind}/${id}`));
    const absent = records.find((key) => !keys.has(key));
    if (absent !== undefined)
      throw new Refusal(`Không có bản ghi ${absent}.  → Viết theo mẫu loại/mã, ví dụ: places/bai-bien`);
    const report = statusReport(catalogue, today, { records, languages });
    answer(report, formatStatus(report));
    return true;
  },
  { usage: STATUS_USAGE },
);
