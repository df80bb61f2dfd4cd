import type { RecordStatus } from '../../status-report.ts';
import { type Desk, Refused } from './ask-desk.ts';
import { byId, element, typedIn } from './dom.ts';
import type { PageFacts } from './html.ts';
import { exhibitionsIn, PAPERS } from './panel-choices.ts';
import { askForLogs } from './take-logs.ts';
import { askForPhotos } from './take-photos.ts';
import { askForReturn } from './take-return.ts';
import { askForWord } from './take-word.ts';

interface Question {
  title: string;
  fields: readonly Node[];
  /** What its button says. */
  does: string;
  /** @throws Refused with what is to be set right; the dialog stays open. */
  submit(values: Record<string, string>): Promise<unknown>;
}

/** Asks for what a command needs, and keeps what was typed while it is not right. */
function ask({ title, fields, does, submit }: Question): void {
  const dialog = byId<HTMLDialogElement>('dialog');
  const fault = element('p', { class: 'fault', role: 'alert' });
  const form = element(
    'form',
    {
      onsubmit: (event) => {
        event.preventDefault();
        fault.textContent = '';
        submit(typedIn(form)).then(
          () => dialog.close(),
          (error: unknown) => {
            if (!(error instanceof Refused)) throw error;
            fault.textContent = error.message;
          },
        );
      },
    },
    element('h2', { id: 'dialog-title' }, title),
    ...fields,
    fault,
    element(
      'p',
      { class: 'ends' },
      element('button', { type: 'submit', class: 'main' }, does),
      element('button', { type: 'button', onclick: () => dialog.close() }, 'Thôi'),
    ),
  );
  dialog.replaceChildren(form);
  dialog.showModal();
}

const field = (label: string, control: Node, hint = '') =>
  element('label', {}, label, control, hint !== '' && element('small', {}, hint));

const text = (name: string, isRequired = true, list?: string) =>
  element('input', { name, type: 'text', required: isRequired, autocomplete: 'off', maxlength: '300', list });

const choice = (name: string, options: readonly (readonly [value: string, label: string])[]) =>
  element('select', { name }, ...options.map(([value, label]) => element('option', { value }, label)));

const languageField = (languages: PageFacts['languages']) =>
  field(
    'Ngôn ngữ',
    choice(
      'lang',
      languages.map(({ tag, name }) => [tag, name]),
    ),
  );

/** What a button opens that needs words, by its name. */
export function openDialog(
  name: string,
  desk: Desk,
  facts: PageFacts,
  records: readonly Pick<RecordStatus, 'record' | 'title'>[],
): boolean {
  switch (name) {
    case 'new':
      ask({
        title: 'Tạo bản ghi mới',
        fields: [
          field(
            'Loại',
            choice(
              'kind',
              facts.kinds.map(({ kind, label }) => [kind, label]),
            ),
          ),
          field('Tên, bằng tiếng Việt', text('title')),
          field('Mã', text('id', false), 'Là địa chỉ của trang. Để trống thì máy lấy từ tên.'),
        ],
        does: 'Tạo',
        submit: ({ kind, title, id }) => desk.run('new', { kind, title, ...(id && { id }) }),
      });
      return true;
    case 'rename':
      ask({
        title: 'Đổi mã bản ghi',
        fields: [
          field('Bản ghi', text('record', true, 'records'), 'Gõ một phần tên, hoặc mã như places/bai-bien'),
          element(
            'datalist',
            { id: 'records' },
            ...records.map(({ record, title }) => element('option', { value: record }, title)),
          ),
          field('Mã mới', text('id'), 'Chữ thường không dấu, số, gạch nối. Ví dụ: bai-bien-gio-lanh'),
        ],
        does: 'Đổi',
        submit: ({ record, id }) => desk.run('rename', { record, id }),
      });
      return true;
    case 'import':
      askForWord(desk);
      return true;
    case 'receive':
      askForReturn(desk);
      return true;
    case 'send':
      ask({
        title: 'Gửi dịch',
        fields: [
          languageField(facts.languages.slice(1)),
          field('Bản ghi', text('record', false, 'to-send'), 'Để trống: mọi bản ghi'),
          element(
            'datalist',
            { id: 'to-send' },
            ...records.map(({ record, title }) => element('option', { value: record }, title)),
          ),
          field(
            'Đoạn nào',
            choice('all', [
              ['', 'chưa dịch, hoặc tiếng Việt đã sửa'],
              ['yes', 'mọi đoạn, cả đoạn đã dịch'],
            ]),
          ),
          field(
            'Kiểu tệp',
            choice('format', [
              ['docx', 'Word, bảng hai cột'],
              ['xliff', 'XLIFF, cho phần mềm dịch'],
            ]),
          ),
          field('Hạn gửi lại', element('input', { name: 'deadline', type: 'date' })),
        ],
        does: 'Viết tệp',
        submit: ({ lang, record, all, format, deadline }) =>
          desk.run('send', {
            lang,
            format,
            all: all === 'yes',
            ...(record && { record }),
            ...(deadline && { deadline }),
          }),
      });
      return true;
    case 'photos':
      askForPhotos(desk);
      return true;
    case 'withdraw':
      ask({
        title: 'Gỡ ảnh',
        fields: [
          element(
            'p',
            {},
            'Tệp ảnh bị xóa hẳn khỏi nội dung, lịch sử và các bản đã dựng; không hoàn tác được.',
          ),
          field('Mã của ảnh', text('id'), 'Như trong bảng, sau chữ photos/'),
        ],
        does: 'Xóa hẳn',
        submit: ({ id }) => desk.run('withdraw', { id }),
      });
      return true;
    case 'words':
      ask({
        title: 'Lời văn chưa dịch',
        fields: [languageField(facts.languages.slice(1))],
        does: 'Xem',
        submit: ({ lang }) => desk.run('words', { lang }),
      });
      return true;
    case 'period':
      ask({
        title: 'Báo cáo quý, năm',
        fields: [field('Kỳ báo cáo', choice('period', reportPeriods(new Date())))],
        does: 'Viết dự thảo',
        submit: ({ period }) => desk.run('period', { period }),
      });
      return true;
    case 'sheets':
      ask({
        title: 'In tờ phát tay, sách nhỏ (PDF)',
        fields: [field('In', choice('set', SHEETS)), languageField(facts.languages)],
        does: 'In vào thư mục dist-brochures',
        submit: ({ set, lang }) => desk.run('sheets', { set, lang }),
      });
      return true;
    case 'panels':
      ask({
        title: 'In pa-nô triển lãm (PDF)',
        fields: [
          field('Triển lãm', choice('exhibition', exhibitionsIn(records))),
          field('Khổ', choice('size', PAPERS)),
          languageField(facts.languages),
        ],
        does: 'In vào thư mục dist-panels',
        submit: ({ exhibition, size, lang }) => desk.run('panels', { exhibition, size, lang }),
      });
      return true;
    case 'visits':
      askForLogs(desk);
      return true;
    case 'report':
      void showReport(desk);
      return true;
    default:
      return false;
  }
}

const SHEETS: [value: string, label: string][] = [
  ['visit', 'Sách nhỏ A5 cho du khách'],
  ['invest', 'Sách nhỏ A5 cho nhà đầu tư'],
  ['gates', 'Tờ A4: các cửa khẩu'],
  ['sites', 'Tờ A4: khu kinh tế, khu công nghiệp, dự án'],
  ['all', 'Tất cả'],
];

/** The quarter of today and those before it, of two years, and both years. */
export function reportPeriods(today: Date): [value: string, label: string][] {
  const year = today.getFullYear();
  const last = year * 4 + Math.floor(today.getMonth() / 3);
  const quarters = Array.from({ length: 8 }, (_, at): [string, string] => {
    const [of, number] = [Math.floor((last - at) / 4), ((last - at) % 4) + 1];
    return [`${of}-Q${number}`, `Quý ${['I', 'II', 'III', 'IV'][number - 1]} năm ${of}`];
  });
  return [...quarters, [String(year), `Năm ${year}`], [String(year - 1), `Năm ${year - 1}`]];
}

/** The report of faults is read before it is saved. */
async function showReport(desk: Desk): Promise<void> {
  const files = (await (await desk.fetch('/api/fault-report')).json()) as Record<string, string>;
  ask({
    title: 'Báo lỗi cho kỹ thuật',
    fields: [
      element('p', {}, 'Tệp ZIP có đúng những điều dưới đây, không có nội dung của tỉnh.'),
      ...Object.entries(files).map(([name, content]) =>
        element('details', {}, element('summary', {}, name), element('pre', { tabindex: '0' }, content)),
      ),
    ],
    does: 'Lưu tệp bao-loi.zip',
    submit: () => desk.save('/api/fault-report.zip', 'bao-loi.zip'),
  });
}
