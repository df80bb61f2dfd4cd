import { describe, expect, it } from 'vitest';
import { parseVtt } from '../../../src/catalogue/captions/parse-vtt.ts';
import { writeVtt } from '../../../src/catalogue/captions/write-vtt.ts';

const parse = (text: string) => parseVtt(text, 'phude.vi.vtt');
const texts = (text: string) => parse(`WEBVTT\n\n${text}`).cues.map((cue) => cue.text);
const told = (text: string) => parse(text).issues.map(({ line, code }) => `${line} ${code}`);
const asIs = (text: string) => text;

describe('WebVTT', () => {
  it('is read into times and plain text; styles, notes, places and tags fall away', () => {
    const { cues, issues } = parse(
      [
        'WEBVTT - Sông',
        'Kind: captions',
        '',
        'STYLE\n::cue { background: url(https://xau.example/) }',
        '',
        'NOTE một lời nhắn\n',
        'mo-dau',
        '00:01.500 --> 00:00:04.000 line:0 position:20%',
        '<v.loud Chị Hoa><b>Sông</b> <c.vang>Mã</c> &amp; <00:00:02.000>biển',
        '[tiếng sóng]',
        '',
        '01:00:05.000 --> 01:00:06.250\nHết',
      ].join('\n'),
    );
    expect(issues).toEqual([]);
    expect(cues).toEqual([
      { start: 1.5, end: 4, text: 'Chị Hoa: Sông Mã & biển\n[tiếng sóng]' },
      { start: 3605, end: 3606.25, text: 'Hết' },
    ]);
  });

  it('keeps as text what is no tag of captions', () => {
    expect(texts('00:01.000 --> 00:02.000\n<script>alert(1)</script> 3 < 4 &lt;b&gt;')).toEqual([
      '<script>alert(1)</script> 3 < 4 <b>',
    ]);
  });

  it.each([
    ['no head', '00:01.000 --> 00:02.000\nChữ', ['1 captions-header']],
    ['SubRip', '1\n00:00:01,000 --> 00:00:02,000\nChữ', ['1 captions-header', '2 captions-time']],
    ['no times', 'WEBVTT\n\nChữ', ['3 captions-time']],
    ['a time of no form', 'WEBVTT\n\n1:00 --> 2:00\nChữ', ['3 captions-time']],
    ['61 seconds', 'WEBVTT\n\n00:61.000 --> 01:02.000\nChữ', ['3 captions-time']],
    ['an end before its start', 'WEBVTT\n\n00:02.000 --> 00:01.000\nChữ', ['3 captions-time']],
    [
      'another order',
      'WEBVTT\n\n00:05.000 --> 00:06.000\nA\n\n00:02.000 --> 00:03.000\nB',
      ['6 captions-order'],
    ],
    ['no text', 'WEBVTT\n\n00:01.000 --> 00:02.000\n<b></b>', ['3 captions-empty']],
    ['no gap', 'WEBVTT\n\n00:01.000 --> 00:02.000\nA\n00:03.000 --> 00:04.000\nB', ['3 captions-time']],
    ['a novel', `WEBVTT\n\n00:01.000 --> 00:02.000\n${'a'.repeat(501)}`, ['3 captions-long']],
    ['nothing', 'WEBVTT\n', ['1 captions-empty']],
    ['an empty file', '', ['1 captions-header']],
  ])('has the mistake on its line: %s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('is refused within a moment where it was made to hold a reader up', () => {
    const started = performance.now();
    parse(`WEBVTT\n\n00:01.000 --> 00:02.000\n${'<b '.repeat(600_000)}`);
    parse(`WEBVTT\n\n${'00:'.repeat(600_000)} --> `);
    expect(told(`WEBVTT\n\n${'x\n\n'.repeat(500_000)}`)).toHaveLength(10);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('captions as they are published', () => {
  const cue = (text: string, start = 1) => ({ start, end: start + 1.25, text });

  it('hold nothing but times and escaped text, and are read back the same', () => {
    const cues = [cue('<script>&\n-->\n'.trim()), cue('Hết', 3700.5)];
    const written = writeVtt(cues, asIs);
    expect(written).toBe(
      'WEBVTT\n\n00:00:01.000 --> 00:00:02.250\n&lt;script&gt;&amp;\n--&gt;\n\n01:01:40.500 --> 01:01:41.750\nHết\n',
    );
    expect(parse(written).cues).toEqual(cues);
  });

  it('break lines where the site does', () => {
    expect(writeVtt([cue('ab')], (text) => text.split('').join('\u200b'))).toContain('\na\u200bb\n');
  });
});
