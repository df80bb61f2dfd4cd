import type { StickNews } from '../../kiosk/agent/screen/stick-news.ts';
import { isServedByAgent } from './agent.ts';

const TECHNICIAN = 'vi';
const OTHERS = 'en';

/**
 * Tells over any page what happens to a stick that somebody has plugged in: to the technician in Vietnamese, and in
 * the page's language to whoever stands before it. The words are the agent's, so that every page is spared them.
 */
export function watchStick(signal: AbortSignal): void {
  if (!isServedByAgent()) return;
  const events = new EventSource('/_kiosk/stick');
  signal.addEventListener('abort', () => events.close());
  let notice: HTMLElement | undefined;
  const remove = () => {
    notice?.remove();
    notice = undefined;
  };
  signal.addEventListener('abort', remove);
  events.addEventListener('message', ({ data }) => {
    const news = JSON.parse(data) as StickNews | null;
    if (!news) return remove();
    if (!notice) {
      notice = document.createElement('div');
      notice.className = 'kiosk-stick';
      notice.popover = 'manual';
      notice.setAttribute('role', 'status');
      document.body.append(notice);
    }
    notice.classList.toggle('reading', news.isReading);
    notice.replaceChildren(...saidIn(news));
    // Shown again, it stands above a dialog that was opened meanwhile.
    if (notice.matches(':popover-open')) notice.hidePopover();
    notice.showPopover();
  });
}

function saidIn({ says }: StickNews): HTMLElement[] {
  const spoken = document.documentElement.lang.split('-', 1)[0] ?? '';
  const reader = Object.hasOwn(says, spoken) ? spoken : OTHERS;
  return [...new Set([TECHNICIAN, reader])].flatMap((lang) => {
    const { headline, detail } = says[lang as keyof typeof says];
    const text = document.createElement('p');
    text.lang = lang;
    text.className = 'own-face';
    const strong = document.createElement('strong');
    strong.textContent = headline;
    text.append(strong, ' ', detail);
    return text;
  });
}
