/** What a master is, as seen upright. Sizes in px. */
export interface PictureShape {
  width: number;
  height: number;
  /** Whether anything of it is seen through. */
  hasAlpha: boolean;
}

/** What an editor should look at, in Vietnamese; the picture is published all the same. */
export interface PictureReminder {
  code: 'picture-shape' | 'picture-transparent';
  message: string;
  fix: string;
}

/** Panoramas of phones are at most this many times as long as high, with a little to spare. */
const LONGEST = 4.5;
/** Screens of phones are 9:20 to 9:22; a picture of one is no taller. */
const TALLEST = 2.5;

/** One decimal, as Vietnamese writes it; whole numbers without. */
const times = (ratio: number) =>
  ratio.toLocaleString('vi-VN', { maximumFractionDigits: ratio < 10 ? 1 : 0, useGrouping: false });

/** Reminders for a picture that can be used and will hardly look as its editor expects: none for any usual photo. */
export function pictureReminders({ width, height, hasAlpha }: PictureShape): PictureReminder[] {
  const reminders: PictureReminder[] = [];
  if (width / height > LONGEST)
    reminders.push({
      code: 'picture-shape',
      message:
        `Ảnh dài quá: ${width} × ${height} điểm ảnh, ngang gấp ${times(width / height)} lần cao. ` +
        'Cả ảnh chỉ hiện thành một dải mỏng; trong danh sách chỉ còn một khúc quanh điểm chính (focus).',
      fix: `Cắt bớt hai đầu, còn ngang không quá 4 lần cao (cao ${height} thì ngang nhiều nhất ${4 * height}), hoặc thay bằng ảnh khác.`,
    });
  if (height / width > TALLEST)
    reminders.push({
      code: 'picture-shape',
      message:
        `Ảnh cao quá: ${width} × ${height} điểm ảnh, cao gấp ${times(height / width)} lần ngang. ` +
        'Cả ảnh chỉ hiện thành một vạch hẹp; trong danh sách chỉ còn một khúc quanh điểm chính (focus).',
      fix: `Cắt bớt trên dưới, còn cao không quá 2 lần ngang (ngang ${width} thì cao nhiều nhất ${2 * width}), hoặc thay bằng ảnh khác.`,
    });
  if (hasAlpha)
    reminders.push({
      code: 'picture-transparent',
      message:
        'Ảnh có chỗ trong suốt. Người xem thấy chỗ ấy thành nền trắng, hoặc nền sẫm nếu hình vẽ màu quá nhạt, kể cả khi trang ở chế độ tối.',
      fix: 'Nếu muốn nền khác: mở ảnh, tô nền đúng màu mong muốn, lưu thành JPEG rồi thay tệp này. Biểu trưng của tỉnh thì để ở content/theme/emblem.svg.',
    });
  return reminders;
}
