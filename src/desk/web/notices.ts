import { type Html, html } from '../../language/html.ts';

const page = (title: string, body: Html, head: readonly Html[] = []) => html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
${head}
<title>${title}</title>
</head>
<body>
<h1>${title}</h1>
${[body]}
</body>
</html>
`;

/** Shown for a moment after the ticket was taken. */
export const ENTERED: string = page('Đang mở bàn biên tập…', html`<p><a href="/">Mở bàn biên tập</a></p>`, [
  html`<meta http-equiv="refresh" content="0;url=/">`,
]);

const AGAIN = 'Mở lại bằng tệp “Bàn biên tập” trong thư mục của tỉnh, hoặc chạy: npm run desk';

const REASONS: Readonly<Record<number, readonly [title: string, advice: string]>> = {
  400: ['Địa chỉ viết không đúng', 'Về trang đầu của bàn biên tập.'],
  401: ['Cửa sổ này thuộc một phiên cũ', 'Tải lại trang.'],
  403: ['Chưa vào được bàn biên tập', `Địa chỉ vào chỉ dùng được một lần, ở máy này. ${AGAIN}`],
  404: ['Không có trang này', 'Về trang đầu của bàn biên tập.'],
  405: ['Máy không hiểu yêu cầu', 'Về trang đầu của bàn biên tập.'],
  410: ['Bàn biên tập đã đóng', `Có người thử vào bằng mã sai năm lần. ${AGAIN}`],
  413: ['Tệp lớn quá', 'Gửi tệp nhỏ hơn.'],
};

const UNKNOWN = ['Có lỗi', AGAIN] as const;

/** Why nothing is shown, and what to do. */
export function refusalPage(status: number): string {
  const [title, advice] = REASONS[status] ?? UNKNOWN;
  return page(title, html`<p>${advice}</p>`);
}

/** The same in one line. */
export function refusalText(status: number): string {
  const [title, advice] = REASONS[status] ?? UNKNOWN;
  return `${title}.  → ${advice}`;
}
