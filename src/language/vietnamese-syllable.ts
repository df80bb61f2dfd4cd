/** Tone marks of Vietnamese, decomposed: grave, acute, tilde, hook above, dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

const ONSET = /^(?:ngh|ng|nh|gh|gi|kh|ch|ph|th|tr|qu|[bcdđghklmnpqrstvx])/;

/** Every rhyme that spelling knows, without tones. */
const RHYMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ' +
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u ua uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ uc ui um un ung up ut uy uya uych uyên uyêt uynh uyt uyu ' +
    'ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ym'
  ).split(' '),
);

/** Whether a word is one syllable as Vietnamese spells it, with its tone on whichever vowel. Letters of either case. */
export function isVietnameseSyllable(word: string): boolean {
  const lower = word.toLowerCase().normalize('NFD');
  const tones = lower.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const bare = lower.replace(TONES, '').normalize('NFC');
  const onset = ONSET.exec(bare)?.[0] ?? '';
  const rhyme = bare.slice(onset.length);
  // `gì`, `giết`: the i belongs to both.
  const whole = RHYMES.has(rhyme) || (onset === 'gi' && (rhyme === '' || RHYMES.has(`i${rhyme}`)));
  const isStopped = /(?:c|ch|p|t)$/.test(rhyme);
  return whole && (!isStopped || /[\u0301\u0323]/.test(tones[0] ?? ''));
}
