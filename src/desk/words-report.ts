import { readInterfaceWords } from '../build/interface-words.ts';
import { Refusal } from '../build/refusal.ts';
import { readCatalogue } from '../catalogue/read.ts';
import { messagesOf } from '../language/check-locales.ts';
import { type OpenWords, openWords } from '../language/untranslated.ts';

export interface WordsReport {
  lang: string;
  /** Texts of the interface. */
  total: number;
  /** Of them translated, in whole percent. */
  percent: number;
  open: OpenWords[];
}

const SOURCE = 'vi';

/**
 * What is not yet translated in the interface; words of the province's own count, also for a language that it does not
 * show yet.
 * @throws Refusal when the language has no file, or one that cannot be read.
 */
export function wordsReport(
  { contentDir, localesDir }: { contentDir: string; localesDir: string },
  lang: string,
): WordsReport {
  const { ownWords } = readCatalogue(contentDir);
  const { words, issues } = readInterfaceWords(localesDir, [SOURCE, lang], ownWords);
  const [source, own] = [words[SOURCE], words[lang]];
  if (!source || !own) {
    const [first] = issues;
    throw new Refusal(
      first?.code === 'missing-locale'
        ? `Chưa có locales/${lang}.json.  → Chép locales/${SOURCE}.json thành locales/${lang}.json rồi dịch.`
        : `${first?.file ?? 'locales'}: ${first?.message ?? ''}  → ${first?.fix ?? 'Xem: npm run check'}`,
    );
  }
  const all = messagesOf(source);
  const open = openWords(all, messagesOf(own));
  const total = all.size;
  return { lang, total, percent: Math.floor((100 * (total - open.length)) / total), open };
}
