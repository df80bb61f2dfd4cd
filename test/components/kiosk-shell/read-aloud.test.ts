import { describe, expect, it } from 'vitest';
import { voiceFor } from '../../../src/components/kiosk-shell/read-aloud.ts';

const voice = (lang: string, name: string, localService = true): SpeechSynthesisVoice => ({
  lang,
  name,
  voiceURI: name,
  localService,
  default: false,
});

/** As Chromium tells them on a Debian with speech-dispatcher and espeak-ng, in its order. */
const DEBIAN = [
  voice('yue', 'Chinese (Cantonese) espeak-ng'),
  voice('cmn', 'Chinese (Mandarin, latin as English) espeak-ng'),
  voice('cmn-LATN-PINYIN', 'Chinese (Mandarin, latin as Pinyin)+Demonic espeak-ng'),
  voice('cmn-LATN-PINYIN', 'Chinese (Mandarin, latin as Pinyin) espeak-ng'),
  voice('en-029', 'English (Caribbean) espeak-ng'),
  voice('en-US-NYC', 'English (America, New York City) espeak-ng'),
  voice('en-US', 'English (America) espeak-ng'),
  voice('en-GB-X-GBCLAN', 'English (Lancaster) espeak-ng'),
  voice('hak', 'Hakka Chinese espeak-ng'),
  voice('ja', 'Japanese espeak-ng'),
  voice('kok', 'Konkani espeak-ng'),
  voice('ko', 'Korean+Adam espeak-ng'),
  voice('ko', 'Korean espeak-ng'),
  voice('vi-VN-X-CENTRAL', 'Vietnamese (Central) espeak-ng'),
  voice('vi', 'Vietnamese (Northern)+Adam espeak-ng'),
  voice('vi', 'Vietnamese (Northern) espeak-ng'),
  voice('vi-VN-X-SOUTH', 'Vietnamese (Southern) espeak-ng'),
];

describe('the voice of a language', () => {
  it('on Debian is there for Vietnamese, English, Chinese and Korean, and for no other', () => {
    const names = Object.fromEntries(
      ['vi', 'en', 'lo', 'km', 'zh', 'ja', 'ko', 'zh-Hans'].map((lang) => [
        lang,
        voiceFor(lang, DEBIAN)?.name,
      ]),
    );
    expect(names).toEqual({
      vi: 'Vietnamese (Northern) espeak-ng',
      en: 'English (America) espeak-ng',
      lo: undefined,
      km: undefined,
      zh: 'Chinese (Mandarin, latin as Pinyin) espeak-ng',
      ja: undefined,
      ko: 'Korean espeak-ng',
      'zh-Hans': 'Chinese (Mandarin, latin as Pinyin) espeak-ng',
    });
  });

  it('may be another maker’s, of a region, but not one that asks a server', () => {
    expect(voiceFor('ja', [...DEBIAN, voice('ja_JP', 'Open JTalk')])?.name).toBe('Open JTalk');
    expect(voiceFor('zh', [voice('zh-CN', 'Ekho')])?.name).toBe('Ekho');
    expect(voiceFor('lo', [voice('lo-LA', 'Far away', false)])).toBeUndefined();
    expect(voiceFor('en-GB', [voice('en-US', 'America'), voice('en-GB', 'Britain')])?.name).toBe('Britain');
  });
});
