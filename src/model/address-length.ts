/**
 * Bytes of UTF-8 of an address that readers follow. A kiosk hands it over as a QR code, which holds 2,331 at level M
 * (ISO/IEC 18004); trackers of campaigns alone make longer ones.
 */
export const LONGEST_ADDRESS = 2000;

export const isShortAddress = (address: string): boolean =>
  new TextEncoder().encode(address).length <= LONGEST_ADDRESS;

/** What an editor is told of a longer one, in Vietnamese. */
export const LONG_ADDRESS_FIX = 'Mở địa chỉ rồi chép lại, bỏ phần theo dõi ở sau dấu ? hoặc #.';
