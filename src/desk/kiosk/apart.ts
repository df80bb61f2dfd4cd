import { Refusal } from '../../build/refusal.ts';
import { isInside } from '../../kiosk/pack/key-folder.ts';

/** @throws Refusal where each release would hold all those before it. */
export function needApart(site: string, out: string): void {
  if (isInside(out, site))
    throw new Refusal(
      `Thư mục phát hành ${out} nằm trong bản dựng ${site}: mỗi bản sẽ gói cả những bản trước.  → Chọn thư mục phát hành ở ngoài bản dựng.`,
    );
}

/** @param folders what is copied to a host for everyone. @throws Refusal where secret keys would go along. */
export function needKeysApart(keys: string, folders: readonly string[]): void {
  const folder = folders.find((one) => isInside(keys, one));
  if (folder !== undefined)
    throw new Refusal(
      `Thư mục khóa ${keys} nằm trong ${folder}, nơi được chép lên máy chủ cho mọi người tải: khóa bí mật sẽ lộ.  → Chuyển khóa ra nơi khác, tốt nhất là USB riêng; nếu thư mục ấy đã từng lên máy chủ, tạo khóa mới.`,
    );
}
