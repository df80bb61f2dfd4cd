import type { Row } from './step.ts';

/** What is tried: the package in a container, or on a whole machine. */
export type TrialKind = 'trial' | 'disk trial';

/** Where the last result stands in a document. */
const marksOf = (kind: TrialKind) => ({ begin: `<!-- last ${kind} -->`, end: `<!-- /last ${kind} -->` });

/** What neither shows. Rotation and touch are tried as the files that are written for them. */
const NEVER_TRIED = [
  'a touch on glass, and where it lands after the rotation',
  'wifi and a cable that is pulled out',
  'sound',
] as const;

export const NOT_TRIED: Record<TrialKind, readonly string[]> = {
  trial: [
    ...NEVER_TRIED,
    'a panel: light, sleep, rotation as it is seen; the screen draws into memory',
    'a USB port: the stick is a loop image, and its unit is started by hand instead of by udev',
  ],
  'disk trial': [
    ...NEVER_TRIED,
    'a panel: light, sleep; the picture is QEMU’s, drawn without a graphics processor',
    'the screen, where the processor is by qemu instead of kvm: Chromium draws nothing within 24 minutes then',
    'the loader of UEFI and Secure Boot: the machine starts as from a BIOS',
    'how long things take, where the processor is by qemu instead of kvm: the units then have more time than as shipped',
    'a disk that loses what it had said was written: a cut takes what Linux still held in memory',
  ],
};

export interface Report {
  /** As `npm run kiosk -- trial --quick`. */
  command: string;
  commit: string;
  /** YYYY-MM-DD. */
  date: string;
  rows: readonly Row[];
  notTried: readonly string[];
}

/** The result in one line. */
export function formatSummary({ command, commit, date, rows }: Report): string {
  const passed = rows.filter((row) => row.passed).length;
  return `\`${command}\`, commit ${commit}, ${date}: ${passed} of ${rows.length} as promised.`;
}

/** The result as Markdown. */
export function formatReport(report: Report): string {
  const { rows, notTried } = report;
  const table = rows.map(
    ({ passed, english, seen, seconds }) =>
      `| ${passed ? '✓' : '✗'} | ${cell(english)} | ${cell(seen)} | ${seconds.toFixed(1)} |`,
  );
  return [
    '',
    formatSummary(report),
    '',
    '| | Tried | Seen | s |',
    '|---|---|---|--:|',
    ...table,
    ...(notTried.length > 0 ? ['', `Not tried: ${notTried.join('; ')}.`] : []),
    '',
  ].join('\n');
}

/** What a program wrote, in one cell: it may hold signs of a table, of HTML, and of a terminal. */
function cell(text: string): string {
  const plain = text.replace(/[\x00-\x1f\x7f]+/g, ' ').trim();
  const short = plain.length > 300 ? `${plain.slice(0, 300)}…` : plain;
  return short.replace(/[\\|`*_<>&]/g, (sign) =>
    sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`,
  );
}

/**
 * A document in which the report stands between two marks, in place of the last one.
 * @throws Error where the marks are missing or stand the wrong way round.
 */
export function recordReport(document: string, report: string, kind: TrialKind = 'trial'): string {
  const marks = marksOf(kind);
  const begin = document.indexOf(marks.begin);
  const end = document.indexOf(marks.end);
  if (begin < 0 || end < begin) throw new Error(`The marks ${marks.begin} and ${marks.end} are missing.`);
  return `${document.slice(0, begin + marks.begin.length)}${report}${document.slice(end)}`;
}
