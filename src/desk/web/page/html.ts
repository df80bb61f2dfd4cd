import { type Html, html, jsonHtml } from '../../../language/html.ts';

/** What the page is told once. */
export interface PageFacts {
  province: string;
  /** The source first; names in Vietnamese. */
  languages: readonly { tag: string; name: string }[];
  kinds: readonly { kind: string; label: string }[];
  apiToken: string;
  /** Where the pages of the draft are. */
  previewOrigin: string;
  /** A copy of the content to try things on. */
  isPractice: boolean;
}

/** A button that runs a command, or opens what asks for its words. */
const button = (name: string, label: string, hint: string): Html =>
  html`<button type="button" data-do="${name}" title="${hint}">${label}</button>`;

const PRACTICE = html`<p class="practice">Bản tập: nội dung thật không bị đổi.</p>`;

/** What every page of the desk has around its own. */
export const frame = (
  title: string,
  script: string,
  facts: PageFacts,
  body: Html,
): string => html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${facts.province}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/desk.css">
<script type="module" src="${script}"></script>
</head>
<body>
${[body]}
<script type="application/json" id="facts">${[jsonHtml(facts)]}</script>
</body>
</html>
`;

/** The head of a page beside the desk's first one. */
export const top = (title: string, { province, isPractice }: PageFacts): Html => html`<header class="top">
<h1>${title} <span>${province}</span></h1>
${[isPractice && PRACTICE]}
<nav aria-label="Trang khác"><a href="/">Bàn biên tập</a></nav>
</header>`;

/** The agreed names as a table, each found by any way to write it. */
export const termsPage = (facts: PageFacts): string =>
  frame(
    'Tên thống nhất',
    '/terms.js',
    facts,
    html`${[top('Tên thống nhất', facts)]}
<main class="single">
<div class="filters">
<label>Tìm <input type="search" id="search" autocomplete="off"></label>
<button type="button" id="add">Thêm tên</button>
</div>
<div id="terms"></div>
</main>
<dialog id="dialog" class="wide" aria-labelledby="dialog-title"></dialog>`,
  );

/** The desk: one page in Vietnamese, which its script fills. Everything in it is escaped. */
export function deskPage(facts: PageFacts): string {
  const { province, languages, kinds, isPractice } = facts;
  return frame(
    'Bàn biên tập',
    '/desk.js',
    facts,
    html`<a class="skip" href="#board">Đến bảng bản ghi</a>
<header class="top">
<h1>Bàn biên tập <span>${province}</span></h1>
${[isPractice && PRACTICE]}
<nav aria-label="Trang khác">
<a href="/admin/">Mẫu nhập</a>
<a href="/ten-thong-nhat">Tên thống nhất</a>
<a href="/loi-van">Lời văn</a>
<a href="/mau-sac">Màu sắc</a>
<a href="/huong-dan" target="_blank">Hướng dẫn</a>
</nav>
</header>
<p id="gone" class="gone" role="alert" hidden></p>
<main>
<div class="work">
<section aria-labelledby="urgent-title">
<h2 id="urgent-title">Việc gấp</h2>
<ul id="urgent" class="urgent" aria-live="polite"><li>Đang xem nội dung…</li></ul>
</section>
<section aria-labelledby="do-title">
<h2 id="do-title">Làm gì</h2>
<div class="buttons">
<div role="group" aria-label="Nội dung">
${[
  button('new', 'Tạo bản ghi mới', 'Đặt tên, chọn loại; máy tạo tệp và chỉ những mục phải điền'),
  button('import', 'Nhập Word', 'Chọn tệp Word, hoặc thả tệp vào trang này; cho xem trước khi ghi'),
  button('photos', 'Nhận ảnh', 'Chọn ảnh, hoặc thả ảnh vào trang này'),
  button('check', 'Kiểm tra nội dung', 'Xem mọi lỗi và lời nhắc'),
  button('fix', 'Để máy sửa lỗi nhỏ', 'Ngày, số, dấu cách viết chưa đúng mẫu; cho xem trước khi ghi'),
  button('withdraw', 'Gỡ ảnh', 'Xóa hẳn một ảnh khi người trong ảnh không đồng ý nữa'),
  button('rename', 'Đổi mã bản ghi', 'Đổi địa chỉ của trang; địa chỉ cũ vẫn dẫn tới trang'),
  button('history', 'Lịch sử', 'Ai đã đổi gì, lúc nào'),
  button('undo', 'Hoàn tác', 'Trả lại như trước lần ghi vừa rồi; cho xem trước khi ghi'),
]}
</div>
<div role="group" aria-label="Ngôn ngữ">
${[
  button('send', 'Gửi dịch', 'Viết tệp Word hoặc XLIFF cho người dịch: những đoạn chưa dịch, hoặc đã cũ'),
  button(
    'receive',
    'Nhận bản dịch',
    'Chọn tệp của người dịch, hoặc thả vào trang này; cho xem trước khi ghi',
  ),
  button('terms', 'Xét tên thống nhất', 'Tên riêng chưa thống nhất giữa các bản dịch'),
  button('words', 'Lời văn chưa dịch', 'Chữ của giao diện chưa dịch sang một ngôn ngữ'),
]}
</div>
<div role="group" aria-label="Trang và máy">
${[
  button('build', 'Dựng trang', 'Dựng cả trang để đem đi đăng'),
  button(
    'sheets',
    'In tờ phát tay, sách nhỏ',
    'PDF bằng một ngôn ngữ: sách A5 cho du khách, nhà đầu tư; tờ A4 của cửa khẩu, dự án',
  ),
  button('panels', 'In pa-nô triển lãm', 'Pa-nô A1, A2 (PDF) cho nhà in, bằng một ngôn ngữ'),
  button('due', 'Lúc phải dựng lại', 'Khi nào có bản ghi đến giờ đăng, hết hạn, lễ hội đã qua'),
  button('period', 'Báo cáo quý, năm', 'Viết dự thảo theo Nghị định 30/2020 và bảng số liệu'),
  button('visits', 'Lượt xem trang', 'Đếm từ nhật ký máy chủ, không giữ gì của khách'),
  button('backup', 'Sao lưu', 'Gói cả nội dung và lịch sử vào một tệp ZIP'),
  button('doctor', 'Khám máy', 'Máy này có đủ những thứ cần không'),
  button(
    'report',
    'Báo lỗi cho kỹ thuật',
    'Gói phiên bản và nhật ký, không có nội dung; cho xem trước khi lưu',
  ),
]}
</div>
</div>
</section>
<section aria-labelledby="tasks-title">
<h2 id="tasks-title">Đang làm, vừa làm</h2>
<div id="tasks" class="tasks"><p class="none">Chưa làm gì.</p></div>
</section>
<section aria-labelledby="issues-title">
<h2 id="issues-title">Lỗi và lời nhắc</h2>
<div id="issues" class="issues" aria-live="polite"></div>
</section>
<section aria-labelledby="board-title" id="board">
<h2 id="board-title">Bản ghi</h2>
<form class="filters" id="filters">
<label>Tìm <input type="search" name="text" autocomplete="off"></label>
<label>Loại <select name="kind"><option value="">mọi loại</option>
${kinds.map(({ kind, label }) => html`<option value="${kind}">${label}</option>`)}
</select></label>
<label>Tình trạng <select name="state">
<option value="">tất cả</option>
<option value="overdue">quá hạn xem lại</option>
<option value="outdated">bản dịch đã cũ</option>
<option value="missing">thiếu bản dịch</option>
<option value="machine">máy dịch, chưa duyệt</option>
<option value="draft">bản nháp</option>
</select></label>
<label>Ngôn ngữ <select name="lang"><option value="">mọi ngôn ngữ</option>
${languages.slice(1).map(({ tag, name }) => html`<option value="${tag}">${name}</option>`)}
</select></label>
</form>
<div id="table"></div>
</section>
</div>
<section class="preview" aria-labelledby="preview-title">
<h2 id="preview-title">Trang thật</h2>
<div id="preview"></div>
</section>
</main>
<dialog id="dialog" aria-labelledby="dialog-title"></dialog>`,
  );
}
