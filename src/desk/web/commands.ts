import { z } from 'zod';
import { KIND_NAMES } from '../../model/kinds.ts';
import { PAPER_NAMES } from '../../view/sheets/panel-papers.ts';

/** What a button of the desk runs. */
export interface DeskCommand {
  title: string;
  /** The command, as in `npm run <script>`. */
  script: string;
  /** Whether it writes content, or a folder that another run would write too. */
  writes: boolean;
  /** Its words. @throws z.ZodError for what a page of the desk does not send. */
  args(given: unknown): string[];
}

/** A text of an editor. As the word of a command it is none of its options. */
const words = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .regex(/^[^-\u0000-\u001f][^\u0000-\u001f]*$/);
const record = z.string().regex(/^[a-z]+\/[a-z0-9][a-z0-9-]*$/);
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);
/** Of files that were dropped together. */
const batch = z.string().regex(/^[0-9a-f]{16}$/);
/** Of a change in the history. */
const number = z.int().min(1).max(99_999_999);
/** YYYY-MM-DD. */
const day = z.iso.date();
const lang = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/);

const without = (given: unknown): string[] => {
  z.strictObject({}).parse(given);
  return [];
};

function command<T extends z.ZodType>(
  title: string,
  script: string,
  { shape, args, writes = false }: { shape: T; args: (given: z.infer<T>) => string[]; writes?: boolean },
): DeskCommand {
  return { title, script, writes, args: (given) => args(shape.parse(given)) };
}

const plain = (title: string, script: string, writes = false): DeskCommand => ({
  title,
  script,
  writes,
  args: without,
});

/** The buttons by name. Each runs the command that a terminal would. */
export const COMMANDS: Readonly<Record<string, DeskCommand>> = {
  check: plain('Kiểm tra nội dung', 'check'),
  status: plain('Xem tình hình bản dịch', 'status'),
  fix: command('Để máy sửa lỗi nhỏ', 'check', {
    shape: z.strictObject({ write: z.boolean() }),
    args: ({ write }) => (write ? ['--fix', '--yes'] : ['--fix']),
    writes: true,
  }),
  new: command('Tạo bản ghi mới', 'new', {
    shape: z.strictObject({ kind: z.enum(KIND_NAMES), title: words, id: id.optional() }),
    args: ({ kind, title, id }) => [kind, title, ...(id === undefined ? [] : ['--id', id])],
    writes: true,
  }),
  accept: command('Ghi bản dịch là đúng với bản tiếng Việt', 'accept', {
    shape: z.strictObject({ record, lang }),
    args: ({ record, lang }) => [record, lang],
    writes: true,
  }),
  rename: command('Đổi mã bản ghi', 'rename', {
    shape: z.strictObject({ record, id }),
    args: ({ record, id }) => [record, id],
    writes: true,
  }),
  history: command('Xem lịch sử', 'history', {
    shape: z.strictObject({ record: record.optional(), show: number.optional() }),
    args: ({ record, show }) => [
      ...(record === undefined ? [] : [record]),
      ...(show === undefined ? [] : ['--show', String(show)]),
    ],
  }),
  undo: command('Hoàn tác', 'undo', {
    shape: z.strictObject({ number: number.optional(), write: z.boolean() }),
    args: ({ number, write }) => [
      ...(number === undefined ? [] : [String(number)]),
      ...(write ? ['--yes'] : []),
    ],
    writes: true,
  }),
  look: command('Xem tệp Word', 'import', {
    shape: z.strictObject({ batch, files: z.tuple([z.string()]) }),
    args: ({ files }) => [...files, '--dry-run'],
  }),
  import: command('Nhập Word', 'import', {
    shape: z.strictObject({
      batch,
      files: z.tuple([z.string()]),
      target: z.union([
        z.strictObject({ kind: z.enum(KIND_NAMES), id: id.optional() }),
        z.strictObject({ record, lang }),
      ]),
      title: words.optional(),
      rejects: z.boolean().optional(),
    }),
    args: ({ files, target, title, rejects }) => [
      ...files,
      ...Object.entries(target).map(([name, value]) => `--${name}=${value}`),
      ...(title === undefined ? [] : [`--title=${title}`]),
      ...(rejects ? ['--reject'] : []),
    ],
    writes: true,
  }),
  send: command('Gửi dịch', 'exchange', {
    shape: z.strictObject({
      lang,
      record: record.optional(),
      format: z.enum(['docx', 'xliff']),
      all: z.boolean(),
      deadline: day.optional(),
    }),
    args: ({ lang, record, format, all, deadline }) => [
      ...['export', '--lang', lang, '--format', format],
      ...(all ? ['--all'] : []),
      ...(deadline === undefined ? [] : ['--deadline', deadline]),
      ...(record === undefined ? [] : [record]),
    ],
    writes: true,
  }),
  returned: command('Xem bản dịch gửi về', 'exchange', {
    shape: z.strictObject({ batch, files: z.tuple([z.string()]) }),
    args: ({ files }) => ['import', ...files, '--dry-run'],
  }),
  receive: command('Nhận bản dịch', 'exchange', {
    shape: z.strictObject({
      batch,
      files: z.tuple([z.string()]),
      translator: words,
      reviewer: words.optional(),
    }),
    args: ({ files, translator, reviewer }) => [
      ...['import', ...files, `--translator=${translator}`],
      ...(reviewer === undefined ? [] : [`--reviewer=${reviewer}`]),
    ],
    writes: true,
  }),
  photos: command('Nhận ảnh', 'photos', {
    shape: z.strictObject({ batch, files: z.array(z.string()).min(1) }),
    args: ({ files }) => files,
    writes: true,
  }),
  withdraw: command('Gỡ ảnh', 'withdraw', {
    shape: z.strictObject({ id }),
    args: ({ id }) => [`photos/${id}`, '--yes'],
    writes: true,
  }),
  period: command('Viết báo cáo quý, năm', 'report', {
    shape: z.strictObject({ period: z.string().regex(/^20\d\d(?:-Q[1-4])?$/) }),
    args: ({ period }) => [period.length === 4 ? '--year' : '--quarter', period],
    writes: true,
  }),
  visits: command('Đếm lượt xem trang', 'visits', {
    shape: z.strictObject({ batch: z.string().regex(/^[0-9a-f]{16}$/), files: z.array(z.string()).min(1) }),
    args: ({ files }) => files,
    writes: true,
  }),
  sheets: command('In tờ phát tay, sách nhỏ (PDF)', 'brochure', {
    shape: z.strictObject({ set: z.enum(['visit', 'invest', 'gates', 'sites', 'all']), lang }),
    args: ({ set, lang }) => ['--set', set, '--lang', lang],
    writes: true,
  }),
  panels: command('In pa-nô triển lãm (PDF)', 'panels', {
    shape: z.strictObject({ exhibition: id, size: z.enum(PAPER_NAMES), lang }),
    args: ({ exhibition, size, lang }) => ['--exhibition', exhibition, '--size', size, '--lang', lang],
    writes: true,
  }),
  due: plain('Lúc phải dựng lại trang', 'due'),
  backup: plain('Sao lưu', 'backup', true),
  terms: plain('Xem tên thống nhất', 'terms'),
  words: command('Xem lời văn chưa dịch', 'words', {
    shape: z.strictObject({ lang }),
    args: ({ lang }) => [lang],
  }),
  build: plain('Dựng trang', 'build', true),
  doctor: plain('Khám máy', 'doctor'),
};
