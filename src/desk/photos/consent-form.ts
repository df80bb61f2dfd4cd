import { type Columns, createDocx, type Paragraph } from '../small-docx.ts';

const centred = (text: string, more: Partial<Paragraph> = {}): Paragraph => ({
  text,
  align: 'center',
  ...more,
});
const heading = (text: string): Paragraph => ({ text, bold: true, before: 6 });
const line = (text: string): Paragraph => ({ text, before: 3 });
const prose = (text: string): Paragraph => ({ text, align: 'both' });

/** Room for a hand's name. */
const SIGNED = [centred('', { before: 22 }), centred('\t')];

const FORM: readonly (Paragraph | Columns)[] = [
  centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, before: 0 }),
  centred('Độc lập - Tự do - Hạnh phúc', { bold: true, before: 0 }),
  centred('PHIẾU ĐỒNG Ý CHO SỬ DỤNG HÌNH ẢNH', { bold: true, size: 14, before: 12 }),
  centred('(Điều 32 Bộ luật Dân sự năm 2015; Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15)', {
    italic: true,
    size: 11,
  }),
  line('Số phiếu: \tCơ quan sử dụng ảnh: \t'),
  heading('1. Người trong ảnh'),
  line('Họ và tên: \tNăm sinh: \t'),
  line('Địa chỉ: \t'),
  line('Điện thoại hoặc thư điện tử: \t'),
  heading('2. Ảnh'),
  line('Chụp gì, ở đâu, ngày nào: \t'),
  line('Người chụp: \tMã ảnh (nếu có): \t'),
  heading('3. Mục đích sử dụng'),
  line('\t'),
  heading('4. Nơi được đăng (đánh dấu từng nơi đồng ý)'),
  line('☐ Trang thông tin điện tử  ☐ Ki-ốt, màn hình tại cửa khẩu  ☐ Ấn phẩm in  ☐ Mạng xã hội'),
  line('☐ Nơi khác: \t'),
  heading('5. Thời hạn'),
  line('☐ Đến hết ngày ….. tháng ….. năm ………     ☐ Không định ngày, cho tới khi tôi rút lại'),
  heading('6. Rút lại sự đồng ý'),
  prose(
    'Tôi có thể rút lại bất cứ lúc nào, không phải nêu lý do, không mất tiền, bằng cách báo cho cơ quan theo địa chỉ dưới đây. Cơ quan sẽ gỡ ảnh khỏi những nơi mình quản lý; bản đã in và bản người khác đã lưu thì không thu hồi hết được.',
  ),
  line('Nơi nhận yêu cầu rút (đơn vị, điện thoại, thư điện tử): \t'),
  prose('Tôi đã đọc và hiểu phiếu này, tự nguyện đồng ý với những điều đã đánh dấu ở trên.'),
  {
    columns: [
      [
        centred('Cơ quan nhận phiếu', { bold: true, before: 8 }),
        centred('(ngày nhận, ký, ghi rõ họ tên)', { italic: true, size: 11, before: 0 }),
        ...SIGNED,
        line('Nơi giữ phiếu: \t'),
      ],
      [
        centred('Ngày ….. tháng ….. năm ………', { italic: true, before: 8 }),
        centred('Người trong ảnh', { bold: true, before: 0 }),
        centred('(ký, ghi rõ họ tên)', { italic: true, size: 11, before: 0 }),
        ...SIGNED,
      ],
    ],
  },
  heading('Nếu người trong ảnh chưa đủ 18 tuổi'),
  prose(
    'Cha, mẹ hoặc người giám hộ ký thay hoặc cùng ký; trẻ từ đủ 7 tuổi phải cùng đồng ý (khoản 11 Điều 6 Luật Trẻ em năm 2016).',
  ),
  line('Họ tên cha, mẹ hoặc người giám hộ: \t'),
  line('Quan hệ: \tĐiện thoại: \t'),
  line('Địa chỉ: \t'),
  {
    columns: [
      [
        centred('Cha, mẹ hoặc người giám hộ', { bold: true, before: 8 }),
        centred('(ký, ghi rõ họ tên)', { italic: true, size: 11, before: 0 }),
        ...SIGNED,
      ],
      [
        centred('Trẻ từ đủ 7 tuổi', { bold: true, before: 8 }),
        centred('(ký hoặc tự ghi tên)', { italic: true, size: 11, before: 0 }),
        ...SIGNED,
      ],
    ],
  },
];

/** A form to be printed and signed by whoever can be recognised in a picture, as .docx; always the same bytes. */
export const createConsentForm = (): Uint8Array => createDocx(FORM);
