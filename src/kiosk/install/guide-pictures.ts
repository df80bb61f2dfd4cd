import { html } from '../../language/html.ts';

/**
 * Line drawings of the page for the technician. Drawn by code, so that the one HTML file holds all it needs and a
 * label can be changed where the step is. Measures are those of the drawing, 1 unit a CSS pixel.
 */

const box = (x: number, y: number, width: number, height: number, kind = '', round = 6) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}"${kind && ` class="${kind}"`}/>`;
const line = (path: string, kind = '') => `<path d="${path}"${kind && ` class="${kind}"`}/>`;
const dot = (x: number, y: number, radius: number, kind = '') =>
  `<circle cx="${x}" cy="${y}" r="${radius}"${kind && ` class="${kind}"`}/>`;
/** Text by its middle; `start` puts its beginning there. */
const word = (x: number, y: number, text: string, kind = '') =>
  `<text x="${x}" y="${y}"${kind && ` class="${kind}"`}>${html`${text}`}</text>`;

const picture = (width: number, height: number, label: string, ...parts: string[]) =>
  `<svg class="picture" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${html`${label}`}">${parts.join('')}</svg>`;

/** An upright touch screen; `x`, `y` is its upper left corner, 90 wide and 150 high. */
const screen = (x: number, y: number, inside = '') =>
  box(x, y, 90, 150) +
  box(x + 7, y + 7, 76, 130, 'paper', 2) +
  dot(x + 45, y + 143, 2.5) +
  (inside ||
    box(x + 14, y + 15, 62, 42, 'tint', 1) +
      line(`M${x + 14} ${y + 70}h62M${x + 14} ${y + 80}h48`) +
      box(x + 14, y + 96, 28, 18) +
      box(x + 48, y + 96, 28, 18));
const computer = (x: number, y: number) =>
  box(x, y, 110, 62) +
  dot(x + 16, y + 18, 5) +
  line(`M${x + 34} ${y + 14}h14v8h-14zM${x + 56} ${y + 14}h14v8h-14zM${x + 78} ${y + 12}h18v12h-18z`) +
  line(`M${x + 14} ${y + 44}h82`, 'thin');
/** A memory stick that points to the right, 74 by 26. */
const stick = (x: number, y: number, label: string) =>
  box(x, y, 54, 26) + box(x + 54, y + 5, 18, 16, '', 2) + word(x + 27, y + 17, label, 'small');
const cross = (x: number, y: number, size = 12) =>
  line(
    `M${x - size} ${y - size}l${2 * size} ${2 * size}M${x + size} ${y - size}l${-2 * size} ${2 * size}`,
    'no',
  );
const tick = (x: number, y: number) => line(`M${x - 9} ${y}l6 7l12 -15`, 'yes');
const arrow = (x: number, y: number, length: number) => line(`M${x} ${y}h${length}m-8 -6l8 6l-8 6`, 'flow');

export const PARTS = picture(
  640,
  270,
  'Máy tính nối với màn hình cảm ứng bằng dây tín hiệu và dây USB cảm ứng, với ổ điện và mạng; bàn phím và hai USB chỉ dùng lúc cài',
  screen(40, 30),
  word(85, 202, 'Màn hình cảm ứng'),
  computer(300, 90),
  word(355, 172, 'Máy tính'),
  line('M130 70C210 70 220 102 300 102', 'wire'),
  word(214, 66, 'dây tín hiệu', 'small'),
  line('M130 128C210 128 220 136 300 136', 'wire'),
  word(214, 152, 'USB cảm ứng', 'small'),
  line('M410 104H520', 'wire'),
  box(520, 88, 34, 34),
  dot(531, 105, 3),
  dot(543, 105, 3),
  word(537, 140, 'Ổ điện', 'small'),
  line('M410 136C470 136 480 180 520 180', 'wire'),
  line('M520 166h34v28h-34zM528 194v-10h18v10'),
  word(537, 214, 'Mạng (nếu có)', 'small'),
  stick(210, 222, 'Debian'),
  stick(310, 222, 'KIOSK'),
  box(412, 222, 96, 26),
  line('M420 230h80M420 235h80M430 241h60', 'thin'),
  word(359, 264, 'Chỉ dùng lúc cài: hai USB và bàn phím', 'small'),
);

export const INSTALLER = picture(
  640,
  210,
  'Danh sách phần mềm của trình cài đặt: mọi dòng bỏ trống, chỉ đánh dấu standard system utilities; đĩa chia hai phần',
  box(20, 14, 360, 182),
  word(40, 40, 'Software selection', 'start code'),
  ...[
    'Debian desktop environment',
    '… GNOME',
    'web server',
    'SSH server',
    'standard system utilities',
  ].flatMap((name, at) => {
    const chosen = at === 4;
    return [
      box(40, 56 + at * 27, 15, 15, chosen ? 'tint' : '', 2),
      chosen ? tick(47, 63 + at * 27) : '',
      word(66, 68 + at * 27, name, `start code${chosen ? ' strong' : ''}`),
    ];
  }),
  word(510, 50, 'Ổ đĩa'),
  box(420, 64, 180, 44),
  box(500, 64, 100, 44, 'tint'),
  word(460, 90, 'hệ thống', 'small'),
  word(550, 90, 'ext4', 'small'),
  line('M550 108v24', 'thin'),
  word(550, 148, '/var/lib/cua-ngo', 'code'),
  word(550, 168, 'từ 8 GB', 'small'),
);

export const PACKAGE = picture(
  640,
  150,
  'USB nhãn KIOSK cắm vào máy tính; gói cài đặt kéo thêm Chromium, cage và Node từ mạng',
  stick(40, 62, 'KIOSK'),
  arrow(126, 75, 60),
  computer(204, 44),
  ...['Chromium', 'cage', 'Node'].flatMap((name, at) => [
    box(440, 16 + at * 42, 130, 32),
    word(505, 36 + at * 42, name, 'code'),
    line(`M440 ${32 + at * 42}C380 ${32 + at * 42} 380 76 322 76`, 'wire'),
  ]),
  word(258, 132, 'gói .deb cài ba chương trình từ mạng', 'small'),
);

export const CONTENT = picture(
  640,
  190,
  'USB được kiểm tra chữ ký của tỉnh; đúng thì bản mới được chiếu, sai thì bản cũ vẫn chiếu',
  stick(20, 60, 'KIOSK'),
  arrow(104, 73, 44),
  box(164, 44, 130, 60),
  word(229, 70, 'Kiểm tra'),
  word(229, 90, 'chữ ký của tỉnh', 'small'),
  line('M294 62C350 62 350 50 396 50', 'flow'),
  tick(346, 44),
  word(452, 42, 'Đúng'),
  word(452, 62, 'chiếu bản mới', 'small'),
  line('M294 88C350 88 350 130 396 130', 'flow'),
  cross(346, 122, 8),
  word(452, 126, 'Sai'),
  word(452, 146, 'giữ bản cũ', 'small'),
  screen(530, 20),
);

export const TRIALS = picture(
  640,
  200,
  'Ba phép thử: rút dây mạng, trang vẫn xem được; rút điện rồi cắm lại, trang tự trở về; cắm bàn phím, không có tác dụng',
  ...[
    [20, 'Rút mạng: vẫn xem được'],
    [235, 'Rút điện: tự trở về'],
    [450, 'Bàn phím: không tác dụng'],
  ].flatMap(([x, text]) => [screen(Number(x) + 40, 6), word(Number(x) + 85, 184, String(text), 'small')]),
  line('M2 80h30M38 80h18', 'wire'),
  cross(35, 80, 9),
  tick(105, 90),
  line('M217 80h22M251 80h22M239 72v16M251 76v8', 'wire'),
  line('M305 100a18 18 0 1 1 30 0m1 -12v13h-13', 'flow'),
  box(420, 66, 62, 26),
  line('M427 74h48M427 79h48M433 85h36', 'thin'),
  cross(451, 79, 14),
  tick(535, 90),
);

export const SERVICE = picture(
  640,
  190,
  'Giữ năm giây góc trên bên trái rồi góc trên bên phải, nhập mã, đặt mạng; không xác nhận thì mạng quay lại sau một phút',
  screen(40, 20),
  dot(56, 36, 12, 'tint'),
  dot(114, 36, 12, 'tint'),
  word(56, 40, '1', 'small'),
  word(114, 40, '2', 'small'),
  word(85, 184, 'giữ 5 giây ở mỗi góc', 'small'),
  arrow(150, 95, 60),
  box(230, 70, 120, 50),
  word(290, 92, 'Mã kỹ thuật'),
  word(290, 110, '••••••••', 'code'),
  arrow(366, 95, 60),
  box(446, 40, 160, 46),
  word(526, 68, 'Giữ mạng này'),
  box(446, 104, 160, 46),
  word(526, 124, 'không bấm:'),
  word(526, 142, 'về mạng trước', 'small'),
);

export const HANDOVER = picture(
  640,
  200,
  'Tủ máy đã khóa, cổng USB được che; điện thoại chụp mã QR của trang sức khỏe',
  box(60, 14, 130, 172),
  box(74, 28, 102, 90, 'paper', 2),
  line('M116 148v-10a9 9 0 0 1 18 0v10M110 148h30v24h-30z'),
  word(292, 151, 'tủ khóa, USB che kín', 'small'),
  line('M196 146h14', 'thin'),
  ...[
    [92, 40],
    [132, 40],
    [92, 80],
  ].map(
    ([x, y]) =>
      box(Number(x), Number(y), 26, 26, '', 1) + box(Number(x) + 8, Number(y) + 8, 10, 10, 'ink', 0),
  ),
  line('M134 82h8v8h-8zM148 82h8v8h-8zM141 92h8v8h-8zM152 98h6v6h-6z', 'ink'),
  arrow(210, 70, 180),
  box(420, 20, 74, 140, '', 12),
  box(428, 34, 58, 108, 'paper', 2),
  box(442, 64, 30, 30, 'tint', 1),
  line('M436 60v-8h8M470 52h8v8M478 98v8h-8M444 106h-8v-8'),
  word(300, 60, 'chụp mã QR', 'small'),
  word(540, 182, 'gửi người phụ trách', 'small'),
);

/** Strokes and letters of the drawings, also when printed in grey. */
export const PICTURE_STYLE = `.picture{display:block;inline-size:100%;block-size:auto;margin-block:.8rem;fill:none;stroke:#3a3a3a;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.picture text{font:600 15px system-ui,sans-serif;fill:#1a1a1a;stroke:none;text-anchor:middle}.picture .small{font-weight:400;font-size:13px}
.picture .start{text-anchor:start}.picture .code{font:13px ui-monospace,monospace}.picture .strong{font-weight:700}
.picture .paper{fill:#f7f6f3}.picture .tint{fill:#cfe3d6}.picture .ink{fill:#3a3a3a;stroke:none}.picture .thin{stroke-width:1.2}
.picture .wire{stroke:#8a5a1c}.picture .flow{stroke:#2c6e49;stroke-width:3}.picture .yes{stroke:#2c6e49;stroke-width:4}.picture .no{stroke:#a3261c;stroke-width:4}`;
