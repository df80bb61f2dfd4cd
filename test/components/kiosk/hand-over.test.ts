import { describe, expect, it } from 'vitest';
import { handOver, readable } from '../../../src/components/kiosk/hand-over/hand-over.ts';

const SITE = 'https://tinh.example';
const take = (html: string) => handOver(html, SITE);

describe('handing over what leads outside', () => {
  it('leaves links within the site and within the page as they are', () => {
    const html = '<a href="/lo/places/">a</a> <a class="x" href="#m1">b</a> <a id="c">c</a>';
    expect(take(html)).toEqual({ html, codes: [] });
  });

  it.each([
    ['https://ngoai.example/', 'site'],
    ['HTTP://ngoai.example/', 'site'],
    ['//ngoai.example/', 'site'],
    ['javascript:alert(1)', 'site'],
    ['tel:+8423', 'phone'],
    ['mailto:a@b.example', 'mail'],
    ['geo:20,104', 'map'],
    ['https://maps.example/?q=1', 'map'],
    ['https://ngoai.example/so-tay.pdf', 'file'],
  ])('makes a button of a link to %s', (address, kind) => {
    const { html, codes } = take(`<p>x <a rel="external" href="${address}">y</a> z</p>`);
    expect(html).toBe(
      `<p>x <button type="button" class="hand-over" popovertarget="ma-1" data-count-qr="${kind}">y</button> z</p>`,
    );
    expect(codes).toEqual([{ id: 'ma-1', address: address.replace(/^\/\//, 'https://'), kind }]);
  });

  it.each([
    ["<A HREF='https://ngoai.example/'>y</A>", 'https://ngoai.example/'],
    ['<a href=https://ngoai.example/>y</a>', 'https://ngoai.example/'],
    ['<a\nhref = "https://ngoai.example/"\n>y</a >', 'https://ngoai.example/'],
    ['<a href="&#x68;ttps&colon;//ngoai.example/">y</a>', 'https://ngoai.example/'],
    ['<a href=" https://ngoai.example/ " href="/vi/">y</a>', 'https://ngoai.example/'],
    ['<a href="java\tscript:alert(1)">y</a>', 'javascript:alert(1)'],
    ['<a href="/\\ngoai.example/">y</a>', 'https://ngoai.example/'],
    ['<a href="\u0001//ngoai.example/">y</a>', 'https://ngoai.example/'],
    ['<a href="https://">y</a>', 'https://'],
  ])('takes %s for what a browser would make of it', (link, address) => {
    const { html, codes } = take(`<p>${link}</p>`);
    expect(html).toMatch(/^<p><button type="button" [^<>]*>y<\/button><\/p>$/);
    expect(codes).toEqual([{ id: 'ma-1', address, kind: 'site' }]);
  });

  it.each([
    ['<p><a href="tel:1">x</p>y', '<p>BUTTONx</button></p>y'],
    ['<p><a href="tel:1">x', '<p>BUTTONx</button>'],
    ['<svg><a href="tel:1"/><g></g></svg>z', '<svg>BUTTON</button><g></g></svg>z'],
  ])('loses and doubles nothing of %s, where a link is not closed', (page, expected) => {
    const button = '<button type="button" class="hand-over" popovertarget="ma-1" data-count-qr="phone">';
    expect(take(page).html).toBe(expected.replace('BUTTON', button));
  });

  it('takes no link of what is none: a comment, a script, the value of an attribute', () => {
    const html =
      '<!-- <a href="https://a.example/">a</a> --><script>"<a href=\'https://a.example/\'>"</script><p title="<a href=https://a.example/>">x</p>';
    expect(take(html)).toEqual({ html, codes: [] });
  });

  it('keeps everything between two links as it was written', () => {
    const { html } = take(
      '<p CLASS=a>1 &lt; 2<br/><svg><path d="M0 0"/></svg><a href="tel:1"><b>t &amp; x</b></a>\n<A href="/vi/">v</A>&nbsp;<li>z<a href="tel:2" lang="x&quot;y">u</a><p>w',
    );
    expect(html).toBe(
      '<p CLASS=a>1 &lt; 2<br/><svg><path d="M0 0"/></svg><button type="button" class="hand-over" popovertarget="ma-1" data-count-qr="phone"><b>t &amp; x</b></button>\n<A href="/vi/">v</A>&nbsp;<li>z<button type="button" class="hand-over" popovertarget="ma-2" data-count-qr="phone" lang="x&quot;y">u</button><p>w',
    );
  });

  it('hands over a file of the site by its public address: the viewer of the browser has no way back', () => {
    expect(take('<a href="/media/so-tay.pdf">a</a><a download href="/media/anh.jpg">b</a>').codes).toEqual([
      { id: 'ma-1', address: `${SITE}/media/so-tay.pdf`, kind: 'file' },
      { id: 'ma-2', address: `${SITE}/media/anh.jpg`, kind: 'site' },
    ]);
  });

  it('has one code for an address, whatever is written around it', () => {
    const { html, codes } = take(
      '<a href="https://a.example/?x=1&amp;y=2">a</a> <a data-x="a > b" lang="vi" href="https://a.example/?x=1&#38;y=2">b</a>',
    );
    expect(codes).toEqual([{ id: 'ma-1', address: 'https://a.example/?x=1&y=2', kind: 'site' }]);
    expect(html).toContain('popovertarget="ma-1" data-count-qr="site" lang="vi">b</button>');
    expect(html).not.toContain('<a');
  });
});

it('does not begin with a comma what follows a button', () => {
  const { html } = take('<li><span><a href="https://a.example/">a</a> </span> <span>, 2024</span>, b</li>');
  expect(html).toContain('</button> </span> <span> 2024</span>, b</li>');
});

it('writes an address as people read it', () => {
  expect(readable('tel:+842373')).toBe('+842373');
  expect(readable('mailto:a@b.example?subject=x%20y')).toBe('a@b.example');
  expect(readable('https://vi.example/b%C3%A0i?a=%ZZ')).toBe('https://vi.example/b%C3%A0i?a=%ZZ');
  expect(readable('https://vi.example/b%C3%A0i')).toBe('https://vi.example/bài');
});
