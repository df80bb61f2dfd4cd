import { html } from '../../../language/html.ts';
import { frame, type PageFacts, top } from './html.ts';
import { WORD_GROUPS } from './word-groups.ts';

/** The words of the interface as a table, each found by its text in any language. */
export const wordsPage = (facts: PageFacts): string =>
  frame(
    'Lời văn của giao diện',
    '/words.js',
    facts,
    html`${[top('Lời văn của giao diện', facts)]}
<main class="single">
<p class="about">Chữ trên nút, đầu mục, thông báo của trang. Bấm vào một lời văn để viết lời riêng của tỉnh; để trống là dùng lời của máy.</p>
<div id="faults"></div>
<form class="filters" id="filters">
<label>Tìm <input type="search" name="text" autocomplete="off"></label>
<label>Ở đâu <select name="group"><option value="">mọi nơi</option>
${Object.entries(WORD_GROUPS).map(([group, name]) => html`<option value="${group}">${name}</option>`)}
</select></label>
<label>Hiện <select name="state">
<option value="">tất cả</option>
<option value="open">chưa dịch</option>
<option value="own">tỉnh tự đặt</option>
</select></label>
<label>Ngôn ngữ <select name="lang"><option value="">mọi ngôn ngữ</option>
${facts.languages.slice(1).map(({ tag, name }) => html`<option value="${tag}">${name}</option>`)}
</select></label>
</form>
<div id="words"></div>
</main>
<dialog id="dialog" aria-labelledby="dialog-title"></dialog>`,
  );
