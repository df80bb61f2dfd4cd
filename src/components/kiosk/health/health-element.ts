import { createQrPath } from '../../../catalogue/qr-path.ts';
import type { HealthReport } from '../../../kiosk/agent/health.ts';
import type { KioskStatus } from '../../../kiosk/agent/screen/status.ts';
import { HEALTH_WORDS, healthLines, progressLine } from './labels.ts';

const SVG = 'http://www.w3.org/2000/svg';
const QUIET = 4; // modules of white around a code

const LOOK = 5000; // ms

/**
 * `<kiosk-health data-gate>`: asks the agent how it is, and shows it as a code to be photographed, which names the
 * gate, and as a table; what the running update is about goes on.
 */
class KioskHealth extends HTMLElement {
  #timer: number | undefined;

  async connectedCallback(): Promise<void> {
    const notice = this.querySelector('[role="status"]');
    const report = (await ask('health')) as HealthReport | undefined;
    if (report === undefined) {
      if (notice) notice.textContent = HEALTH_WORDS.none;
      return;
    }
    notice?.remove();
    const rows = table(report);
    const update = rows.createTBody().insertRow();
    this.append(code(JSON.stringify({ gate: this.dataset['gate'], ...report })), rows, serviceLink());
    const look = async () => {
      const status = (await ask('status')) as KioskStatus | undefined;
      fill(update, progressLine(status));
    };
    await look();
    this.#timer = window.setInterval(look, LOOK);
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
  }
}

/** The agent answers 503 with a report as well: it runs, and has nothing to show. */
async function ask(what: 'health' | 'status'): Promise<unknown> {
  try {
    const response = await fetch(`/_kiosk/${what}`, { cache: 'no-store' });
    const json = response.headers.get('content-type')?.startsWith('application/json');
    return json ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

/** Only where the agent answers: its service page stands in no release. */
function serviceLink(): HTMLElement {
  const link = document.createElement('a');
  link.href = '/_kiosk/service/';
  link.className = 'choice';
  link.textContent = HEALTH_WORDS.service;
  const line = document.createElement('p');
  line.append(link);
  return line;
}

function code(text: string): SVGElement {
  const { size, path } = createQrPath(text);
  const side = size + 2 * QUIET;
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `${-QUIET} ${-QUIET} ${side} ${side}`);
  for (const name of ['width', 'height']) svg.setAttribute(name, String(side * 4));
  svg.setAttribute('class', 'qr');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', HEALTH_WORDS.code);
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

function table(report: HealthReport): HTMLTableElement {
  const whole = document.createElement('table');
  const body = whole.createTBody();
  for (const line of healthLines(report)) fill(body.insertRow(), line);
  return whole;
}

function fill(row: HTMLTableRowElement, [name, value]: readonly [string, string]): void {
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = name;
  const cell = document.createElement('td');
  cell.textContent = value;
  row.replaceChildren(head, cell);
}

customElements.define('kiosk-health', KioskHealth);
