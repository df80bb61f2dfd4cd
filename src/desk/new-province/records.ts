import { stringify } from 'yaml';
import { LONGEST_ID, suggestId } from '../../catalogue/record-id.ts';
import { CROSSERS } from '../../model/lists.ts';
import type { GateClass, NewGate } from './answers.ts';

export interface SampleIds {
  place: string;
  product: string;
  event: string;
  photo: string;
}

export const gateId = ({ name }: NewGate): string =>
  `ck-${suggestId(name)}`.slice(0, LONGEST_ID).replace(/-+$/, '');

const RANKS: Readonly<Record<GateClass, string>> = {
  international: 'Cửa khẩu quốc tế',
  main: 'Cửa khẩu chính',
  local: 'Cửa khẩu phụ',
};

const record = (facts: object, body: string) =>
  `---\n${stringify(facts, { lineWidth: 0 })}---\n\n${body.trim()}\n`;

/** A gate as it was answered for; all else about it is not known yet, and is printed so. */
export function gateRecord(gate: NewGate, province: string, today: string): string {
  return record(
    {
      title: `Cửa khẩu ${gate.name}`,
      summary: `${RANKS[gate.class]} của ${province}, đối diện ${gate.opposite}. Các điều kiện qua lại chưa xác nhận.`,
      class: gate.class,
      opposite: { name: gate.opposite },
      hours: 'unknown',
      whoMayCross: CROSSERS.map((who) => ({ who, allowed: 'unknown' })),
      eVisa: 'unknown',
      vehicles: { carsIn: 'unknown', carsOut: 'unknown', motorbikesIn: 'unknown', motorbikesOut: 'unknown' },
      goods: 'unknown',
      exchange: 'unknown',
      sources: [{ title: 'Người lập trang ghi khi tạo thư mục; thay bằng văn bản công bố cửa khẩu' }],
      published: today,
      updated: today,
    },
    `
Giờ làm việc, giấy tờ, người và xe được qua chưa được cơ quan tại cửa khẩu xác nhận. Xin hỏi đồn biên phòng trước khi đi.
`,
  );
}

/** One place, one product and one event that say of themselves what to do with them, and their picture. */
export function sampleRecords(ids: SampleIds, today: string): Record<string, string> {
  const common = {
    sources: [{ title: 'Bản ghi mẫu; thay bằng nguồn thật' }],
    published: today,
    updated: today,
  };
  const lead = { photos: [{ id: ids.photo, role: 'lead' }] };
  return {
    [`places/${ids.place}/index.vi.md`]: record(
      {
        title: 'Địa điểm mẫu',
        summary: 'Bản ghi mẫu, hãy thay bằng một địa điểm thật của tỉnh rồi xóa thư mục này.',
        type: 'locality',
        hours: 'unknown',
        ...common,
        ...lead,
      },
      `
Đoạn đầu nói nơi này là gì và vì sao nên đến. Mỗi đoạn cách nhau một dòng trống.

## Đường đến

Một đầu đề bắt đầu bằng hai dấu thăng và một dấu cách. Muốn nói tới bản ghi khác, viết đường dẫn, ví dụ [sản phẩm mẫu](products/${ids.product}).

:::luu-y[Điều khách cần biết]
Một lời lưu ý đặt giữa hai dòng ba dấu hai chấm.
:::
`,
    ),
    [`products/${ids.product}/index.vi.md`]: record(
      {
        title: 'Sản phẩm mẫu',
        summary: 'Bản ghi mẫu, hãy thay bằng một sản phẩm thật của tỉnh rồi xóa thư mục này.',
        type: 'craft',
        exportReady: 'unknown',
        ...common,
        ...lead,
      },
      `
Sản phẩm làm từ gì, ai làm, dùng thế nào. Điều gì chưa biết thì để trống hoặc ghi unknown, trang sẽ nói là chưa xác nhận.

## Cách làm

- Mỗi dòng bắt đầu bằng một gạch và một dấu cách.
- Số liệu nào cũng cần một nguồn ở đầu tệp.
`,
    ),
    [`events/${ids.event}/index.vi.md`]: record(
      {
        title: 'Sự kiện mẫu',
        summary: 'Bản ghi mẫu, hãy thay bằng một lễ hội hay hội chợ thật của tỉnh rồi xóa thư mục này.',
        type: 'festival',
        when: 'unknown',
        ...common,
        ...lead,
      },
      `
Hội nhớ ai, có lễ gì, ai cũng đến được không. Ngày hội âm lịch ghi ở đầu tệp, ngày dương máy tự tính:

> thay dòng “when: unknown” bằng ba dòng “when:”, “  lunar:” rồi ngày bắt đầu, ngày kết thúc, như hướng dẫn nội dung.
`,
    ),
    [`photos/${ids.photo}/index.vi.md`]: record(
      {
        title: 'Hình mẫu',
        summary: 'Hình vẽ dùng tạm, hãy thay bằng ảnh thật của tỉnh.',
        caption: 'Hình mẫu dùng tạm cho tới khi có ảnh thật.',
        alt: 'Hình vẽ một cánh cửa hé mở trên nền hai màu.',
        creditLine: 'Hình mẫu: Cửa Ngõ',
        creator: 'Cửa Ngõ',
        licence: 'CC0-1.0',
        use: 'free',
        digitalSource: 'illustration',
        depicts: [ids.place, ids.product, ids.event],
        ...common,
      },
      '',
    ),
  };
}
