/** What taking a photo out of one folder does not reach, and what to do. Texts are Vietnamese. */
export interface OutOfReach {
  code: 'published' | 'kiosks' | 'led' | 'git' | 'copies' | 'backups';
  message: string;
  fix: string;
}

/** @param isGit whether the content is kept in git. */
export function outOfReach(id: string, isGit: boolean): OutOfReach[] {
  return [
    {
      code: 'published',
      message: 'Trang đang chạy trên máy chủ vẫn còn ảnh và chữ của nó cho tới lần đăng sau.',
      fix: 'Dựng lại và đăng ngay: npm run build',
    },
    {
      code: 'kiosks',
      message:
        'Ki-ốt giữ ảnh tới lần cập nhật sau; các bản phát hành cũ của ki-ốt trên máy chủ và trong USB cũng còn.',
      fix: 'Dựng lại ki-ốt, đóng gói bản mới; xóa bản phát hành cũ và USB có ảnh.',
    },
    {
      code: 'led',
      message: 'Ảnh chụp sẵn của màn hình LED (tệp PNG) và máy chiếu đã chép có thể còn ảnh.',
      fix: 'Dựng lại LED rồi chép lại vào máy chiếu: npm run build -- --led <mã-cửa-khẩu>',
    },
    ...(isGit
      ? [
          {
            code: 'git' as const,
            message: 'Lịch sử git còn giữ ảnh, ở máy này và ở mọi nơi đã nhận.',
            fix: `Nhờ người phụ trách kỹ thuật: git filter-repo --invert-paths --path-glob "*content/photos/${id}/photo.*", rồi đẩy lại và xóa các bản sao cũ.`,
          },
        ]
      : []),
    {
      code: 'copies',
      message:
        'Bản người khác đã lưu, mạng xã hội, máy tìm kiếm, ấn phẩm đã in thì không thu hồi được từ đây.',
      fix: 'Gỡ bài đã đăng trên mạng xã hội; yêu cầu máy tìm kiếm bỏ ảnh; báo nơi đã nhận ảnh.',
    },
    {
      code: 'backups',
      message: 'Bản sao lưu làm trước hôm nay còn giữ ảnh.',
      fix: 'Làm bản sao lưu mới rồi xóa bản cũ; ảnh gốc ngoài thư mục này thì xóa riêng.',
    },
  ];
}
