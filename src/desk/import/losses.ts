/** What a Word file has and Markdown has not, or what an editor must look at; titles for the editor. */
export const LOSSES = {
  'legacy-font': 'Chữ gõ bằng phông cũ (TCVN3, VNI) đã chuyển sang Unicode',
  'lying-font': 'Phông và bảng mã không khớp nhau, hãy xem máy chọn đúng không',
  'lost-capital': 'Phông TCVN3 thường không viết được chữ hoa có dấu; từ nào phải viết hoa thì sửa lại',
  inserted: 'Chữ thêm khi theo dõi sửa (Track Changes)',
  deleted: 'Chữ xóa khi theo dõi sửa (Track Changes)',
  moved: 'Đoạn chuyển chỗ khi theo dõi sửa (Track Changes)',
  comment: 'Bình luận, không đưa vào bài',
  'text-box': 'Hộp chữ, đã đặt thành đoạn trong bài',
  'content-control': 'Ô điền sẵn, chữ trong ô đã lấy',
  picture: 'Ảnh trong tệp, chưa đưa vào bài: lưu ảnh ra từ Word, rồi đưa vào bằng “Nhận ảnh”',
  drawing: 'Hình vẽ, sơ đồ SmartArt, không lấy được',
  chart: 'Biểu đồ, không lấy được',
  equation: 'Công thức, chỉ lấy được chữ và số',
  'old-picture': 'Ảnh EMF, WMF, không lấy được',
  embedded: 'Tệp nhúng (Excel, PDF…), không lấy được',
  'merged-cells': 'Ô bảng gộp, giá trị đã chép vào từng ô',
  'nested-table': 'Bảng trong bảng, không lấy được',
  'automatic-number': 'Số thứ tự tự động, đã ghi thành chữ',
  raised: 'Chữ nâng lên hoặc hạ xuống, đã thành chữ thường',
  hidden: 'Chữ ẩn, không lấy',
  underlined: 'Chữ gạch chân, đã thành chữ thường',
  highlighted: 'Chữ tô nền, đã thành chữ thường',
  marks: 'Chữ đậm, nghiêng sát dấu câu, đã thành chữ thường',
  tab: 'Chữ cách nhau bằng phím Tab, nay cách một dấu cách',
  symbol: 'Ký hiệu của phông riêng, không lấy được',
  'unsafe-link': 'Đường dẫn không an toàn hoặc không mở được, chỉ giữ chữ',
  bookmark: 'Đường dẫn đến chỗ khác trong tệp Word, chỉ giữ chữ',
  contents: 'Mục lục, không lấy vì trang tự có',
  header: 'Đầu trang, chân trang, không lấy',
  form: 'Ô chọn, ô đánh dấu của mẫu điền',
  title: 'Dòng đầu đã lấy làm tên bản ghi',
  heading: 'Dòng in đậm hoặc viết hoa đã thành tiêu đề',
} as const;

export type LossKind = keyof typeof LOSSES;

/** One thing that is told. */
export interface Loss {
  kind: LossKind;
  /** In Vietnamese: `đoạn 3`, `bảng 1`; empty where it is of the whole file. */
  where: string;
  /** What it was about: words of the file, or for what must not be shown, the words before it. */
  words: string;
}

/** A mistake with which nothing is written. */
export interface WordMistake {
  code: 'unknown-letter' | 'body' | 'empty' | 'changed-words';
  where: string;
  message: string;
  fix: string;
}

/** So much of the words is shown. */
const LONGEST = 160;

const shortened = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
};

/** Gathers what is told; what stands in the same place with the same words is told once. */
export class Losses {
  readonly #all: Loss[] = [];

  /** @param goesOn whether these words follow those of the last loss of this kind, as runs of Word part a phrase. */
  add(kind: LossKind, where: string, words: string, goesOn = false): void {
    const last = goesOn
      ? this.#all.findLast((loss) => loss.kind === kind && loss.where === where)
      : undefined;
    if (last) last.words += words;
    else this.#all.push({ kind, where, words });
  }

  /** In the order of `LOSSES`. */
  get all(): Loss[] {
    const order = Object.keys(LOSSES);
    const told = new Map(
      this.#all.map((loss) => {
        const shown = { ...loss, words: shortened(loss.words) };
        return [JSON.stringify(shown), shown] as const;
      }),
    );
    return [...told.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  }
}
