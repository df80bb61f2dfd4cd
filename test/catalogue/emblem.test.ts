import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkEmblem, emblemFile, inlineEmblem, readEmblem } from '../../src/catalogue/emblem.ts';
import type { Province } from '../../src/model/province.ts';
import { writeProvince } from '../support/province.ts';

const emblemOf = (svg?: string) => {
  const dir = writeProvince(svg === undefined ? {} : { 'theme/dau.svg': svg });
  return readEmblem({ dir, province: { ...(svg && { emblem: 'dau.svg' }) } as Province });
};
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" width="2000">';

describe('the emblem in a page', () => {
  it('is small without a style sheet, whatever its file says, and nothing to those who listen', () => {
    expect(inlineEmblem(emblemOf(`${SVG}<path fill="currentColor" d="M0 0"/></svg>`))).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="24" aria-hidden="true" focusable="false" viewBox="0 0 200 100"><path fill="currentColor" d="M0 0"/></svg>',
    );
  });

  it('has ids of its own at each use', () => {
    const emblem = emblemOf(`${SVG}<linearGradient id="a"/><path fill="url(#a)" d="M0 0"/></svg>`);
    expect(inlineEmblem(emblem)).toContain('<linearGradient id="emblem.1"/><path fill="url(#emblem.1)"');
    expect(inlineEmblem(emblem, '-2')).toContain('id="emblem-2.1"/><path fill="url(#emblem-2.1)"');
  });

  it('is a plain mark where the province has set none', () => {
    expect(inlineEmblem(emblemOf())).toContain('width="48" height="48"');
  });
});

it('the emblem as a file has a colour of its own, unless it sets one', () => {
  expect(emblemFile(emblemOf(`${SVG}<path d="M0 0"/></svg>`))).toContain(
    '<svg xmlns="http://www.w3.org/2000/svg" color="#7d2f2a"',
  );
  const own = emblemFile(emblemOf(`${SVG.replace('>', ' color="red">')}<path d="M0 0"/></svg>`));
  expect(own).toContain(' color="red"');
  expect(own).not.toContain('#7d2f2a');
});

describe('an emblem that is no file', () => {
  const issuesWith = (change: (theme: string) => void) => {
    const dir = writeProvince({ 'theme/dau.svg': SVG });
    change(join(dir, 'theme'));
    return checkEmblem(dir, 'dau.svg').issues.map(({ file, message }) => `${file}: ${message}`);
  };

  it('but a link of the file system is not followed', () => {
    const issues = issuesWith((theme) => {
      writeFileSync(join(theme, '..', 'other.svg'), `${SVG}<path d="M0 0"/></svg>`);
      rmSync(join(theme, 'dau.svg'));
      symlinkSync('../other.svg', join(theme, 'dau.svg'));
    });
    expect(issues).toEqual([expect.stringMatching(/^content\/theme\/dau\.svg: .*liên kết/)]);
  });

  it('nor a folder that is a link', () => {
    const issues = issuesWith((theme) => {
      rmSync(theme, { recursive: true });
      symlinkSync('/tmp', theme);
    });
    expect(issues).toEqual([expect.stringMatching(/^content\/theme: .*liên kết/)]);
  });

  it('but a folder is told', () => {
    const issues = issuesWith((theme) => {
      rmSync(join(theme, 'dau.svg'));
      mkdirSync(join(theme, 'dau.svg'));
    });
    expect(issues).toEqual([expect.stringContaining('thư mục')]);
  });

  it('but text of another encoding is told', () => {
    expect(issuesWith((theme) => writeFileSync(join(theme, 'dau.svg'), Buffer.from(SVG, 'utf16le')))).toEqual(
      [expect.stringContaining('UTF-8')],
    );
  });
});
