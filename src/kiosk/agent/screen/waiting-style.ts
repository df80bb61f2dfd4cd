import { type ScriptCode, scriptOf } from '../../../language/scripts.ts';
import { SCREEN_LANGUAGES } from './words.ts';

/** What text of a script needs that Latin has not: fonts of the system, and height for marks above and below. */
const SCRIPTS: Partial<Record<ScriptCode, { fonts: string; leading?: number }>> = {
  Laoo: { fonts: '"Noto Sans Lao", "Noto Sans", "Phetsarath OT"', leading: 1.9 },
  Khmr: { fonts: '"Noto Sans Khmer", "Noto Sans", "Khmer OS"', leading: 1.9 },
  Hans: { fonts: '"Noto Sans CJK SC", "Droid Sans Fallback"' },
  Hant: { fonts: '"Noto Sans CJK TC", "Droid Sans Fallback"' },
  Jpan: { fonts: '"Noto Sans CJK JP", "Droid Sans Fallback"' },
  Kore: { fonts: '"Noto Sans CJK KR", "Droid Sans Fallback"' },
  Thai: { fonts: '"Noto Sans Thai", "Noto Sans"', leading: 1.9 },
};

const ownScripts = SCREEN_LANGUAGES.flatMap((lang) => {
  const script = SCRIPTS[scriptOf(lang)];
  if (!script) return [];
  const own = `[lang="${lang}"]`;
  const { fonts, leading } = script;
  return [
    ...(leading ? [`${own}, ${own} :is(h1, h2) { line-height: ${leading}; }`] : []),
    `${own} { font-family: ${fonts}, sans-serif; }`,
  ];
}).join('\n');

/**
 * The look of the waiting page. Its fonts are the system's, which the package brings for each script. It may stand for
 * weeks, so it is dark; letters are sized by the shorter side, so that all five languages stand on either screen.
 */
export const WAITING_STYLE = `* { margin: 0; box-sizing: border-box; }
html {
  font: 2.4vmin/1.6 "Noto Sans", "DejaVu Sans", sans-serif;
  color-scheme: dark;
  background: #14201c;
  color: #e9efe9;
  cursor: none;
  user-select: none;
}
body, main { min-block-size: 100vh; }
main { display: grid; align-content: space-evenly; gap: 2rem; padding: 6vmin; }
section + section { border-block-start: 2px solid #3c5148; padding-block-start: 2rem; }
progress + section { border: 0; padding: 0; }
h1, h2 { font-weight: 600; line-height: 1.5; }
h1 { font-size: 2.2rem; }
h2 { font-size: 1.5rem; }
p { font-size: 1.15rem; }
h2 + p { font-size: 1rem; }
${ownScripts}
progress {
  appearance: none;
  inline-size: 100%;
  block-size: 2rem;
  border: 2px solid #e9efe9;
  border-radius: 1rem;
  overflow: hidden;
  background: none;
}
progress::-webkit-progress-bar { background: none; }
progress::-webkit-progress-value { background: #e9c46a; }
progress::-moz-progress-bar { background: #e9c46a; }
@media (orientation: landscape) {
  main { grid-template-columns: 1fr 1fr; column-gap: 6vmin; }
  section:first-child, progress { grid-column: 1 / -1; }
  progress + section + section { border: 0; padding: 0; }
}
`;
