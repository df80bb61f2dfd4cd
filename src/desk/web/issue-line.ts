import type { Issue } from '../../catalogue/issues.ts';

/** An issue in one line: where, what, and what to do. A place that has no name yet is not told. */
export const issueLine = ({ file, line, message, fix }: Issue): string =>
  `${file && `${file}${line ? `, dòng ${line}` : ''}: `}${message}${fix ? `  → ${fix}` : ''}`;
