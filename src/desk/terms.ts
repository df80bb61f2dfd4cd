import { checkedCatalogue } from './checked-catalogue.ts';
import { refuseUnknownLanguages } from './known-languages.ts';
import { runCommand } from './run-command.ts';
import { parseTermsArguments, TERMS_USAGE } from './terms-arguments.ts';
import { termsReport } from './terms-report.ts';
import { formatTerms } from './terms-text.ts';

await runCommand(
  ({ environment: { contentDir }, args, answer }) => {
    const languages = parseTermsArguments(args);
    const catalogue = checkedCatalogue(contentDir, 'Chưa xem được');
    refuseUnknownLanguages(catalogue, languages);
    const report = termsReport(catalogue, languages);
    answer(report, formatTerms(report));
    return true;
  },
  { usage: TERMS_USAGE },
);
