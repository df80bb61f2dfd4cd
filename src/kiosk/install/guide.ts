import { html } from '../../language/html.ts';
import { type KioskSettings, SETTINGS_FILES } from '../settings.ts';
import { type Access, GRUB_USER } from './access.ts';
import {
  CONTENT,
  HANDOVER,
  INSTALLER,
  PACKAGE,
  PARTS,
  PICTURE_STYLE,
  SERVICE,
  TRIALS,
} from './guide-pictures.ts';
import { NAMES, ORIGIN } from './names.ts';

const DISPLAY = 'cua-ngo-display.service';

interface Step {
  title: string;
  minutes: number;
  /** Paragraphs; text in backquotes is a command or a name. */
  text: string[];
  commands?: string[];
  /** A drawing, SVG. */
  picture: string;
  /** What is seen when it went well. */
  good: string;
}

const steps = ({ from, home, on, off, rotate }: KioskSettings): Step[] => [
  {
    title: 'Chuẩn bị',
    minutes: 3,
    text: [
      'Máy tính x86-64, 4 GB bộ nhớ, ổ đĩa 32 GB trở lên; màn hình cảm ứng; bàn phím (chỉ dùng lúc cài); USB cài Debian 13 (bản 12 chỉ có Node 18, quá cũ); USB định dạng FAT32 hoặc exFAT, nhãn `KIOSK`, chứa tệp `.kiosk` và gói `.deb` này; mật khẩu GRUB in ra lúc làm gói.',
      'Trong BIOS: bật “Restore on AC power loss: Power On” để máy tự chạy lại khi có điện; tắt khởi động từ USB; đặt mật khẩu BIOS.',
    ],
    picture: PARTS,
    good: 'Máy bật lên ngay khi cắm điện.',
  },
  {
    title: 'Cài Debian 13 bản tối thiểu',
    minutes: 12,
    text: [
      'Chọn tiếng Việt, múi giờ Thành phố Hồ Chí Minh. Ở bước “Software selection” chỉ để lại “standard system utilities”.',
      'Chia đĩa: một phân vùng cho hệ thống, một phân vùng ext4 riêng gắn ở `/var/lib/cua-ngo` (ít nhất 8 GB).',
    ],
    picture: INSTALLER,
    good: 'Máy dừng ở dòng “login:”.',
  },
  {
    title: 'Cài gói của màn hình',
    minutes: 5,
    text: [
      'Đăng nhập root, cắm USB nhãn KIOSK. Lệnh dưới đây tự kéo theo Chromium, cage và Node (cần mạng lúc này).',
      'Cài xong, màn hình vẫn ở dòng lệnh: trang của cửa khẩu chỉ chiếm màn hình từ lần khởi động sau.',
    ],
    commands: [
      'mount -o ro /dev/disk/by-label/KIOSK /mnt',
      'apt update',
      `apt install -y /mnt/${NAMES.package}_*.deb`,
      'umount /mnt',
    ],
    picture: PACKAGE,
    good: 'Lệnh kết thúc không có dòng nào bắt đầu bằng “E:”.',
  },
  {
    title: 'Đưa nội dung vào bằng USB',
    minutes: 3,
    text: [
      'Rút USB ra rồi cắm lại: máy tự đọc. Mọi tệp đều được kiểm tra chữ ký của tỉnh; USB lạ không làm gì được.',
      'Xem kết quả:',
    ],
    commands: [`curl -s ${ORIGIN}/_kiosk/health`, "journalctl -u 'cua-ngo-stick@*' -n 5 --no-pager -o cat"],
    picture: CONTENT,
    good: 'Có dòng “"outcome":"updated"”, và "release" là số bản trên USB.',
  },
  {
    title: 'Trang dịch vụ',
    minutes: 2,
    text: [
      'Khởi động lại. Giữ ngón tay 5 giây ở góc trên bên trái màn hình, rồi 5 giây ở góc trên bên phải: hiện “Tình trạng máy”; bấm “Dịch vụ kỹ thuật” và nhập mã (người làm gói cài đặt giữ; sai năm lần phải đợi).',
      'Ở đó đặt được mạng dây, Wi-Fi, địa chỉ cố định, địa chỉ lấy bản mới, giờ bật tắt, xoay hình, âm lượng; đọc USB, xem nhật ký và ghi ra USB. Mạng mới được thử một phút: không bấm “Giữ mạng này” thì máy quay lại mạng trước.',
      'Từ lần khởi động này NetworkManager giữ mạng, kể cả cổng mà trình cài đặt Debian đã ghi ở `/etc/network/interfaces`; địa chỉ cố định ghi ở đó vẫn dùng.',
    ],
    picture: SERVICE,
    good: 'Đầu trang ghi “đã nối” và địa chỉ của máy.',
  },
  {
    title: 'Kiểm tra',
    minutes: 3,
    text: [
      `Khởi động lại. Màn hình phải tự hiện trang ${home} trong vòng hai phút. (Muốn xem ngay mà chưa khởi động lại: \`systemctl start ${DISPLAY}\`.)`,
      `Hình ${rotate === 0 ? 'không xoay' : `xoay ${rotate}° theo chiều kim đồng hồ`}: chạm bốn góc, điểm nhận phải ở ngay dưới ngón tay. Nếu hình nằm nghiêng, chọn 90, 180 hoặc 270 bằng lệnh xoay dưới đây; máy tự đổi cả hình và chạm sau vài giây.`,
      'Rút dây mạng: mọi trang vẫn xem được. Rút điện giữa chừng rồi cắm lại: trang tự trở về. Cắm bàn phím: không có tác dụng.',
      `${on === off ? 'Màn hình luôn sáng' : `Màn hình sáng lúc ${on}, tắt lúc ${off}`}. Máy hỏi bản mới mỗi giờ ở ${from}.`,
    ],
    commands: [`echo '{"rotate":90}' >${SETTINGS_FILES.changed}`, 'systemctl reboot'],
    picture: TRIALS,
    good: 'Trang hiện lại sau khi rút điện; bàn phím không mở được gì.',
  },
  {
    title: 'Bàn giao',
    minutes: 2,
    text: [
      'Khóa tủ máy, che các cổng USB. Chụp mã QR ở trang sức khỏe của màn hình gửi người phụ trách.',
      'Từ nay không ai phải làm gì: máy tự cập nhật; nơi không có mạng thì mỗi tháng cắm một USB nhãn KIOSK.',
      'Để máy có điện và mạng suốt đêm: bản vá an ninh của Debian (cả Chromium) được cài lúc màn hình tắt, và chỉ lúc ấy máy mới tự khởi động lại nếu cần.',
    ],
    picture: HANDOVER,
    good: 'Người phụ trách nhận được ảnh mã QR.',
  },
];

const problems = ({ sshKey }: Access): [sign: string, remedy: string][] => [
  [
    'Màn hình đen',
    'Xem giờ của máy, dây tín hiệu và nguồn của tấm màn hình. Khi trang đã hiện được một lần, máy tự thử lại sau ba phút im lặng.',
  ],
  ['“Đang chuẩn bị nội dung…”', 'Chưa có bản nào hợp lệ. Cắm USB nhãn KIOSK, đợi năm phút.'],
  ['Nội dung cũ', 'Xem đồng hồ và mạng; nội dung cũ vẫn được chiếu, không bao giờ tự tắt.'],
  [
    'USB không có tác dụng',
    'Nhãn phải là KIOSK, định dạng FAT32 hoặc exFAT. Kiểm tra tệp: npm run kiosk -- verify.',
  ],
  [
    '"bad" trong trang sức khỏe có số bản',
    'Bản đó không chạy được trên máy này; máy giữ bản trước và chờ bản sau.',
  ],
  [
    'Cần dòng lệnh ở ngay máy',
    `Lúc khởi động bấm Esc, chọn dòng đầu, bấm \`e\`, gõ tên \`${GRUB_USER}\` và mật khẩu GRUB; thêm \`systemd.mask=${DISPLAY}\` vào cuối dòng \`linux\` rồi bấm Ctrl+X. Lần khởi động sau trở lại như thường.`,
  ],
  [
    'Cần vào máy từ xa',
    sshKey === undefined
      ? 'Gói này làm không có khóa ssh: máy không mở cổng nào. Làm gói mới với --ssh-key rồi cài đè.'
      : 'Từ máy giữ khóa riêng: `ssh root@<địa chỉ của máy>`. Chỉ khóa đã ghi trong gói vào được, không có mật khẩu nào.',
  ],
  [
    'Cài bản mới của gói',
    '`apt install /mnt/…deb` như lần đầu. Giờ, hướng xoay, âm lượng và địa chỉ đã đặt tại máy giữ nguyên.',
  ],
  ['Gỡ khỏi máy', `\`apt purge ${NAMES.package}\`: không để lại gì của màn hình này.`],
];

const escape = (text: string) => html`${text}`.replace(/`([^`]+)`/g, '<code>$1</code>');

const STYLE = `body{font:1.1rem/1.6 system-ui,sans-serif;max-inline-size:46rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
h1{line-height:1.2}li.step{margin-block:1.5rem}pre{background:#f1efe9;padding:.8rem;overflow:auto}
.good{border-inline-start:.3rem solid #2c6e49;padding-inline-start:.8rem}table{border-collapse:collapse}td,th{border:1px solid #999;padding:.4rem .6rem;text-align:start;vertical-align:top}
${PICTURE_STYLE}
@media print{li.step{break-inside:avoid}}`;

/** The page a technician follows, in Vietnamese, to be printed or read on a phone. */
export function createGuide(settings: KioskSettings, access: Access): string {
  const all = steps(settings);
  const total = all.reduce((sum, { minutes }) => sum + minutes, 0);
  const items = all.map(
    ({ title, minutes, text, commands, picture, good }) =>
      `<li class="step"><h2>${escape(title)} <small>(${minutes} phút)</small></h2>
${text.map((paragraph) => `<p>${escape(paragraph)}</p>`).join('\n')}
${picture}
${commands ? `<pre><code>${commands.map(escape).join('\n')}</code></pre>` : ''}
<p class="good"><strong>Đúng thì thấy:</strong> ${escape(good)}</p></li>`,
  );
  return `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Cài đặt màn hình cửa khẩu</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Cài đặt màn hình cửa khẩu “${escape(settings.site)}”</h1>
<p>Khoảng ${total} phút, một người. Làm lần lượt; mỗi bước có dấu hiệu cho biết đã đúng.</p>
<ol>
${items.join('\n')}
</ol>
<h2>Khi có trục trặc</h2>
<table>
<thead><tr><th scope="col">Thấy gì</th><th scope="col">Làm gì</th></tr></thead>
<tbody>
${problems(access)
  .map(([sign, remedy]) => `<tr><td>${escape(sign)}</td><td>${escape(remedy)}</td></tr>`)
  .join('\n')}
</tbody>
</table>
</body>
</html>
`;
}
