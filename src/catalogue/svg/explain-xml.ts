const AGAIN = 'Mở tệp bằng chương trình vẽ và xuất lại SVG; đừng sửa tệp bằng tay.';

/** Words for the messages of the XML parser that people really meet: what is wrong, and what to do. */
const KNOWN: readonly (readonly [pattern: RegExp, what: string, fix: string])[] = [
  [
    /undefined entity|entity/i,
    'có ký hiệu &…; không rõ nghĩa',
    'Viết & thành &amp; và xóa các khai báo entity, hoặc xuất lại SVG.',
  ],
  [
    /unclosed tag|unexpected close tag|unmatched closing/i,
    'có thẻ hoặc chú thích <!-- mở mà không đóng',
    AGAIN,
  ],
  [/unexpected end|unclosed|document must contain a root/i, 'bị cắt cụt hoặc trống', AGAIN],
  [/duplicate attribute/i, 'có thuộc tính ghi hai lần trong một thẻ', AGAIN],
  [/namespace prefix/i, 'dùng tiền tố chưa khai báo (thiếu xmlns:…)', AGAIN],
  [/no whitespace between attributes/i, 'thiếu dấu cách giữa hai thuộc tính', AGAIN],
  [/unquoted attribute|attribute without value/i, 'có thuộc tính không để trong dấu "…"', AGAIN],
  [/disallowed character/i, 'có ký tự không được dùng trong XML', AGAIN],
  [/comment/i, 'có chú thích <!-- … --> không đóng hoặc chứa “--”', 'Xóa chú thích đó.'],
];

/** @param message of saxes, English, perhaps with a place in front. */
export function explainXml(message: string): [message: string, fix: string] {
  const [, what, fix] = KNOWN.find(([pattern]) => pattern.test(message)) ?? [
    undefined,
    'sai cú pháp XML',
    AGAIN,
  ];
  return [`Tệp SVG ${what}.`, fix];
}
