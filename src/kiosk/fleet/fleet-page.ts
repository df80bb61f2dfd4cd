import { type Html, html, joinHtml } from '../../language/html.ts';
import { factsOf, URGENCY_WORDS } from './fleet-rows.ts';
import type { KioskState } from './fleet-state.ts';
import type { FleetSummary } from './fleet-summary.ts';
import { formatVietnamTime, lasting } from './vietnam-time.ts';

const STYLE = html`
body{margin:2rem auto;max-width:78rem;padding:0 1rem;font:16px/1.5 system-ui,"Segoe UI",sans-serif;color:#1a1a1a;background:#fff}
h1{margin:0;font-size:1.6rem}
.sum{margin:.5rem 0 1.5rem;font-size:1.1rem}
table{width:100%;border-collapse:collapse}
caption{position:absolute;clip-path:inset(50%)}
th,td{padding:.5rem .6rem;border:1px solid #999;text-align:start;vertical-align:top}
thead th{background:#eee}
tbody th{border-inline-start:.6rem solid #2b6e3f}
tbody th small,td small{display:block;font-weight:400;color:#444}
.red th{border-inline-start-color:#b00020}.red .level{color:#b00020;font-weight:700}
.yellow th{border-inline-start-color:#8a5a00}.yellow .level{color:#8a5a00;font-weight:700}
.note th{border-inline-start-color:#666}
dl{margin:0}dt{font-weight:600}dd{margin:0 0 .5rem}
footer{margin-top:1.5rem;color:#444}
@media print{@page{size:A4 landscape;margin:12mm}body{margin:0;max-width:none;font-size:11px}thead{display:table-header-group}tr{break-inside:avoid}tbody th,thead th{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;

/** A document of its own: nothing is loaded, nothing runs. */
export function createFleetPage({ now, states, notices }: FleetSummary): Html {
  const many = (urgency: KioskState['urgency']) => states.filter((state) => state.urgency === urgency).length;
  const sums = [
    `${many('red')} máy đỏ`,
    `${many('yellow')} máy vàng`,
    `${many('good')} máy tốt`,
    ...(many('note') > 0 ? [`${many('note')} dòng cần biết`] : []),
  ];
  const line = html`\n`;
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>Tình trạng màn hình cửa khẩu</title>
<style>${[STYLE]}</style>
</head>
<body>
<h1>Tình trạng màn hình cửa khẩu</h1>
<p class="sum">Lúc ${formatVietnamTime(now)} (giờ Việt Nam): ${sums.join(', ')}.</p>
<table>
<caption>Các máy, máy cần làm ngay ở trên cùng</caption>
<thead><tr><th scope="col">Cửa khẩu</th><th scope="col">Mức</th><th scope="col">Thấy lần cuối</th><th scope="col">Bản đang chiếu</th><th scope="col">Chương trình</th><th scope="col">Màn hình</th><th scope="col">Đĩa trống</th><th scope="col">Việc gì, làm gì</th></tr></thead>
<tbody>
${[
  joinHtml(
    states.map((state) => row(state, now)),
    line,
  ),
]}
</tbody>
</table>
<footer>
<ul>
${[
  joinHtml(
    [...notices, TRUST].map((notice) => html`<li>${notice}</li>`),
    line,
  ),
]}
</ul>
</footer>
</body>
</html>
`;
}

const TRUST =
  'Bảng này lập từ nhật ký truy cập: ai biết địa chỉ cũng gửi được yêu cầu giả như của máy, nên đây là dấu hiệu, không phải bằng chứng. Máy không gửi tên, số máy hay điều gì về khách.';

function row(state: KioskState, now: number): Html {
  const { release, agent, screen, free } = factsOf(state);
  const { gate, name, last, findings, urgency } = state;
  const seen = last
    ? html`${formatVietnamTime(last.at)}<small>${lasting(now - last.at)} trước</small>`
    : html`chưa lần nào`;
  const what = findings.map(({ what, todo }) => html`<dt>${what}</dt><dd>${todo}</dd>`);
  const cells = [
    html`<th scope="row">${name ?? gate}${[name && html`<small>${gate}</small>`]}</th>`,
    html`<td class="level">${URGENCY_WORDS[urgency]}</td>`,
    html`<td>${[seen]}</td>`,
    ...[release, agent, screen, free].map((text) => html`<td>${text}</td>`),
    html`<td>${[what.length > 0 ? html`<dl>${what}</dl>` : html`Không có gì phải làm.`]}</td>`,
  ];
  return html`<tr class="${urgency}">${cells}</tr>`;
}
