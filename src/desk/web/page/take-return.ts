import { createTakeFiles } from './take-files.ts';

/** What is taken for a translator's file by its name: XLIFF, and what the desk itself has named so. */
export const isReturnName = (name: string): boolean =>
  /\.(?:xlf|xliff|mqxliff|sdlxliff)$|^dich-[a-z]{2,3}\b.*\.(?:docx?|odt|rtf)$/i.test(name);

export const { take: takeReturn, ask: askForReturn } = createTakeFiles({
  title: 'Nhận bản dịch',
  hint: 'Chọn tệp mà người dịch gửi trả. Máy cho xem thiếu gì, người dịch ghi gì, chỗ nào nên xem lại, rồi mới hỏi ghi.',
  label: 'Chọn tệp của người dịch',
  accept: '.docx,.doc,.odt,.rtf,.xlf,.xliff',
  address: 'returns',
  command: 'returned',
});
