import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../../src/catalogue/read.ts';
import { currentCatalogue } from '../../../src/catalogue/shown-today.ts';
import { catalogueOf, type ProvinceFiles, photo, told, writeProvince } from '../../support/province.ts';

const TODAY = '2026-11-20';
const PERSONS = 'persons:\n  - { name: Bà B, consent: yes }';
const PAPER = 'number: 7/PĐY, date: 2026-01-05, keptAt: Tủ 3';
const withPaper = (more = '') => `${PERSONS}\nconsent: { ${PAPER}${more} }`;
const photoOf = (front: string, picture: string | undefined = 'x'): ProvinceFiles => ({
  'photos/anh/index.vi.md': photo(front),
  'photos/anh/photo.jpg': picture,
});
const issues = (files: ProvinceFiles) => readCatalogue(writeProvince(files), undefined, TODAY).issues;
const toldOf = (front: string) => issues(photoOf(front)).map(told);
const isShown = (front: string) =>
  currentCatalogue(catalogueOf(photoOf(front)), { today: TODAY }).records.some(
    ({ kind }) => kind === 'photos',
  );

describe('the paper of those who are seen in a photo', () => {
  it('is asked for as a reminder where somebody can be recognised, and of nobody else', () => {
    expect(toldOf('')).toEqual([]);
    expect(toldOf('persons: []')).toEqual([]);
    expect(toldOf(withPaper())).toEqual([]);
    expect(toldOf(PERSONS)).toEqual([
      '11 consent-paper: Ảnh có người nhận ra được nhưng chưa ghi phiếu đồng ý: ngày ký (consent: date) và nơi giữ (keptAt). → Ghi mục consent với date và keptAt; chưa có phiếu thì tạo mẫu bằng: npm run photos -- --consent-form',
    ]);
    expect(toldOf(`${PERSONS}\nconsent: { number: 7/PĐY, date: 2026-01-05 }`)).toEqual([
      expect.stringMatching(/^13 consent-paper/),
    ]);
  });

  it('is called to mind 30 days before its last day, which still counts', () => {
    expect(toldOf(withPaper(', until: 2026-12-21'))).toEqual([]);
    expect(toldOf(withPaper(', until: 2026-12-20'))[0]).toContain('còn 30 ngày');
    expect(toldOf(withPaper(', until: 2026-11-20'))[0]).toMatch(/^13 consent-ends: .*còn 0 ngày/);
    expect(isShown(withPaper(', until: 2026-11-20'))).toBe(true);
  });

  it('takes the photo off the pages when its time is over, and stops no build', () => {
    const over = withPaper(', until: 2026-11-19');
    expect(issues(photoOf(over))).toMatchObject([{ code: 'consent-expired', level: 'warning' }]);
    expect(isShown(over)).toBe(false);
  });

  it('takes it off at once when consent was taken back, whatever day is written', () => {
    for (const day of ['2026-11-19', '2027-01-01'])
      expect(isShown(withPaper(`, withdrawn: ${day}`))).toBe(false);
    expect(isShown(withPaper())).toBe(true);
  });

  it('needs no picture once consent was taken back, and reminds of one that still lies there', () => {
    const back = withPaper(', withdrawn: 2026-11-19').replace('consent: yes', 'consent: no');
    expect(issues({ 'photos/anh/index.vi.md': photo(back) })).toEqual([]);
    expect(toldOf(back)).toEqual([
      '13 withdrawn-picture: Sự đồng ý đã rút nên ảnh không được đăng, nhưng tệp ảnh còn nằm trong thư mục này. → Lấy ảnh ra khỏi mọi nơi: npm run withdraw -- photos/anh',
    ]);
  });
});
