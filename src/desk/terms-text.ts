import { count } from '../build/reporter.ts';
import type { MissingTerm, TermsReport } from './terms-report.ts';

/** Of one name so many files are listed. */
const MOST_FILES = 3;

/** The report as a terminal shows it. */
export function formatTerms({ unnamed, missing, forbidden }: TermsReport): string {
  const unnamedLines = unnamed.map(
    ({ phrase, languages, records }) => `  “${phrase}” thiếu ${languages.join(', ')}: ${some(records)}`,
  );
  const byName = Map.groupBy(missing, ({ phrase, agreed }: MissingTerm) => `“${phrase}” → “${agreed}”`);
  const missingLines = [...byName]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([name, all]) => `  ${name}: ${some(all.map(({ file }) => file))}`);
  const forbiddenLines = forbidden.map(({ file, typed, agreed }) => `  ${file}: “${typed}” → “${agreed}”`);
  const parts = [
    part('Cụm từ trong số liệu chưa có tên thống nhất, nên hiện bằng tiếng Việt', unnamedLines),
    part('Bản tiếng Việt có, bản dịch không dùng tên thống nhất', missingLines),
    part('Cách viết bị cấm', forbiddenLines),
  ];
  const told = parts.filter((text) => text !== undefined);
  return told.length > 0 ? told.join('\n\n') : 'Mọi tên và cụm từ đều theo content/terms.yaml.';
}

const part = (title: string, lines: readonly string[]) =>
  lines.length > 0 ? [`${title} (${count(lines.length)}):`, ...lines].join('\n') : undefined;

const some = (names: readonly string[]) =>
  names.length > MOST_FILES
    ? `${names.slice(0, MOST_FILES).join(', ')} … và ${count(names.length - MOST_FILES)} nơi nữa`
    : names.join(', ');
