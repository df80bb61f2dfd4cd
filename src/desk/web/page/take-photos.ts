import { createTakeFiles } from './take-files.ts';

/** Pictures, each of which becomes a record that is still to be filled in; and the paper that whoever is seen in them signs. */
export const { take: takePhotos, ask: askForPhotos } = createTakeFiles({
  title: 'Nhận ảnh',
  hint: 'JPEG, PNG, HEIC, WebP, mỗi tệp nhiều nhất 100 MB. Máy xoay đúng chiều, bỏ tọa độ; quyền dùng ảnh và người trong ảnh hỏi trước lời chú thích. Thả ảnh vào bất cứ chỗ nào trên trang này cũng được.',
  label: 'Chọn ảnh',
  accept: '.jpg,.jpeg,.png,.heic,.heif,.webp',
  many: true,
  address: 'photos',
  command: 'photos',
  more: {
    label: 'Lưu phiếu đồng ý (Word)',
    press: (desk) => desk.save('/api/consent-form.docx', 'phieu-dong-y.docx'),
  },
});
