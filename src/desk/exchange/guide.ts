/** What every translator is told on the first page, in Vietnamese, the language that they read. */
export const shownGuide = (): string[] => [
  'Viết bản dịch vào cột bên phải. Không sửa cột mã, không gộp hay tách hàng; hàng nào chưa dịch thì để trống.',
  'Dấu như {1} là chỗ của liên kết, chú thích, chữ đậm: giữ nguyên, đặt đúng chỗ trong bản dịch; {1} … {/1} bao quanh chữ được dịch.',
  'Thấy tiếng Việt sai thì sửa ngay trong cột tiếng Việt hoặc ghi chú (Comment): người biên tập sẽ được báo.',
  'Lưu lại bằng kiểu .docx rồi gửi trả chính tệp này.',
];

/** `31/12/2026`. @param day YYYY-MM-DD. */
export const shownDay = (day: string): string => day.split('-').reverse().join('/');
