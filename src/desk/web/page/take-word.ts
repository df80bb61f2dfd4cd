import { createTakeFiles } from './take-files.ts';

/** What is taken for a text by its name; what it is, the command finds out. */
export const isWordName = (name: string): boolean => /\.(?:docx?|docm|dotx|odt|rtf|pdf)$/i.test(name);

export const { take: takeWord, ask: askForWord } = createTakeFiles({
  title: 'Nhập Word',
  hint: 'Máy cho xem những gì không lấy được và kết quả, rồi mới hỏi ghi vào đâu. Thả tệp vào bất cứ chỗ nào trên trang này cũng được.',
  label: 'Chọn tệp Word',
  accept: '.docx,.doc,.odt,.rtf',
  address: 'word',
  command: 'look',
});
