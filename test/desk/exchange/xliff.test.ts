import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../../src/catalogue/read.ts';
import { planReturn } from '../../../src/desk/exchange/plan-return.ts';
import { readReturnedXliff } from '../../../src/desk/exchange/read-xliff.ts';
import { selectUnits } from '../../../src/desk/exchange/select.ts';
import { createExchangeXliff } from '../../../src/desk/exchange/xliff-file.ts';
import { LIMITS } from '../../../src/desk/import/limits.ts';
import { BODY, DAY, PROVINCE } from '../../support/exchange-files.ts';
import { place, writeProvince } from '../../support/province.ts';

function province(files = {}) {
  const dir = writeProvince({ ...PROVINCE, ...files });
  const read = () => {
    const { catalogue, issues } = readCatalogue(dir);
    if (!catalogue) throw new Error(JSON.stringify(issues));
    return catalogue;
  };
  const send = (all = false) =>
    createExchangeXliff(selectUnits(read(), { lang: 'lo', records: [], all, deadline: '2026-12-31' }));
  const take = (xliff: string | Buffer) =>
    planReturn(read(), readReturnedXliff(Buffer.from(xliff), LIMITS), { translator: 'Lan' }, DAY);
  const lo = () => readFileSync(join(dir, 'places/bai-mau/index.lo.md'), 'utf8');
  return { read, send, take, lo };
}

/** Puts a target into the unit of a name. @param more attributes of the unit. */
const answer = (xliff: string, name: string, target: string, more = ''): string =>
  xliff.replace(
    new RegExp(`<trans-unit (id="${name}-[0-9a-f]{6}"[^>]*)>(.*?)<target [^>]*?(?:/>|>.*?</target>)`, 's'),
    (_, own: string, between: string) => `<trans-unit${more} ${own}>${between}${target}`,
  );

const kinds = (told: readonly { kind: string }[]) => [...new Set(told.map(({ kind }) => kind))].sort();

describe('an XLIFF file', () => {
  it('is XLIFF 1.2 with codes as elements, the state of each unit, and the same bytes each time', () => {
    const { send } = province();
    const xliff = send();
    expect(xliff).toContain('<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">');
    expect(xliff).toContain('source-language="vi" target-language="lo"');
    expect(xliff).toContain(
      '<source xml:lang="vi">Biển <g id="1">xanh</g> và <g id="2">đền</g> bên bờ.<x id="3"/> Dấu <x id="4"/> là chữ.</source><target xml:lang="lo" state="needs-translation"/>',
    );
    expect(xliff).toContain('Hạn gửi lại: 31/12/2026');
    expect(send()).toBe(xliff);
  });

  it('comes back as OmegaT writes it: attributes in another order, targets without a state, notes', () => {
    const { send, take, lo } = province();
    let xliff = answer(
      send(),
      'b1',
      '<target xml:lang="lo">ທະເລ<g id="1">ຟ້າ</g> ແລະ <g id="2">ວັດ</g>.<x id="3"/> <x id="4"/></target><note from="Bun" priority="1">Tên đền?</note>',
    );
    xliff = xliff.replace(/<trans-unit (id="[^"]*") (xml:space="preserve")>/g, '<trans-unit $2 $1>');
    const planned = take(xliff);
    expect(planned.told.filter(({ kind }) => kind === 'comment')).toMatchObject([{ words: 'Bun: Tên đền?' }]);
    expect(kinds(planned.told)).toEqual(['comment', 'untranslated']);
    planned.write();
    expect(lo()).toContain('ທະເລ*ຟ້າ* ແລະ [ວັດ](https://a.example/x?y=1).[^1] \\{1\\}\n');
  });

  it('comes back as memoQ writes it: states, segments in <mrk> with spaces between, other elements for codes', () => {
    const { send, take, lo } = province();
    const segments = [
      '<seg-source><mrk mtype="seg" mid="0">Biển.</mrk> <mrk mtype="seg" mid="1">Dấu.</mrk></seg-source>',
      '<target xml:lang="lo" state="translated" xmlns:mq="MQXliff" mq:status="Confirmed"><mrk mtype="seg" mid="0">ທະເລ',
      '<bpt id="7" rid="1">*</bpt>ຟ້າ<ept id="8" rid="1">*</ept> <bx id="9" rid="2"/>ວັດ<ex id="10" rid="2"/></mrk> ',
      '<mrk mtype="seg" mid="1"><ph id="3">[^1]</ph><it id="4" pos="open"/>ຕົວ\u200bໜັງສື</mrk></target>',
      '<alt-trans match-quality="80"><source>Biển</source><target>ບໍ່ແມ່ນ</target></alt-trans>',
    ];
    const planned = take(answer(send(), 'b1', segments.join(''), ' approved="yes"'));
    planned.write();
    expect(lo()).toContain('ທະເລ*ຟ້າ* [ວັດ](https://a.example/x?y=1) [^1]\\{1\\}ຕົວ\u200bໜັງສື\n');
    expect(lo()).not.toContain('ບໍ່ແມ່ນ');
  });

  it('tells comments in <mrk>, units that are gone, twice, in groups, and Vietnamese set right', () => {
    const { send, take } = province();
    let xliff = answer(send(), 'b2', '<target>ຍ່າງ<mrk mtype="x-note" comment="Hỏi lại">.</mrk></target>');
    xliff = answer(xliff, 'b6', '<target>ທາງ</target>').replace('>Một con đường<', '>Một con phố<');
    xliff = xliff.replace(/<trans-unit id="b7-.*?<\/trans-unit>/s, '');
    xliff = xliff.replace(
      /<trans-unit id="b6-.*?<\/trans-unit>/s,
      (unit) => `<group id="g"><group id="h">${unit}</group></group>${unit.replace('ທາງ', 'ຖະໜົນ')}`,
    );
    const { told } = take(xliff);
    expect(kinds(told)).toEqual(['comment', 'missing', 'twice', 'untranslated']);
    expect(told.find(({ kind }) => kind === 'missing')?.words).toBe('Hai con suối');
    const source = take(
      answer(send(), 'b6', '<target>ທາງ</target>').replace('>Một con đường<', '>Một con phố<'),
    );
    expect(source.told.find(({ kind }) => kind === 'source')?.words).toBe('Một con đường ⇒ Một con phố');
  });

  it('says that an old translation is still right where its program has set the state', () => {
    const { read, send, take, lo } = province({
      'places/bai-mau/index.vi.md': place('', 'Một.'),
      'places/bai-mau/index.lo.md': `---\ntitle: ຫາດ\nsummary: ຫາດ.\ntranslation: { status: draft, source: "v1:0123456789ab", blocks: 111111 222222 333333 }\n---\n\nໜຶ່ງ.\n`,
    });
    expect(send()).toContain('state="needs-review-translation">ໜຶ່ງ.<');
    expect(kinds(take(send()).told)).toEqual(['kept-old']);
    const planned = take(send().replaceAll('needs-review-translation', 'signed-off'));
    expect(kinds(planned.told)).toEqual([]);
    planned.write();
    expect(lo()).toContain(`source: ${read().records.find(({ kind }) => kind === 'places')?.sourceHash}`);
  });

  it('may be UTF-16, and is refused with a DOCTYPE, cut off, or of another kind', () => {
    const { send, take } = province();
    const utf16 = Buffer.from(`\ufeff${send().replace('UTF-8', 'UTF-16')}`, 'utf16le');
    expect(kinds(take(utf16).told)).toEqual(['untranslated']);
    const doctype = send().replace('?>', '?><!DOCTYPE xliff [<!ENTITY a SYSTEM "file:///etc/passwd">]>');
    expect(() => take(doctype)).toThrow('doctype');
    expect(() => take(send().slice(0, -200))).toThrow('damaged');
    expect(() => take('<tmx version="1.4"/>')).toThrow('no-word');
  });

  it('gives the very words again that went out', () => {
    const text = `---\ntitle: ຫາດ\nsummary: ຫາດ.\ntranslation: { status: machine }\n---\n\n${BODY.replace('Biển', 'ທະເລ\u200b')}`;
    const { send, take, lo } = province({ 'places/bai-mau/index.lo.md': text });
    take(send(true)).write();
    expect(lo().slice(lo().indexOf('---\n\n') + 5)).toBe(BODY.replace('Biển', 'ທະເລ\u200b'));
  });
});
