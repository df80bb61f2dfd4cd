import {
  type Finding,
  isHeading,
  type TranslationCheck,
  type TranslationPair,
  type Uneven,
} from '../pair.ts';
import type { Segment } from '../segments.ts';

const NAMES: Readonly<Record<string, string>> = {
  paragraph: 'đoạn',
  item: 'mục danh sách',
  cell: 'ô bảng',
  note: 'lời chú thích',
  label: 'tên khối',
  code: 'khối mã',
};

const short = (segment: Segment | undefined) => (segment?.plain ?? '').slice(0, 60);
const joined = (segments: readonly Segment[]) => segments.map(({ plain }) => plain).join('\n');
const aboutOf = ({ source, target }: Uneven) => [joined(source), joined(target)] as const;
const countOf = (segments: readonly Segment[], role: string) =>
  segments.filter((one) => one.role === role).length;

/** The same headings, lists and tables, and as many paragraphs under each heading. */
export const shape: TranslationCheck = {
  code: 'shape',
  level: 'warning',
  check: (pair) => pair.uneven.flatMap((part) => headings(part, pair) ?? blocks(part)),
};

function headings(part: Uneven, { targetBodyLine }: TranslationPair): Finding[] | undefined {
  const [wanted, found] = [part.source.filter(isHeading), part.target.filter(isHeading)];
  const levels = (segments: readonly Segment[]) => segments.map(({ role }) => role).join(' ');
  if (levels(wanted) === levels(found)) return undefined;
  const at = wanted.findIndex(({ role }, nth) => role !== found[nth]?.role);
  const missing = wanted[at];
  const first = found[at] ?? found.at(-1);
  return [
    {
      line: first?.line ?? targetBodyLine,
      about: aboutOf(part),
      message:
        wanted.length === found.length
          ? `Tiêu đề “${short(first)}” khác cấp với “${short(missing)}” của bản gốc.`
          : `Bản gốc có ${wanted.length} tiêu đề, bản dịch có ${found.length}${missing ? `; xem từ “${short(missing)}”` : ''}.`,
      fix: 'Viết đủ các tiêu đề như bản gốc, cùng số dấu #.',
    },
  ];
}

function blocks(part: Uneven): Finding[] {
  const { source, target, line } = part;
  const roles = Object.keys(NAMES).filter((role) => countOf(source, role) !== countOf(target, role));
  const under = short(source.find(isHeading));
  const place = under ? `Dưới “${under}”` : 'Ở phần đầu';
  if (roles.length === 0)
    return [
      {
        line,
        about: aboutOf(part),
        message: `${place} các đoạn, danh sách, bảng không theo thứ tự của bản gốc.`,
        fix: 'Xếp lại theo bản gốc.',
      },
    ];
  const counts = roles.map(
    (role) => `${countOf(source, role)} ${NAMES[role]} (bản dịch: ${countOf(target, role)})`,
  );
  return [
    {
      line,
      about: aboutOf(part),
      message: `${place} bản gốc có ${counts.join(', ')}.`,
      fix: 'Xem có thiếu, thừa hay gộp đoạn nào không; viết theo đúng bản gốc.',
    },
  ];
}

/** A text this short may well be said twice. */
const LEAST_LETTERS = 25;

const isLong = ({ plain, isField }: Segment) => !isField && plain.length >= LEAST_LETTERS;

function countTexts(segments: readonly Segment[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { plain } of segments.filter(isLong)) counts.set(plain, (counts.get(plain) ?? 0) + 1);
  return counts;
}

const largest = (counts: ReadonlyMap<string, number>) =>
  [...counts.values()].reduce((a, b) => Math.max(a, b), 0);

/** A paragraph that stands there twice, and in the source once. */
export const doubled: TranslationCheck = {
  code: 'doubled',
  level: 'warning',
  check: ({ source, target }) => {
    const most = Math.max(1, largest(countTexts(source)));
    const seen = new Map<string, number>();
    return target.flatMap((segment): Finding[] => {
      const { plain, line } = segment;
      if (!isLong(segment)) return [];
      seen.set(plain, (seen.get(plain) ?? 0) + 1);
      if (seen.get(plain) !== most + 1) return [];
      return [
        {
          line,
          about: ['', plain],
          message: `Đoạn “${plain.slice(0, 40)}…” viết hai lần.`,
          fix: 'Xóa một đoạn, hoặc dịch đúng đoạn ở chỗ này.',
        },
      ];
    });
  },
};
