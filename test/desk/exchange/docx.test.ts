import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Catalogue, CatalogueRecord } from '../../../src/catalogue/catalogue.ts';
import { readCatalogue } from '../../../src/catalogue/read.ts';
import { readReturnedDocx } from '../../../src/desk/exchange/read-docx.ts';
import type { ToldKind } from '../../../src/desk/exchange/told.ts';
import { LIMITS } from '../../../src/desk/import/limits.ts';
import {
  BODY,
  DAY,
  editRows,
  filled,
  PROVINCE,
  plan,
  rowWith,
  sentDocx,
  withDocument,
} from '../../support/exchange-files.ts';
import { catalogueOf, place, writeProvince } from '../../support/province.ts';

/** What a translator makes of each unit of the body. */
const LAO: Readonly<Record<string, string>> = {
  title: 'ຫາດຕົວຢ່າງ',
  summary: 'ຫາດຊາຍເພື່ອລອງ.',
  b1: 'ທະເລ{1}ສີຟ້າ{/1} ແລະ {2}ວັດ{/2} ແຄມຝັ່ງ.{3} ເຄື່ອງໝາຍ {4} ແມ່ນ\u200bຕົວໜັງສື.',
  b2: 'ຍ່າງ',
  b3: 'ຫາດຊາຍ',
  b4: 'ເຂົ້າບ້ານ',
  b5: 'ຖາມກ່ອນຖ່າຍຮູບ.',
  b6: 'ທາງໜຶ່ງ',
  b7: 'ຫ້ວຍສອງ',
  b8: 'ປີ້',
  b9: 'ລາຄາ',
  b10: 'ຜູ້ໃຫຍ່',
  b11: '50.000',
  b12: 'ຕາມປຶ້ມເກົ່າ.',
};
const lao = (name: string) => LAO[name];
const LAO_BODY = `ທະເລ*ສີຟ້າ* ແລະ [ວັດ](https://a.example/x?y=1) ແຄມຝັ່ງ.[^1] ເຄື່ອງໝາຍ \\{1\\} ແມ່ນ\u200bຕົວໜັງສື.

## ຍ່າງ

::anh[ຫາດຊາຍ]{id=bai-mau}

:::luu-y[ເຂົ້າບ້ານ]
ຖາມກ່ອນຖ່າຍຮູບ.
:::

- ທາງໜຶ່ງ
- ຫ້ວຍສອງ

| ປີ້ | ລາຄາ |
| --- | ---: |
| ຜູ້ໃຫຍ່ | 50.000 |

[^1]: ຕາມປຶ້ມເກົ່າ.
`;

/** A province that may be read again after it was written to. */
function province(files = {}) {
  const dir = writeProvince({ ...PROVINCE, ...files });
  const read = () => {
    const { catalogue, issues } = readCatalogue(dir);
    if (!catalogue) throw new Error(JSON.stringify(issues));
    return catalogue;
  };
  const lo = () => readFileSync(join(dir, 'places/bai-mau/index.lo.md'), 'utf8');
  const vi = (text: string) => writeFileSync(join(dir, 'places/bai-mau/index.vi.md'), text);
  return { read, lo, vi };
}

const recordOf = ({ records }: Catalogue) => records.find(({ kind }) => kind === 'places') as CatalogueRecord;

/** The units of which a file has rows, as `b3`. */
const namesIn = async (docx: Uint8Array) =>
  (await readReturnedDocx(Buffer.from(docx), LIMITS)).rows.flatMap(({ keys }) =>
    keys.map(({ unit }) => unit.slice(0, -7)),
  );

const kinds = (told: readonly { kind: ToldKind }[]) => [...new Set(told.map(({ kind }) => kind))].sort();
const of = (told: readonly { kind: ToldKind; words: string; where: string }[], kind: ToldKind) =>
  told.filter((one) => one.kind === kind);

describe('a file for a translator', () => {
  it('has deadline, agreed terms that occur, fonts and languages, and the same bytes each time', () => {
    const terms = `terms:
  - id: ho
    words: { vi: { preferred: Bãi Mẫu }, lo: { preferred: ຫາດ, forbidden: [ຫາ] } }
  - id: khac
    words: { vi: { preferred: Sông Khác }, lo: { preferred: ແມ່ນ້ຳ } }
`;
    const catalogue = catalogueOf({ ...PROVINCE, 'terms.yaml': terms });
    const docx = sentDocx(catalogue, { deadline: '2026-12-31' });
    const xml = strFromU8(unzipSync(docx)['word/document.xml'] as Uint8Array);
    expect(xml).toContain('Hạn gửi lại: 31/12/2026');
    expect(xml).toMatch(/Bãi Mẫu.*ຫາດ.*ຫາ.*pageBreakBefore/s);
    expect(xml).not.toContain('Sông Khác');
    expect(xml).toContain('<w:rFonts w:hint="cs" w:ascii="Leelawadee UI"');
    expect(xml).toContain('<w:cs/><w:lang w:val="lo-LA" w:bidi="lo-LA"/>');
    expect(Buffer.from(sentDocx(catalogue, { deadline: '2026-12-31' })).equals(Buffer.from(docx))).toBe(true);
  });

  it('has what is missing; with `all` also what is translated', async () => {
    const { read, vi } = province();
    (await plan(read(), filled(sentDocx(read()), lao))).write();
    const ids = () => namesIn(sentDocx(read()));
    expect(await ids()).toEqual([]);
    vi(place('', `\n${BODY.replace('Hai con suối', 'Ba con suối').replace('Đi bộ', 'Đi chậm')}`));
    // One block is one mark: both items of the list are looked at again.
    expect(await ids()).toEqual(['b2', 'b6', 'b7']);
    const { rows } = await readReturnedDocx(Buffer.from(sentDocx(read(), { all: true })), LIMITS);
    expect(rows).toHaveLength(15);
    expect(rows.slice(1).map(({ target }) => target)).toEqual(Object.values(LAO));
  });
});

describe('a file that comes back', () => {
  it('becomes a draft with the name of the translator: the same Markdown with other words', async () => {
    const { read, lo } = province();
    const planned = await plan(read(), filled(sentDocx(read()), lao));
    expect(kinds(planned.told)).toEqual([]);
    planned.write();
    expect(lo().slice(lo().indexOf('---\n\n') + 5)).toBe(LAO_BODY);
    expect(lo()).toMatch(/title: ຫາດຕົວຢ່າງ\n.*status: draft\n.*by: Lan\n/s);
    expect(lo()).toContain(`source: ${recordOf(read()).sourceHash}`);
    expect(recordOf(read()).drafts).toEqual(['lo']);
  });

  it('is reviewed only by a second person, and only when it is whole', async () => {
    const { read, lo } = province();
    const docx = filled(sentDocx(read()), lao);
    const both = { translator: 'Nguyễn  Lan', reviewer: 'nguyễn lan' };
    await expect(plan(read(), docx, both)).rejects.toThrow('người khác');
    await expect(plan(read(), docx, { reviewer: 'Minh' })).rejects.toThrow('--translator');
    const part = filled(sentDocx(read()), (name) => (name === 'b2' ? undefined : LAO[name]));
    const planned = await plan(read(), part, { translator: 'Lan', reviewer: 'Minh' });
    expect(planned.records[0]?.status).toBe('draft');
    expect(kinds(planned.told)).toEqual(['not-reviewed', 'untranslated']);
    (await plan(read(), docx, { translator: 'Lan', reviewer: 'Minh' })).write();
    expect(lo()).toMatch(/status: reviewed\n/);
    expect(lo()).toMatch(/by: Lan, Minh \(duyệt\)\n/);
    expect(recordOf(read()).words['lo']).toMatchObject({ outdated: false });
  });

  it('may have its rows in another order, in two tables, and its codes elsewhere', async () => {
    const { read, lo } = province();
    const docx = filled(sentDocx(read()), (name) =>
      name === 'b1' ? '{2}ວັດ{/2} {3}{1}ຟ້າ{/1} {4}' : LAO[name],
    );
    const mixed = withDocument(docx, (xml) => {
      const rows: string[] = [];
      const without = editRows(xml, (row) => {
        rows.push(row);
        return '';
      });
      const [first, second] = [rows.slice(0, 5).reverse(), rows.slice(5).reverse()];
      const at = without.lastIndexOf('</w:tbl>');
      const table = /<w:tbl>(?:(?!<w:tbl>).)*$/s
        .exec(without.slice(0, at))?.[0]
        .replace(/<w:tr>.*$/s, '') as string;
      return `${without.slice(0, at)}${second.join('')}</w:tbl><w:p/>${table}${first.join('')}</w:tbl>${without.slice(at + 8)}`;
    });
    const planned = await plan(read(), mixed);
    expect(kinds(planned.told).filter((kind) => kind !== 'check')).toEqual([]);
    planned.write();
    expect(lo()).toContain('[ວັດ](https://a.example/x?y=1) [^1]*ຟ້າ* \\{1\\}');
    expect(lo()).toContain('## ຍ່າງ\n');
  });

  it('tells rows that are gone, and leaves their words as they were', async () => {
    const { read, lo } = province();
    const cut = withDocument(filled(sentDocx(read()), lao), (xml) =>
      editRows(xml, (row, unit) => (/^b[57]-/.test(unit) ? '' : row)),
    );
    const planned = await plan(read(), cut);
    expect(of(planned.told, 'missing').map(({ words }) => words)).toEqual([
      'Hỏi trước khi chụp ảnh người.',
      'Hai con suối',
    ]);
    planned.write();
    expect(lo()).toContain('Hai con suối');
    expect(lo()).not.toMatch(/^ {2}source:/m);
    expect(lo().match(/000000/g)).toHaveLength(2);
    expect(await namesIn(sentDocx(read()))).toEqual(['b4', 'b5', 'b6', 'b7']);
  });

  it('tells rows that were merged, lost a cell, came twice or lost their key, and guesses none of them', async () => {
    const { read, lo } = province();
    const damaged = withDocument(filled(sentDocx(read()), lao), (xml) => {
      let kept = '';
      return editRows(xml, (row, unit) => {
        const name = unit.slice(0, -7);
        // Two rows as one.
        if (name === 'b2') kept = row;
        if (name === 'b2') return '';
        if (name === 'b3')
          return row.replace(/(<w:tc>.*?<\/w:tcPr>)/s, `$1${/<w:p>.*?<\/w:p>/s.exec(kept)?.[0]}`);
        if (name === 'b4')
          return row.replace(/<w:tcPr>(?=(?:(?!<w:tcPr>).)*$)/s, '<w:tcPr><w:vMerge w:val="restart"/>');
        // The column of the Vietnamese deleted.
        if (name === 'b5') return row.replace(/(<\/w:tc>)<w:tc>.*?<\/w:tc>/s, '$1');
        if (name === 'b6') return row + rowWith(row, 'ອື່ນ');
        // Its Vietnamese still says which it is, but for one that the translator has changed, too.
        if (name === 'b7') return row.replace(/lo:places[^<]*/, '');
        if (name === 'b12') return row.replace(/lo:places[^<]*/, '').replace('sách cũ', 'sách mới');
        return row;
      });
    });
    const planned = await plan(read(), damaged);
    expect(kinds(planned.told)).toEqual([
      'by-source',
      'cells',
      'cells-merged',
      'missing',
      'no-key',
      'rows-merged',
      'twice',
    ]);
    expect(of(planned.told, 'twice').map(({ words }) => words)).toEqual(['ທາງໜຶ່ງ', 'ອື່ນ']);
    expect(of(planned.told, 'missing').map(({ words }) => words)).toEqual(['Theo sách cũ.']);
    expect(of(planned.told, 'no-key')[0]?.words).toContain('ຕາມປຶ້ມເກົ່າ.');
    planned.write();
    for (const vietnamese of [
      '## Đi bộ',
      '::anh[Một bãi biển]',
      'Hỏi trước',
      '- Một con đường',
      ': Theo sách cũ.',
    ])
      expect(lo()).toContain(vietnamese);
    expect(lo()).toContain('- ຫ້ວຍສອງ');
  });

  it('tells what the translator says: comments, tracked changes, Vietnamese set right, words beside the tables', async () => {
    const { read, lo } = province();
    const comments = `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="4" w:author="Bun"><w:p><w:r><w:t>Tên này viết thế nào?</w:t></w:r></w:p></w:comment></w:comments>`;
    const docx = filled(sentDocx(read()), lao);
    const relations = strFromU8(unzipSync(docx)['word/_rels/document.xml.rels'] as Uint8Array).replace(
      '</Relationships>',
      '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
    );
    const by = 'w:id="9" w:author="Bun" w:date="2026-01-01T00:00:00Z"';
    const edit = (xml: string) =>
      editRows(xml, (row, unit) => {
        if (unit.startsWith('b2-'))
          return row.replace(
            '</w:r></w:p></w:tc></w:tr>',
            '</w:r><w:r><w:commentReference w:id="4"/></w:r></w:p></w:tc></w:tr>',
          );
        if (unit.startsWith('b6-'))
          return rowWith(row, 'X').replace(
            /<w:r><w:t [^>]*>X<\/w:t><\/w:r>/,
            `<w:del ${by}><w:r><w:delText>ທາງເກົ່າ</w:delText></w:r></w:del><w:ins ${by}><w:r><w:t>ທາງໃໝ່</w:t></w:r></w:ins>`,
          );
        return unit.startsWith('b7-') ? row.replace('Hai con suối', 'Hai con sông') : row;
      }).replace('<w:sectPr>', '<w:p><w:r><w:t>Xin gửi lại.</w:t></w:r></w:p><w:sectPr>');
    const planned = await plan(
      read(),
      withDocument(docx, edit, { 'word/comments.xml': comments, 'word/_rels/document.xml.rels': relations }),
    );
    expect(kinds(planned.told)).toEqual(['comment', 'deleted', 'inserted', 'outside', 'source']);
    expect(of(planned.told, 'comment')).toEqual([
      { kind: 'comment', where: 'bảng 1, hàng 5', words: 'Bun: Tên này viết thế nào?' },
    ]);
    expect(of(planned.told, 'source')[0]?.words).toBe('Hai con suối ⇒ Hai con sông');
    expect(of(planned.told, 'outside')[0]?.words).toBe('Xin gửi lại.');
    planned.write();
    expect(lo()).toContain('- ທາງໃໝ່\n');
  });

  it('is of a former Vietnamese where that has changed: taken, told, and not current', async () => {
    const { read, lo, vi } = province();
    const docx = filled(sentDocx(read()), lao);
    const now = BODY.replace('Hỏi trước khi chụp ảnh người.', 'Hỏi trước khi chụp ảnh nhiều người.')
      .replace('## Đi bộ', 'Một đoạn mới hẳn.\n\n## Đi bộ')
      .replace('[^1]: Theo sách cũ.', '[^1]: Không ai rõ nguồn nào.');
    vi(place('', `\n${now}`));
    const planned = await plan(read(), docx);
    expect(kinds(planned.told)).toEqual(['gone', 'outdated']);
    expect(of(planned.told, 'outdated')[0]?.words).toBe(
      'Hỏi trước khi chụp ảnh người. ⇒ Hỏi trước khi chụp ảnh nhiều người.',
    );
    expect(of(planned.told, 'gone')[0]?.words).toBe('ຕາມປຶ້ມເກົ່າ.');
    planned.write();
    expect(lo()).toMatch(/Một đoạn mới hẳn\.\n\n## ຍ່າງ/);
    expect(lo()).toContain('ຖາມກ່ອນຖ່າຍຮູບ.');
    expect(await namesIn(sentDocx(read()))).toEqual(['b2', 'b5', 'b6', 'b13']);
  });

  it('keeps an old translation that nobody touched as old, and tells it', async () => {
    const { read, lo, vi } = province();
    (await plan(read(), filled(sentDocx(read()), lao))).write();
    vi(place('', `\n${BODY.replace('Đi bộ', 'Đi chậm')}`));
    const before = lo();
    const planned = await plan(read(), Buffer.from(sentDocx(read())));
    expect(kinds(planned.told)).toEqual(['kept-old']);
    planned.write();
    expect(lo().slice(lo().indexOf('---\n\n'))).toBe(before.slice(before.indexOf('---\n\n')));
    expect(lo()).not.toContain(String(recordOf(read()).sourceHash));
  });

  it('has its translation checked, and its codes counted', async () => {
    const { read } = province();
    const slips = { ...LAO, b1: 'ທະເລ{1}ສີຟ້າ ແລະ ວັດ{/2} {9}', b11: '5.000' };
    const planned = await plan(
      read(),
      filled(sentDocx(read()), (name) => slips[name as 'b1']),
    );
    expect(of(planned.told, 'codes')[0]?.words).toMatch(
      /thiếu \{3\} dấu chú thích, .*bỏ \{1\} chữ nghiêng, \{2\} liên kết tới .*không có \{9\}/,
    );
    expect(planned.mistakes).toEqual([]);
    expect(of(planned.told, 'check').some(({ words }) => words.includes('5.000'))).toBe(true);
  });

  it('writes nothing at all where a field is not as it must be, and says which row', async () => {
    const { read } = province({ 'places/bai-hai/index.vi.md': place().replaceAll('Bãi Mẫu', 'Bãi Hai') });
    const docx = filled(sentDocx(read()), (name, unit) =>
      name === 'summary' ? 'ກ'.repeat(201) : (LAO[name] ?? unit),
    );
    const { mistakes } = await plan(read(), docx);
    expect(mistakes).toHaveLength(2);
    expect(mistakes[0]?.where).toMatch(/^places\/bai-\w+ \(bảng \d, hàng 3\)$/);
    expect(mistakes[0]?.message).toContain('200');
  });

  it('says what it does not know: a language, a record, or a file without keys', async () => {
    const { read } = province();
    const docx = filled(sentDocx(read()), lao);
    const named = (from: string, to: string) =>
      withDocument(docx, (xml) => xml.replaceAll(from, to), {
        'docProps/custom.xml': '<Properties xmlns="x"/>',
      });
    await expect(plan(read(), named('lo:places', 'ja:places'))).rejects.toThrow('“ja”');
    await expect(plan(read(), named('lo:places', 'places'))).rejects.toThrow('không có hàng nào còn mã');
    const other = await plan(read(), named('lo:places/bai-mau', 'lo:places/bai-khac'));
    expect(of(other.told, 'unknown')).toHaveLength(14);
    expect(of(other.told, 'no-list')).toHaveLength(1);
    expect(other.records).toEqual([]);
  });

  it('leaves what another program has changed meanwhile', async () => {
    const { read, lo } = province({
      'places/bai-mau/index.lo.md': `---\ntitle: ຫາດ\nsummary: ຫາດ.\ntranslation:\n  status: draft\n  on: ${DAY}\n---\n`,
    });
    const catalogue = read();
    const planned = await plan(catalogue, filled(sentDocx(catalogue), lao));
    writeFileSync(join(catalogue.dir, 'places/bai-mau/index.lo.md'), 'khác');
    expect(() => planned.write()).toThrow('vừa bị chương trình khác sửa');
    expect(lo()).toBe('khác');
  });
});
