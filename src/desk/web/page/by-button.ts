/** What a command of a terminal is on the desk: the longest first. What is not here has no button. */
const BUTTONS: readonly (readonly [command: RegExp, button: string])[] = [
  [/check -- --fix --yes/, 'nút “Ghi những thay đổi này”'],
  [/check -- --fix/, 'nút “Để máy sửa lỗi nhỏ”'],
  [/check(?! --)/, 'nút “Kiểm tra nội dung”'],
  [/history -- --show <số>/, 'nút “Xem từng dòng” trong “Lịch sử”'],
  [/history(?: -- --all)?/, 'nút “Lịch sử”'],
  [/undo -- (?:<số>|\d+)/, 'nút “Lấy lại bản trước” trong “Lịch sử”'],
  [/undo(?! --)/, 'nút “Hoàn tác”'],
  [/accept -- \S+(?: --lang \S+| [a-z]{2,3}\b)?/, 'nút “Vẫn đúng” trong bảng bản ghi'],
  [/withdraw -- photos\/\S+/, 'nút “Gỡ ảnh”'],
  [/photos(?! --)/, 'nút “Nhận ảnh”'],
  [/photos -- --consent-form/, 'nút “Lưu phiếu đồng ý” trong “Nhận ảnh”'],
  [/report -- --(?:quarter|year) \S+/, 'nút “Báo cáo quý, năm”'],
  [/visits -- \S+/, 'nút “Lượt xem trang”'],
  [/exchange -- export(?: --lang \S+)?/, 'nút “Gửi dịch”'],
  [/exchange -- import/, 'nút “Nhận bản dịch”'],
  [/build(?! --)/, 'nút “Dựng trang”'],
];

/** What a command or the check says, to somebody who has buttons and no terminal: the button in place of the command. */
export function byButton(text: string): string {
  let said = text;
  for (const [command, button] of BUTTONS)
    said = said
      .replace(new RegExp(`([Cc])hạy(?: lại)?: npm run ${command.source}`, 'g'), (_, first: string) => {
        return `${first === 'C' ? 'Bấm' : 'bấm'} ${button}`;
      })
      .replace(new RegExp(`npm run ${command.source}`, 'g'), button);
  return said;
}
