import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { type Html, html, joinHtml, NO_HTML } from '../../language/html.ts';
import type { Facts } from '../../model/kinds.ts';
import type { Reader } from '../site.ts';
import { tableHtml } from '../table.ts';
import { papers } from './gate.ts';
import { type Answer, answerHtml, notKnown, yesNo } from './row.ts';
import { hoursAnswer } from './shared.ts';

type Gate = CatalogueRecord<'gates'>;

/** One line of a table: of whom or what, and the answers beneath the heads; none where nothing is to be said. */
interface Line {
  label: string;
  answers: (Answer | undefined)[];
}

const isKnown = (answer: Answer | undefined): boolean => typeof answer === 'string';

/** Who may pass, and what. */
export const gateTables = (reader: Reader, gate: Gate): Html =>
  joinHtml([crossersTable(reader, gate), vehiclesTable(reader, gate)]);

/** Who may cross, one line a group of people of whom something is known. */
export function crossersTable(reader: Reader, { facts }: Gate): Html {
  const { t, tDynamic } = reader;
  const lines = facts.whoMayCross.map(({ who, allowed, papers: needed }) => {
    const words = papers(reader, needed);
    return {
      label: tDynamic(`list.crosser.${who}`),
      answers: [yesNo(reader, allowed), words === undefined ? notKnown(t('fact.unknown')) : html`${words}`],
    };
  });
  return table(t('fact.whoMayCross'), [t('fact.who'), t('fact.allowed'), t('fact.papers')], lines);
}

/** Which vehicles may pass, each way, and when if not whenever the gate is open; only sorts of which something is known. */
export function vehiclesTable(reader: Reader, { facts: { vehicles } }: Gate): Html {
  const { t, tDynamic } = reader;
  const unsaid = notKnown(t('fact.unknown'));
  const line = (
    sort: 'cars' | 'trucks' | 'buses' | 'motorbikes',
    times?: Facts<'places'>['hours'],
  ): Line => ({
    label: tDynamic(`list.vehicle.${sort}`),
    answers: [
      ...([`${sort}In`, `${sort}Out`] as const).map((way) => {
        const value = vehicles[way];
        return value ? yesNo(reader, value) : unsaid;
      }),
      times === 'unknown' ? unsaid : hoursAnswer(reader, times),
    ],
  });
  const lines = [
    line('cars'),
    line('trucks', vehicles.truckHours),
    line('buses', vehicles.busHours),
    line('motorbikes'),
  ];
  const heads = [t('fact.vehicles'), t('gate.in'), t('gate.out'), t('gate.hours')];
  return table(t('fact.vehicles'), heads, lines);
}

/** What is known of each; lines and columns of which nothing is are left out, and a table without any. */
function table(caption: string, heads: readonly string[], all: readonly Line[]): Html {
  const lines = all.filter(({ answers }) => answers.some(isKnown));
  if (lines.length === 0) return NO_HTML;
  const columns = heads
    .slice(1)
    .flatMap((head, at) => (lines.some(({ answers }) => isKnown(answers[at])) ? [{ head, at }] : []));
  return tableHtml({
    label: caption,
    name: 'crossers',
    hasCaption: true,
    head: [heads[0] ?? caption, ...columns.map(({ head }) => head)],
    lines: lines.map(({ label, answers }) => [
      html`${label}`,
      ...columns.map(({ at }) => {
        const answer = answers[at];
        return answer && answerHtml(answer);
      }),
    ]),
  });
}
