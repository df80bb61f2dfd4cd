import { describe, expect, it } from 'vitest';
import { typeVietnamese } from '../../../src/language/keyboard/telex.ts';

const type = (keys: string | readonly string[], before = ''): string =>
  [...keys].reduce((text, key) => typeVietnamese(text, key), before);

/** `keys written` pairs. */
const table = (text: string): [string, string][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('→').map((part) => part.trim()) as [string, string]);

describe('Telex', () => {
  it.each(
    table(`
    dd → đ
    aw → ă
    aa → â
    ee → ê
    oo → ô
    ow → ơ
    uw → ư
    w → ư
    nhwng → nhưng
    as → á
    af → à
    ar → ả
    ax → ã
    aj → ạ
    asz → a
    asf → à
    ddeepj → đệp
    vieetj → việt
    Vieejt Nam → Việt Nam
    quyeets → quyết
    chuyeenr → chuyển
    Nguyeenx → Nguyễn
    thuowngf → thường
    suoois → suối
    tuooir → tuổi
    muwowif → mười
    ruowuj → rượu
    buwowis → bưới
    hoawcj → hoặc
    quawngr → quẳng
    leex hooij → lễ hội
    khaaur → khẩu
    chieeuf → chiều
    yeens → yến
    uyeen → uyên
    DDawks → Đắk
    THANHS → THÁNH
    DDoong → Đông`),
  )('%s writes %s', (keys, written) => {
    expect(type(keys)).toBe(written);
  });

  it.each(
    table(`
    thasnh → thánh
    thanhs → thánh
    hoas → hóa
    hoasn → hoán
    toans → toán
    toasn → toán
    duongdwf → đường
    duongfwd → đường
    duwowngdf → đường
    tienges → tiếng
    xuana → xuân
    nhatas → nhất
    caauf → cầu
    cauaf → cầu
    nguowif → người
    nguwowif → người
    nuowcs → nước
    nuwowcs → nước
    luoongw → lương
    giuwowngf → giường
    giuowngf → giường`),
  )('takes a mark anywhere in the word: %s writes %s', (keys, written) => {
    expect(type(keys)).toBe(written);
  });

  it.each(
    table(`
    hoaf → hòa
    khoer → khỏe
    thuyr → thủy
    quys → quý
    quas → quá
    giaf → già
    gif → gì
    giuwx → giữ
    giengs → giéng
    gieengs → giếng
    muaf → mùa
    muwaf → mừa
    cuawr → cửa
    mias → mía
    ngoaif → ngoài
    ngoeof → ngoèo
    khuyur → khuỷu
    thuowr → thuở
    huow → huơ
    oanhf → oành
    xoongf → xồng
    taif → tài
    Mefo → Mèo
    Mefof → Meof`),
  )('puts the tone on its letter: %s writes %s', (keys, written) => {
    expect(type(keys)).toBe(written);
  });

  it.each(
    table(`
    ass → as
    aff → af
    arr → ar
    axx → ax
    ajj → aj
    maz → maz
    ddd → dd
    aaa → aa
    eee → ee
    ooo → oo
    xooong → xoong
    aww → aw
    oww → ow
    muww → muw
    ww → w
    muaww → muaw
    tieengss → tiêngs
    hoass → hoas
    Ddd → Dd`),
  )('takes a mark back by the same key once more: %s writes %s', (keys, written) => {
    expect(type(keys)).toBe(written);
  });

  it.each(['hotels', 'Brazil', 'Flamingo', 'maz', 'Lam Kinh', 'Ben En', '40N', 'http'])(
    'leaves %s alone',
    (word) => {
      expect(type(word)).toBe(word);
    },
  );

  it('works on the last word only, whoever wrote it', () => {
    expect(type('f', 'bãi biển lang')).toBe('bãi biển làng');
    expect(type('s', 'Thanh Hoa')).toBe('Thanh Hóa');
    expect(type('n', 'hóa')).toBe('hoán');
    expect(type('w', 'lễ hội đuong')).toBe('lễ hội đương');
    expect(type(' s', 'hoa')).toBe('hoa s');
  });

  it('understands a word whose letters and marks stand apart, and writes it composed', () => {
    expect(type('s', 'viê\u0323t'.normalize('NFD'))).toBe('viết');
  });

  it('keeps digits and signs as they are', () => {
    expect(type('24-7, hoaf.')).toBe('24-7, hòa.');
  });
});

describe('keys of marked letters and of tones', () => {
  it('write the letter, and the tone on the letter it belongs to', () => {
    expect(type([...'đươ', 'n', 'g', '\u0300'])).toBe('đường');
    expect(type([...'hoa', '\u0301', 'n'])).toBe('hoán');
    expect(type([...'NGH', 'Ê', '\u0323'])).toBe('NGHỆ');
  });

  it('take the tone back, and do nothing where no tone can be', () => {
    expect(type([...'hoa', '\u0301', '\u0301'])).toBe('hoa');
    expect(type(['\u0301'])).toBe('');
    expect(type([...'xyz', '\u0301'])).toBe('xyz');
  });
});
