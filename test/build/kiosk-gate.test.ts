import { describe, expect, it } from 'vitest';
import { parsePages } from '../support/parsed-pages.ts';
import { readPage } from '../support/site.ts';
import { browser, dir, useGateKiosk } from './gate-kiosk.ts';

useGateKiosk();

describe('the gate in its own kiosk', () => {
  it('shows the gate first: its hours, who may cross, what nobody has confirmed', async () => {
    const [text = ''] = (
      await parsePages(browser, dir, ['/vi/'], (document) =>
        (document.querySelector('.gate-card')?.textContent ?? '').replace(/\s+/g, ' '),
      )
    ).values();
    for (const words of ['07:00', 'Cửa Bên Kia', 'Mang theo hộ chiếu', 'Hộ chiếu', 'Chưa xác nhận'])
      expect(text).toContain(words);
  });

  it('leads from each question to a place of the gate’s page, known or not', async () => {
    const keys = await parsePages(browser, dir, ['/km/'], (document) =>
      [...document.querySelectorAll('.gate-keys a')].map((key) => key.getAttribute('href')),
    );
    const page = '/km/gates/cua-may/';
    const asked = ['hours', 'papers', 'vehicles', 'fees', 'phone', 'exchange', 'near'];
    expect(keys.get('/km/')).toEqual([...asked.map((id) => `${page}#${id}`), '/km/search/', page]);
    const places = await parsePages(browser, dir, ['/en/gates/cua-may/', '/en/gates/cua-rung/'], (document) =>
      ['hours', 'papers', 'vehicles', 'fees', 'phone', 'exchange', 'near'].map((id) => {
        const [place, ...others] = document.querySelectorAll(`[id="${id}"]`);
        if (!place || others.length > 0) return `${id}: ${others.length + (place ? 1 : 0)} places`;
        return place.closest('.not-confirmed') ? `${id}: ${place.textContent}` : id;
      }),
    );
    expect(places.get('/en/gates/cua-may/')).toEqual([
      'hours',
      'papers',
      'vehicles: vehicles',
      'fees: fees',
      'phone',
      'exchange: money exchange',
      'near',
    ]);
    // Of this one nothing is known, not even where it lies: what there is to see is shown without distances.
    expect(places.get('/en/gates/cua-rung/')).toEqual([
      ...['hours: opening hours', 'papers: papers', 'vehicles: vehicles', 'fees: fees', 'phone: telephone'],
      'exchange: money exchange',
      'near',
    ]);
  });

  it('says in one line what nobody has confirmed, and in no row', async () => {
    const found = await parsePages(browser, dir, ['/en/', '/en/gates/cua-may/'], (document) => [
      [...document.querySelectorAll('.not-confirmed')].map((line) => line.textContent),
      document.querySelectorAll('main .answer-unknown').length,
    ]);
    const line =
      'Not confirmed here: travellers from other countries, accepts e-visas, vehicles, fees and money exchange';
    for (const address of ['/en/', '/en/gates/cua-may/']) expect(found.get(address)).toEqual([[line], 0]);
  });

  it('opens a page that has no picture with the mark of the province', () => {
    for (const address of ['/vi/contacts/ban-quan-ly/', '/vi/gates/cua-rung/', '/vi/'])
      expect(readPage(dir, address), address).toMatch(/class="scene">\s*<div class="plate"/);
    expect(readPage(dir, '/vi/places/thac-may/')).not.toContain('class="plate"');
  });

  it('offers the questions asked most beside the search: the province’s own, then those of the gate', async () => {
    const asked = await parsePages(browser, dir, ['/vi/search/', '/km/search/'], (document) =>
      [...document.querySelectorAll('.asked :is(a, summary)')].map((one) => [
        one.textContent,
        one.querySelector('[lang]')?.getAttribute('lang') ?? '',
        one.getAttribute('href'),
      ]),
    );
    const [vi = [], km = []] = asked.values();
    expect(vi[0]).toEqual(['Thác & chợ ở đâu?', '', '/vi/places/thac-may/']);
    expect(km[0]).toEqual(['Where is the fall?', 'en', '/km/places/thac-may/']);
    expect(vi.map(([text]) => text)).toContain('Cửa khẩu mở cửa lúc nào?');
    expect(vi.at(-1)).toEqual(['Gần đây có gì để xem?', '', '/vi/map/']);
    expect(vi.flat().join()).not.toContain('không cho xem');
    const page = readPage(dir, '/vi/search/');
    const [answers] = /<section class="asked"[\s\S]*?<\/section>/.exec(page) ?? [''];
    expect(answers).toContain('07:00');
    expect(answers).toContain('Chưa xác nhận ở đây');
  });

  it('tells what is near by its distance in a straight line, the nearest first', async () => {
    const [near] = (
      await parsePages(browser, dir, ['/en/'], (document) =>
        [...(document.querySelector('.shelf')?.querySelectorAll('.meta') ?? [])].map(
          (one) => one.textContent,
        ),
      )
    ).values();
    expect(near?.[0]).toBe('11\u00A0km away in a straight line');
    expect(near?.[1]).toContain('84');
  });

  it('lists first what its editors put first', async () => {
    const [titles] = (
      await parsePages(browser, dir, ['/vi/places/'], (document) =>
        [...document.querySelectorAll('.tiles h3, .tiles .title')].map((one) => one.textContent?.trim()),
      )
    ).values();
    expect(titles).toEqual(['Thác Mây', 'Chợ Xa']);
  });
});
