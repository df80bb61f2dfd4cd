/** What stands in LOI-DAN.txt: how the folder comes onto a screen. For Notepad of Windows: mark of UTF-8, CRLF. */
export function createGuide(facts: {
  title: string;
  gate: string;
  built: string;
  png: boolean;
  minutes: string;
}): string {
  const text = `MÀN HÌNH LED: ${facts.title}
Cửa khẩu: ${facts.gate}. Nội dung của ngày ${facts.built}. Một vòng dài khoảng ${facts.minutes} phút.

CÁCH 1. Máy tính hoặc hộp phát có trình duyệt (nên dùng)
1. Chép cả thư mục này vào máy phát, hoặc lên một máy chủ web bất kỳ.
2. Mở tệp index.html bằng Chrome hoặc Edge, bấm F11 để phủ kín màn hình.
   Để máy tự mở khi bật, đặt lệnh sau vào thư mục Startup của Windows (sửa đường dẫn cho đúng):
   chrome.exe --kiosk --noerrdialogs --disable-session-crashed-bubble "file:///D:/dist-led/index.html"
3. Màn ngang hay dọc: trang tự chọn theo màn hình. Muốn ép, mở landscape\\index.html hoặc portrait\\index.html,
   hoặc thêm ?form=portrait vào cuối địa chỉ.
4. Tắt chế độ ngủ và bảo vệ màn hình của máy phát. Không cần mạng, không cần chuột hay bàn phím.

CÁCH 2. Phần mềm bảng hiệu sẵn có (NovaStar, Xibo, Yodeck ...)
${
  facts.png
    ? `1. Ảnh PNG nằm trong png\\landscape (1920 x 1080) và png\\portrait (1080 x 1920).
2. Tên tệp theo thứ tự của vòng. Số giây, ngôn ngữ, ngày bắt đầu và ngày kết thúc của từng ảnh ghi trong
   png\\playlist.csv (mở được bằng Excel) và png\\slides.json.
3. Ảnh có ngày “to” phải thôi hiện sau ngày ấy: hãy đặt hạn trong phần mềm.`
    : `Lần dựng này không có ảnh PNG, vì máy dựng không có Chromium. Cài Chromium hoặc Google Chrome rồi dựng lại.
Số giây và thứ tự của từng màn ghi trong png\\playlist.csv.`
}

CẬP NHẬT
Dựng lại bằng: npm run build -- --led ${facts.gate}
rồi chép đè cả thư mục; chép tệp version.js sau cùng. Máy phát đang chạy tự nhận bản mới trong vòng 30 phút.

NGÀY GIỜ
Màn lễ hội tự ẩn khi đã qua ngày. Nếu đồng hồ của máy phát sai hẳn (trước ngày dựng, hoặc sau đó hơn 6 năm),
trang coi như hôm nay là ngày dựng.

XEM THỬ MỘT MÀN
Thêm số thứ tự sau dấu #, ví dụ index.html#3.
`;
  return `\uFEFF${text.replaceAll('\n', '\r\n')}`;
}
