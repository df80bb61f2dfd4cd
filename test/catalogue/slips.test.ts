import { describe, expect, it } from 'vitest';
import { FACTS, issuesOf, place, told } from '../support/province.ts';

/** What the check tells of one place; the first line of `front` is line 4 of the file. */
const toldOf = (front: string, facts = FACTS) =>
  issuesOf({ 'places/bai-mau/index.vi.md': place(front, '', facts) }).map(told);

/** Slips of people who write in Word and Notepad, as typed, and every line they are told. */
type Slip = [typed: string, ...told: string[]];

const NUMBERS: Slip[] = [
  [
    'geo:\n  lat: 16,6192\n  lon: 105.2\n  basis: point',
    '5 not-a-number: “Vĩ độ” (lat) phải là số từ 7 đến 24, nhưng đang ghi “16,6192”. → Viết: 16.6192',
  ],
  [
    'geo: { lat: 16,6192, lon: 105.2, basis: point }',
    '4 decimal-comma: Số thập phân có dấu phẩy: “16,6192” bị tách làm hai. → Viết bằng dấu chấm: lat: 16.6192',
  ],
  [
    'geo: { lat: 6192, lon: 105.2, basis: point }',
    '4 out-of-bounds: “Vĩ độ” (lat) phải là số từ 7 đến 24, nhưng đang ghi “6192”. → Độ vĩ bắc (WGS 84). Viết số trần, dấu chấm là dấu thập phân.',
  ],
  [
    'feeVnd: { adult: 50.000, asOf: 2026-01-01 }',
    '4 thousands-dot: Số “50.000” sẽ bị hiểu là 50. → Nếu là hàng nghìn, viết không có dấu chấm: 50000',
  ],
  [
    'feeVnd:\n  adult: 50.000 đồng\n  asOf: 2026-01-01',
    '5 not-a-number: “Người lớn (đồng)” (adult) phải là số từ 0 đến 10000000, nhưng đang ghi “50.000 đồng”. → Viết: 50000',
  ],
  [
    'feeVnd:\n  adult: 50 nghìn\n  asOf: 2026-01-01',
    '5 not-a-number: “Người lớn (đồng)” (adult) phải là số từ 0 đến 10000000, nhưng đang ghi “50 nghìn”. → Viết: 50000',
  ],
  [
    'feeVnd:\n  adult: 1,5 triệu\n  asOf: 2026-01-01',
    '5 not-a-number: “Người lớn (đồng)” (adult) phải là số từ 0 đến 10000000, nhưng đang ghi “1,5 triệu”. → Viết: 1500000',
  ],
  [
    'feeVnd:\n  adult: "40000"\n  asOf: 2026-01-01',
    '5 not-a-number: “Người lớn (đồng)” (adult) phải là số từ 0 đến 10000000, nhưng đang ghi “40000”. → Bỏ dấu nháy, viết: 40000',
  ],
  [
    'areaHa: 1.234,5',
    '4 not-a-number: “Diện tích (ha)” (areaHa) phải là số từ 0 đến 1000000, nhưng đang ghi “1.234,5”. → Viết: 1234.5',
  ],
  [
    'areaHa: 10-15',
    '4 not-a-number: “Diện tích (ha)” (areaHa) phải là số từ 0 đến 1000000, nhưng đang ghi “10-15”. → Diện tích. Viết số trần, dấu chấm là dấu thập phân.',
  ],
  [
    'timeNeededMinutes: 1.5',
    '4 not-a-whole-number: “Thời gian nên dành (phút)” (timeNeededMinutes) phải là số nguyên từ 5 đến 20000, nhưng đang ghi “1.5”. → Thời gian tham quan. Viết số nguyên, không dấu chấm phân cách.',
  ],
  [
    'season: [4, 13]',
    '4 out-of-bounds: “Tháng đẹp nhất” (season) phải là số từ 1 đến 12, nhưng đang ghi “13”. → Cần ghi: Các tháng nên đến, số từ 1 đến 12.',
  ],
];

const DAYS: Slip[] = [
  [
    'reviewBy: 05/10/2026',
    '4 not-a-date: “Hạn rà soát” (reviewBy) phải viết năm-tháng-ngày, nhưng đang ghi “05/10/2026”. → Viết: 2026-10-05',
  ],
  [
    'reviewBy: 5.10.2026',
    '4 not-a-date: “Hạn rà soát” (reviewBy) phải viết năm-tháng-ngày, nhưng đang ghi “5.10.2026”. → Viết: 2026-10-05',
  ],
  [
    'reviewBy: ngày 5 tháng 10 năm 2026',
    '4 not-a-date: “Hạn rà soát” (reviewBy) phải viết năm-tháng-ngày, nhưng đang ghi “ngày 5 tháng 10 năm 2026”. → Viết: 2026-10-05',
  ],
  [
    'reviewBy: 31/02/2026',
    '4 not-a-date: “Hạn rà soát” (reviewBy) phải viết năm-tháng-ngày, nhưng đang ghi “31/02/2026”. → Ngày phải xem lại, hiện ở cuối trang; không ghi thì tính theo loại. Viết năm-tháng-ngày, ví dụ 2026-11-20.',
  ],
  [
    'reviewBy: 2026-02-30',
    '4 no-such-day: “Hạn rà soát” (reviewBy) ghi một ngày không có trong lịch, nhưng đang ghi “2026-02-30”. → Xem lại ngày và tháng.',
  ],
  [
    'reviewBy: 9999-12-31',
    '4 year-out-of-bounds: “Hạn rà soát” (reviewBy) phải có năm từ 1900 đến 2100, nhưng đang ghi “9999-12-31”. → Xem lại năm.',
  ],
  [
    'reviewBy: 0226-10-05',
    '4 year-out-of-bounds: “Hạn rà soát” (reviewBy) phải có năm từ 1900 đến 2100, nhưng đang ghi “0226-10-05”. → Xem lại năm.',
  ],
  [
    'reviewBy: 05/10/0226',
    '4 not-a-date: “Hạn rà soát” (reviewBy) phải viết năm-tháng-ngày, nhưng đang ghi “05/10/0226”. → Ngày phải xem lại, hiện ở cuối trang; không ghi thì tính theo loại. Viết năm-tháng-ngày, ví dụ 2026-11-20.',
  ],
  [
    'designations: [{ level: national, date: "2011-02-31" }]',
    '4 no-such-day: “Ngày công nhận” (date) ghi một ngày không có trong lịch, nhưng đang ghi “2011-02-31”. → Xem lại ngày và tháng.',
  ],
  [
    'period: { from: "0000" }',
    '4 year-out-of-bounds: “Từ” (from) phải có năm từ 1 đến 2100, nhưng đang ghi “0000”. → Xem lại năm.',
  ],
  [
    'period: { from: 700 TCN }',
    '4 before-our-era: “Từ” (from) chỉ ghi được năm sau Công nguyên, nhưng đang ghi “700 TCN”. → Xóa dòng này; viết năm ấy bằng chữ trong bài, hoặc trong label của “Thời kỳ”.',
  ],
  [
    'reviewBy: "“2026-01-01”"',
    '4 curly-quotes: “Hạn rà soát” (reviewBy) có dấu nháy cong của Word. → Dùng dấu nháy thẳng: "2026-01-01"',
  ],
  [
    'period: { from: 1397 }',
    '4 not-text: “Từ” (from) phải là chữ, nhưng đang ghi “1397”. → Viết trong dấu nháy: "1397"',
  ],
  [
    'period: { from: tháng 6 năm 2011 }',
    '4 not-a-date: “Từ” (from) phải là năm, năm-tháng hoặc năm-tháng-ngày, nhưng đang ghi “tháng 6 năm 2011”. → Viết: "2011-06"',
  ],
  [
    'period: { from: thế kỷ 15 }',
    '4 not-a-date: “Từ” (from) phải là năm, năm-tháng hoặc năm-tháng-ngày, nhưng đang ghi “thế kỷ 15”. → Năm bắt đầu. Viết năm, năm-tháng hoặc năm-tháng-ngày, trong dấu nháy: "1428" hoặc "2011-06-27".',
  ],
  [
    'hours: 7h-17h',
    '4 not-hours: “Giờ mở cửa” (hours) viết giờ chưa đúng mẫu, nhưng đang ghi “7h-17h”. → Viết: hours: [{ days: [mon, tue, wed, thu, fri, sat, sun], open: "07:00", close: "17:00" }]',
  ],
  [
    'hours: từ 7 giờ 30 đến 5 giờ chiều',
    '4 not-hours: “Giờ mở cửa” (hours) viết giờ chưa đúng mẫu, nhưng đang ghi “từ 7 giờ 30 đến 5 giờ chiều”. → Viết: hours: [{ days: [mon, tue, wed, thu, fri, sat, sun], open: "07:30", close: "17:00" }]',
  ],
  [
    'hours: Cả ngày',
    '4 wrong-shape: “Giờ mở cửa” (hours) chưa đúng mẫu, nhưng đang ghi “Cả ngày”. → Viết unknown khi chưa xác nhận được, hoặc các dòng days, open, close.',
  ],
  [
    'hours:\n  - days: [mon]\n    open: 7h\n    close: 17h30',
    '6 not-a-time: “Giờ mở” (open) viết giờ chưa đúng mẫu, nhưng đang ghi “7h”. → Viết: "07:00"',
    '7 not-a-time: “Giờ đóng” (close) viết giờ chưa đúng mẫu, nhưng đang ghi “17h30”. → Viết: "17:30"',
  ],
  [
    'hours:\n  days: [mon]\n  open: 07:00\n  close: 17:00',
    '4 not-a-list: “Giờ mở cửa” (hours) phải là danh sách. → Thêm gạch đầu dòng trước mục đầu tiên: - …',
  ],
];

const LISTS: Slip[] = [
  [
    'locality: 16516',
    '4 not-a-list: “Xã, phường” (locality) phải là danh sách, nhưng đang ghi “16516”. → Viết: locality: ["16516"]',
  ],
  [
    'locality: [16516]',
    '4 not-text: “Mã xã” (locality) phải là chữ, nhưng đang ghi “16516”. → Viết trong dấu nháy: "16516"',
  ],
  [
    'season: 4-9',
    '4 not-a-list: “Tháng đẹp nhất” (season) phải là danh sách, nhưng đang ghi “4-9”. → Viết: season: [4, 5, 6, 7, 8, 9]',
  ],
  [
    'audience: tourist, press',
    '4 not-a-list: “Dành cho ai” (audience) phải là danh sách, nhưng đang ghi “tourist, press”. → Viết: audience: [tourist, press]',
  ],
  [
    'audience: [touris]',
    '4 not-in-list: “Dành cho ai” (audience) không có trong danh sách, nhưng đang ghi “touris”. → Viết: tourist',
  ],
  [
    'audience: [khách]',
    '4 not-in-list: “Dành cho ai” (audience) không có trong danh sách, nhưng đang ghi “khách”. → Chọn một trong: tourist (Du khách), investor (Nhà đầu tư), trader (Thương nhân, doanh nghiệp), press (Báo chí), overseas-vietnamese (Kiều bào), partner (Tỉnh bạn), border-resident (Cư dân biên giới)',
  ],
  [
    'tags: [Biển]',
    '4 wrong-format: “Nhãn” (tags) chưa đúng mẫu, nhưng đang ghi “Biển”. → Cần ghi: Từ để tìm, không hiện trên trang; chữ thường không dấu, nối bằng gạch ngang. Trùng mã trong terms.yaml thì tìm được bằng mọi tên của mã ấy.',
  ],
  [
    'related: Bãi Mẫu',
    '4 not-a-list: “Liên quan” (related) phải là danh sách, nhưng đang ghi “Bãi Mẫu”. → Viết: related: [bai-mau]',
  ],
  [
    'related: [Bãi Mẫu]',
    '4 wrong-format: “Mã liên quan” (related) phải là mã (tên thư mục) của bản ghi, nhưng đang ghi “Bãi Mẫu”. → Có phải muốn viết: bai-mau',
  ],
  [
    'designations: quốc gia',
    '4 not-a-list: “Danh hiệu” (designations) phải là danh sách, nhưng đang ghi “quốc gia”. → Xuống dòng dưới designations: rồi viết mỗi mục một gạch đầu dòng, ví dụ “- level: …”',
  ],
  [
    'photos: [anh-1]',
    '4 wrong-shape: “Ảnh” (photos) phải gồm các mục con, nhưng đang ghi “anh-1”. → Viết thành các dòng lùi vào: id: …, role: …',
  ],
  [
    'kiosk: có',
    '4 wrong-shape: “Ki-ốt cửa khẩu” (kiosk) phải gồm các mục con, nhưng đang ghi “có”. → Viết thành các dòng lùi vào: show: …, priority: …, gates: …',
  ],
  [
    'kiosk: { show: có }',
    '4 not-a-boolean: “Hiện ở ki-ốt” (show) phải là true (có) hoặc false (không), nhưng đang ghi “có”. → Viết: true',
  ],
  [
    'accessibility: { stepFree: có, toilets: không, parking: chưa rõ }',
    '4 not-in-list: “Lối không bậc” (stepFree) không có trong danh sách, nhưng đang ghi “có”. → Viết: yes',
    '4 not-in-list: “Nhà vệ sinh” (toilets) không có trong danh sách, nhưng đang ghi “không”. → Viết: no',
    '4 not-in-list: “Bãi đỗ xe” (parking) không có trong danh sách, nhưng đang ghi “chưa rõ”. → Viết: unknown',
  ],
  [
    'access: Quốc lộ 1',
    '4 wrong-shape: “Đường đi” (access) phải gồm các mục con, nhưng đang ghi “Quốc lộ 1”. → Viết thành các dòng lùi vào: road: …, fromCentreKm: …, lastKm: …',
  ],
];

const WORDS: Slip[] = [
  [
    'owner:',
    '4 empty: “Đơn vị cung cấp” (owner) đang để trống. → Ai cung cấp và chịu trách nhiệm về dữ liệu. Nếu không có thì xóa cả dòng.',
  ],
  [
    'owner: ""',
    '4 empty: “Đơn vị cung cấp” (owner) đang để trống. → Cần ghi: Ai cung cấp và chịu trách nhiệm về dữ liệu.',
  ],
  [
    'owner: 123',
    '4 not-text: “Đơn vị cung cấp” (owner) phải là chữ, nhưng đang ghi “123”. → Viết trong dấu nháy: "123"',
  ],
  [
    'owner: {sở}',
    '4 not-text: “Đơn vị cung cấp” (owner) phải là một câu chữ. → Đặt cả câu trong dấu nháy: owner: "…"',
  ],
  [
    'owner: Giải #1 toàn quốc',
    '4 cut-by-hash: Phần sau dấu # sẽ bị bỏ, chỉ còn “Giải”. → Đặt cả câu trong dấu nháy: "…"; nếu là ghi chú thì thêm dấu cách sau #.',
  ],
  ['Owner: Sở', '4 unknown-field: Không có mục “Owner”. → Có phải muốn viết: owner'],
  ['ower: Sở', '4 unknown-field: Không có mục “ower”. → Có phải muốn viết: owner'],
  [
    'kiosk: { show: true, priorty: 2 }',
    '4 unknown-field: Không có mục “priorty” trong “Ki-ốt cửa khẩu”. → Có phải muốn viết: priority',
  ],
  ['đơn vị cung cấp: Sở', '4 unknown-field: Không có mục “đơn vị cung cấp”. → Có phải muốn viết: owner'],
  [
    `owner: ${'a'.repeat(201)}`,
    '4 too-long: “Đơn vị cung cấp” (owner) dài quá 200 ký tự (đang có 201). → Rút gọn còn nhiều nhất 200 ký tự.',
  ],
];

const PUNCTUATION: Slip[] = [
  [
    'owner: Sở Văn hóa: Thể thao',
    '4 yaml: Trong câu có dấu hai chấm nên máy không hiểu. → Đặt cả câu trong dấu nháy: owner: "…"',
  ],
  ['owner: "Sở', '4 yaml: Mở dấu nháy mà chưa đóng. → Thêm dấu " ở cuối câu.'],
  [
    'owner: "Sở" Văn hóa',
    "4 yaml: Dấu nháy đóng lại ở giữa câu. → Đặt cả câu trong dấu nháy đơn: owner: '…'",
  ],
  ["owner: 'It's'", '4 yaml: Dấu nháy đóng lại ở giữa câu. → Đặt cả câu trong dấu nháy: owner: "…"'],
  ['audience: [press', '4 yaml: Mở dấu [ mà chưa đóng. → Thêm dấu ] ở cuối danh sách.'],
  ['owner:Sở', '4 yaml: Thiếu dấu cách sau dấu hai chấm. → Viết: owner: Sở'],
  ['\towner: Sở', '4 yaml: Đầu dòng có phím Tab. → Thay phím Tab bằng dấu cách.'],
  [
    'owner:\u00a0Sở',
    '4 yaml: Có dấu cách đặc biệt (thường do chép từ Word). → Xóa dấu cách ấy rồi gõ lại bằng phím cách.',
  ],
  [
    'owner: *Sở*',
    '4 yaml: Câu bắt đầu bằng dấu *, & hoặc ! nên máy không hiểu. → Đặt cả câu trong dấu nháy: "…".',
  ],
  [
    'owner: &Sở',
    '4 yaml: Câu bắt đầu bằng dấu *, & hoặc ! nên máy không hiểu. → Đặt cả câu trong dấu nháy: "…".',
  ],
  [
    'owner: !Sở',
    '4 yaml: Câu bắt đầu bằng dấu *, & hoặc ! nên máy không hiểu. → Đặt cả câu trong dấu nháy: "…".',
  ],
  ['owner: - Sở', '4 yaml: Câu bắt đầu bằng “-” nên máy không hiểu. → Đặt cả câu trong dấu nháy: owner: "…"'],
  ['owner: @So', '4 yaml: Câu bắt đầu bằng “@” nên máy không hiểu. → Đặt cả câu trong dấu nháy: owner: "…"'],
  [
    'owner: [Mới] Sở',
    '4 yaml: Câu bắt đầu bằng “[” nên máy không hiểu. → Đặt cả câu trong dấu nháy: owner: "…"',
  ],
  [
    'Sở Văn hóa',
    '4 yaml: Dòng này không theo mẫu “tên-mục: giá trị”. → Nếu là phần tiếp của dòng trên, thêm hai dấu cách ở đầu dòng; nếu là mục mới, viết: tên-mục: giá trị',
  ],
  [
    'owner: Sở Văn hóa\nThể thao',
    '5 yaml: Dòng này không theo mẫu “tên-mục: giá trị”. → Nếu là phần tiếp của dòng trên, thêm hai dấu cách ở đầu dòng; nếu là mục mới, viết: tên-mục: giá trị',
  ],
  ['owner: Sở\nowner: Ban', '5 yaml: Mục này đã ghi ở trên, mỗi mục chỉ ghi một lần. → Xóa một trong hai.'],
  [
    'access:\n  road: Quốc lộ 1\n   lastKm: đường đất',
    '5 yaml: Đầu dòng thụt vào không đều với dòng trên. → Thụt vào bằng đúng số dấu cách của dòng cùng cấp.',
  ],
  [
    'locality:\n  - "00001"\n - "00002"',
    '6 yaml: Đầu dòng thụt vào không đều với dòng trên. → Thụt vào bằng đúng số dấu cách của dòng cùng cấp.',
  ],
];

/** In the facts every place must have: what is replaced, by what. */
const FACT_SLIPS: [from: string, to: string, ...told: string[]][] = [
  [
    'type: beach',
    'type: bãi biển',
    '4 not-in-list: “Loại nơi” (type) không có trong danh sách, nhưng đang ghi “bãi biển”. → Viết: beach',
  ],
  [
    'type: beach',
    'type: Beach',
    '4 not-in-list: “Loại nơi” (type) không có trong danh sách, nhưng đang ghi “Beach”. → Viết: beach',
  ],
  [
    'type: beach',
    'type: beech',
    '4 not-in-list: “Loại nơi” (type) không có trong danh sách, nhưng đang ghi “beech”. → Viết: beach',
  ],
  [
    'type: beach\n',
    '',
    '2 missing-field: Thiếu mục “Loại nơi” (type). → Thêm dòng type: … (Loại địa điểm. Chọn một trong: heritage (Di sản), temple (Đền, chùa), archaeology (Khảo cổ), cave (Hang động), beach (Bãi biển), national-park (Vườn quốc gia), nature-reserve (Khu bảo tồn), mountain (Núi), water (Sông, suối, hồ), bridge (Cầu), museum (Bảo tàng), village (Làng, bản), locality (Phường, xã), airport (Sân bay), seaport (Cảng biển), railway-station (Ga tàu), road (Đường bộ).)',
  ],
  ['type:', 'tpye:', '4 unknown-field: Không có mục “tpye”. → Có phải muốn viết: type'],
  [
    'sources:\n  - title: Báo cáo của tỉnh',
    'sources: Báo cáo',
    '5 not-a-list: “Nguồn” (sources) phải là danh sách, nhưng đang ghi “Báo cáo”. → Xuống dòng dưới sources: rồi viết mỗi mục một gạch đầu dòng, ví dụ “- title: …”',
  ],
  [
    'sources:\n  - title: Báo cáo của tỉnh',
    'sources: []',
    '5 too-few: “Nguồn” (sources) cần ít nhất 1 dòng. → Cần ghi: Ít nhất một nguồn của các số liệu, sự kiện.',
  ],
  [
    'sources:\n  - title: Báo cáo của tỉnh',
    'sources:\n  - Báo cáo',
    '6 wrong-shape: “Nguồn” (sources) phải gồm các mục con, nhưng đang ghi “Báo cáo”. → Viết thành các dòng lùi vào: title: …, url: …, document: …, date: …',
  ],
  [
    '  - title: Báo cáo của tỉnh',
    '  - title: Báo cáo\n    url: vnexpress.net/a',
    '7 wrong-format: “Địa chỉ nguồn” (url) thiếu https:// ở đầu, nhưng đang ghi “vnexpress.net/a”. → Viết: https://vnexpress.net/a',
  ],
  [
    'published: 2026-01-02\n',
    '',
    '2 missing-field: Thiếu mục “Ngày đăng” (published). → Thêm dòng published: … (Ngày đăng lần đầu. Viết năm-tháng-ngày, ví dụ 2026-11-20.)',
  ],
];

describe('slips in numbers', () => {
  it.each(NUMBERS)('%j is told', (typed, ...told) => {
    expect(told.length).toBeGreaterThan(0);
    expect(toldOf(typed)).toEqual(told);
  });
});

describe('slips in days and hours', () => {
  it.each(DAYS)('%j is told', (typed, ...told) => {
    expect(told.length).toBeGreaterThan(0);
    expect(toldOf(typed)).toEqual(told);
  });
});

describe('slips in lists and choices', () => {
  it.each(LISTS)('%j is told', (typed, ...told) => {
    expect(told.length).toBeGreaterThan(0);
    expect(toldOf(typed)).toEqual(told);
  });
});

describe('slips in words and names of fields', () => {
  it.each(WORDS)('%j is told', (typed, ...told) => {
    expect(told.length).toBeGreaterThan(0);
    expect(toldOf(typed)).toEqual(told);
  });
});

describe('slips in punctuation of YAML', () => {
  it.each(PUNCTUATION)('%j is told', (typed, ...told) => {
    expect(told.length).toBeGreaterThan(0);
    expect(toldOf(typed)).toEqual(told);
  });
});

describe('slips in facts every record must have', () => {
  it.each(FACT_SLIPS)('%j for %j is told', (from, to, ...told) => {
    expect(told.length).toBeGreaterThan(0);
    expect(toldOf('', FACTS.replace(from, to))).toEqual(told);
  });
});
