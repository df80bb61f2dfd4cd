import { count } from '../../build/reporter.ts';
import type { OpenField } from '../new-record.ts';
import { LOSSES, type Loss, type LossKind, type WordMistake } from './losses.ts';

/** What came of an import, for a person and for machines. */
export interface ImportOutcome {
  losses: Loss[];
  mistakes: WordMistake[];
  title?: string;
  /** Markdown. */
  body: string;
  /** What was written, or would be; absent with mistakes. */
  file?: string;
  record?: string;
  isWritten: boolean;
  open: OpenField[];
}

/** So many places of one sort are named. */
const MOST_PLACES = 12;

/** What is lost or must be looked at, before the result. */
export function lossesText({ losses, mistakes }: Pick<ImportOutcome, 'losses' | 'mistakes'>): string {
  const byKind = new Map<LossKind, Loss[]>();
  for (const loss of losses) byKind.set(loss.kind, [...(byKind.get(loss.kind) ?? []), loss]);
  const lines = [...byKind].flatMap(([kind, all]) => [
    `! ${LOSSES[kind]}${all.length > 1 ? ` (${count(all.length)} chỗ)` : ''}`,
    ...all.slice(0, MOST_PLACES).map(placed),
    ...(all.length > MOST_PLACES ? [`    … và ${count(all.length - MOST_PLACES)} chỗ nữa`] : []),
  ]);
  const wrong = mistakes.flatMap(({ where, message, fix }) => [
    `✗ ${where ? `${where}: ` : ''}${message}`,
    `    → ${fix}`,
  ]);
  return [...wrong, ...lines].join('\n') || 'Không mất gì.';
}

function placed({ where, words }: Loss): string {
  return `    ${[where, words && `“${words}”`].filter(Boolean).join(': ')}`;
}

/** The result; the body itself where nothing was written. @param folder the content folder as its editors know it. */
export function resultText(
  { title, body, file = '', isWritten, open, mistakes }: ImportOutcome,
  folder: string,
): string {
  if (mistakes.length > 0) return `✗ Chưa ghi gì: có ${count(mistakes.length)} lỗi phải sửa trong tệp Word.`;
  const shown = file.replace(/^content(?=\/)/, () => folder);
  const fields = open.map(({ line, key, title, hint }) => `  Dòng ${line}: “${title}” (${key}). ${hint}`);
  const rest =
    fields.length > 0 ? ['Còn phải điền:', ...fields, 'Điền xong, xem lại bằng: npm run check'] : [];
  if (isWritten) return [`✓ Đã ghi ${shown}`, ...rest].join('\n');
  return [
    `Sẽ ghi ${shown}:`,
    '',
    ...(title ? [title, ''] : []),
    body.trimEnd(),
    '',
    ...rest,
    'Chưa ghi gì.',
  ].join('\n');
}
