import { place, translation } from '../../support/province.ts';
import { asFile, inBody, inFront, type Slip, VI } from './slip.ts';

const asLatin = (text: string) => Buffer.from(text).toString('latin1');
const asWindows = (text: string) => new TextDecoder('windows-1252').decode(Buffer.from(text));
const titled = (title: string, body = '') => place('', body).replace('Bãi Mẫu', title);
const EN = 'places/bai-mau/index.en.md';

/** Vietnamese from before Unicode, or read as what it is not. */
export const ENCODING_SLIPS: Slip[] = [
  asFile(titled('§Òn §ång Cæ'), '2 warning TCVN3 … “§Òn” → “Đền” … UniKey'),
  inBody('B·i biÓn SÇm S¬n lµ mét trong nh÷ng b·i t¾m ®Ñp.', '10 warning TCVN3 … “B·i” → “Bãi”'),
  inBody('Câu đúng.\n\nC¶ng NghÜa S¬n.\n\nThµnh nhµ Hå.', '12 warning TCVN3 … (2 dòng) … “C¶ng” → “Cảng”'),
  asFile(titled('Ñeàn Ñoàng Coå'), '2 warning VNI … “Ñeàn” → “Đền” … UniKey'),
  inBody('Baõi bieån Saàm Sôn laø moät trong nhöõng baõi taém ñeïp.', '10 warning VNI … “Baõi” → “Bãi”'),
  inBody('ÑÖÔØNG ÑEÁN THAÙC', '10 warning VNI … “ÑÖÔØNG” → “ĐƯỜNG”'),
  inBody('BaÞi biêÒn SâÌm Sõn ðeòp, nýõìc trong.', '10 warning Windows-1258 … “BaÞi” → “Bãi”'),
  asFile(titled('Ðền Ðồng Cổ'), '2 warning Iceland … “Ðền” → “Đền” … Gõ lại'),
  inBody('Con đường ðến bãi.', '10 warning Iceland … “ðến” → “đến”'),
  inBody(asWindows('Bãi Sầm Sơn'), '10 warning UTF-8 … “BÃ£i” → “Bãi”'),
  inBody(`Tên cũ là ${asLatin('Thành')} nhà Hồ.`, '10 warning UTF-8 … → “Thành”'),
  inFront(`owner: Ban ${asWindows('Quản lý')}`, '4 warning UTF-8 … “Quản”'),
  [
    'an old encoding in a translation',
    {
      [VI]: place(),
      [EN]: translation(
        'translation: { status: machine, source: "v1:000000000000" }',
        `The ${asWindows('Tùng')} hill.`,
      ),
    },
    `${EN}:6 warning UTF-8 … “Tùng”`,
  ],
  [
    'an old encoding in province.yaml',
    { [VI]: place(), 'communes.yaml': 'source: §Þa chÝnh tØnh\nasOf: 2026-01-01\ncommunes: []\n' },
    'communes.yaml:1 warning TCVN3 … “§Þa” → “Địa”',
  ],
  inBody('B?i bi?n S?m S?n r?t ??p.', '10 warning mất dấu … “B?i”'),
  inBody('Bãi bi\ufffdn Sầm Sơn.', '10 warning mất dấu … “bi\ufffdn” … UTF-8'),
  inBody('Gạch đầu dòng:\n\n\uf0b7 một\n\uf0b7 hai', '12 warning U+F0B7 … (2 dòng) … “- ”'),
  inBody('Đánh dấu \uf0fe ở đây.', '10 warning U+F0FE … Xóa ký tự ấy'),
  inFront('owner: Sở \uf0a7 Ban', '4 warning U+F0A7'),

  // What is right as it stands.
  inBody('Hoà bình, thuý, khoẻ, quý giá, giếng, gìn giữ, quyển sách, khuỷu tay, ngoằn ngoèo, Đắk Lắk.'),
  inBody('Ông Müller, bà Noël, Zoë và Søren từ Köln, Malmö, Curaçao, São Paulo tới Đà Nẵng.'),
  inBody('Người Thaï, chữ laïc, phim Amélie, hãng Citroën, Côte d’Ivoire, Señor Niño.'),
  inBody('Rộng 5×3 m, dày 10 µm, © Ban Quản lý®, «xin chào», ½ giờ, §5, 30°C ± 2, 10¹⁰.'),
  inBody('Guðrún Þórðardóttir và Åse Bjørnsen đến thăm.'),
  inBody('Ở đâu? Khi nào? Bao nhiêu? Vì sao?'),
  inBody('Xem https://a.vn/tim?q=a&b=c và https://a.vn/d?x=1, https://a.vn/e?y=2.'),
  inBody('ຫາດຊາຍເສີມເຊີນ ແລະ ឆ្នេរសឹមសើន, 岑山海滩。'),
  inBody('Mường, Thái, Khơ Mú: bản Năng Cát, Pha Đay, Cha Lung, Piêng Kít, Huổi Hương.'),
  [
    'French and German in a translation',
    {
      [VI]: place(),
      [EN]: translation(
        'translation: { status: machine, source: "v1:000000000000" }',
        'Maïs, haïr, naïf, für, über, Gül, Tüm, Haÿ, Aïda, Saïgon, Hanoï, Thaïs.',
      ),
    },
  ],
];
