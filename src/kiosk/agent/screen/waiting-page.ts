import type { Progress } from '../progress.ts';
import { say } from './say.ts';
import { watchForSite } from './waiting-script.ts';
import { WAITING_STYLE } from './waiting-style.ts';
import { SCREEN_LANGUAGES } from './words.ts';

/** Files of the page, by address: its policy allows nothing inline. */
export const WAITING_FILES: Readonly<Record<string, { type: string; text: string }>> = {
  '/_kiosk/waiting.css': { type: 'text/css; charset=utf-8', text: WAITING_STYLE },
  '/_kiosk/waiting.js': { type: 'text/javascript; charset=utf-8', text: `(${watchForSite})();\n` },
};

/**
 * The one page that stands in no release: what goes on, in every language of the border at once. Nothing of it comes
 * from content.
 */
export function waitingPage(progress: Progress | undefined): string {
  const [first, ...others] = SCREEN_LANGUAGES.map((lang) => ({ lang, ...say(progress, lang) }));
  const percent = progress?.phase === 'downloading' ? progress.percent : undefined;
  const bar =
    percent === undefined
      ? ''
      : `<progress max="100" value="${percent}" aria-label="${first?.headline}">${percent} %</progress>`;
  const block = (level: 'h1' | 'h2', { lang, headline, detail }: NonNullable<typeof first>) =>
    `<section lang="${lang}"><${level}>${headline}</${level}><p>${detail}</p></section>`;
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${first?.headline}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/_kiosk/waiting.css">
<script src="/_kiosk/waiting.js" defer></script>
<script src="/_kiosk/service/way.js" defer></script>
</head>
<body>
<main>
${first ? block('h1', first) : ''}
${bar}
${others.map((one) => block('h2', one)).join('\n')}
</main>
</body>
</html>
`;
}
