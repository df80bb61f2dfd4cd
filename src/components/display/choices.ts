import type { Reader } from '../../view/site.ts';

/** Props of `DisplayChoices`, by what is chosen. The styles read the controls by these names and values. */
export function displayChoices({ t }: Reader) {
  return {
    size: {
      name: 'text-size',
      legend: t('display.size'),
      choices: (['1', '2', '3'] as const).map((value) => ({ value, label: t(`display.size${value}`) })),
    },
    contrast: {
      name: 'contrast',
      legend: t('display.contrast'),
      choices: (['auto', 'more'] as const).map((value) => ({
        value,
        label: t(`display.contrast_${value}`),
      })),
    },
    scheme: {
      name: 'scheme',
      legend: t('display.scheme'),
      choices: (['auto', 'light', 'dark'] as const).map((value) => ({
        value,
        label: t(`display.scheme_${value}`),
      })),
    },
    /** A key of one letter must be possible to turn off: it is met by chance, and by whoever dictates (WCAG 2.1.4). */
    keys: {
      name: 'keys',
      legend: t('display.keys'),
      choices: (['on', 'off'] as const).map((value) => ({ value, label: t(`display.keys_${value}`) })),
    },
  };
}
