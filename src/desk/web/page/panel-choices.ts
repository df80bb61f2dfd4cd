import type { RecordStatus } from '../../status-report.ts';

type Choices = [value: string, label: string][];

export const PAPERS: Choices = [
  ['A1', 'A1 (594 × 841 mm)'],
  ['A2', 'A2 (420 × 594 mm)'],
];

/** Ids and titles of the exhibitions among all records. */
export const exhibitionsIn = (records: readonly Pick<RecordStatus, 'record' | 'title'>[]): Choices =>
  records.flatMap(({ record, title }) => {
    const [kind, id = ''] = record.split('/');
    return kind === 'exhibitions' ? [[id, title]] : [];
  });
