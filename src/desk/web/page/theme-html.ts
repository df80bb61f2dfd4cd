import { type Html, html } from '../../../language/html.ts';
import { frame, type PageFacts, top } from './html.ts';

/** What a page shows of the colours; nothing in it leads anywhere. */
const sample = (
  scheme: string,
  title: string,
): Html => html`<div class="sample" data-scheme="${scheme}" inert>
<p class="kicker">${title}</p>
<h3>Đầu đề của trang</h3>
<p>Chữ chính, có <a href="/mau-sac">đường dẫn</a>.</p>
<p class="soft">Chữ phụ: chú thích, ngày tháng.</p>
<div class="card"><p>Chữ trên nền thẻ, có <a href="/mau-sac">đường dẫn</a>.</p>
<p class="soft">Chữ phụ trên nền thẻ.</p></div>
<p><strong>Chữ màu nhấn</strong> <button type="button">Nút bấm</button></p>
</div>`;

/** The colours of the province as a form, with how they look. */
export const themePage = (facts: PageFacts): string =>
  frame(
    'Màu sắc',
    '/theme.js',
    facts,
    html`${[top('Màu sắc', facts)]}
<main>
<section class="samples" aria-labelledby="sample-title">
<h2 id="sample-title">Trông như thế này</h2>
<div>
${[sample('light', 'Nền sáng'), sample('dark', 'Nền tối')]}
</div>
</section>
<form id="colours" aria-label="Các màu">
<p class="about">Màu chưa lưu chỉ hiện ở ô mẫu. Tương phản đo như khi kiểm tra nội dung: chữ thường cần ít nhất 4,5:1, chữ lớn và đường viền 3:1.</p>
<p id="others" class="about" hidden></p>
<fieldset class="scheme"><legend><h2>Nền sáng</h2></legend><div id="light"></div></fieldset>
<fieldset class="scheme"><legend><h2>Nền tối</h2></legend><div id="dark"></div></fieldset>
<div class="keep">
<p id="fault" class="fault" role="alert"></p>
<p class="ends">
<button type="submit" class="main" id="save" disabled>Lưu</button>
<button type="button" id="leave" disabled>Bỏ thay đổi chưa lưu</button>
<span id="said" role="status"></span>
</p>
</div>
</form>
</main>`,
  );
