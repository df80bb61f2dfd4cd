import { createQrPath } from '../../../catalogue/qr-path.ts';
import type { HealthReport } from '../../../kiosk/agent/health.ts';
import { HEALTH_WORDS, healthLines } from './labels.ts';

const SVG = 'http://www.w3.org/2000/svg';
const QUIET = 4; // modules of white around a code

/** `<kiosk-health>`: asks the agent how it is, and shows it as a code to be photographed and as a table. */
class KioskHealth extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const status = this.querySelector('[role="status"]');
    const text = await ask();
    if (text === undefined) {
      if (status) status.textContent = HEALTH_WORDS.none;
      return;
    }
    status?.remove();
    this.append(code(text), table(JSON.parse(text) as HealthReport));
  }
}

/** The agent answers 503 with a report as well: it runs, and has nothing to show. */
async function ask(): Promise<string | undefined> {
  try {
    const response = await fetch('/_kiosk/health', { cache: 'no-store' });
    const json = response.headers.get('content-type')?.startsWith('application/json');
    return json ? await response.text() : undefined;
  } catch {
    return undefined;
  }
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

function table(report: HealthReport): HTMLElement {
  const body = document.createElement('tbody');
  for (const [name, value] of healthLines(report)) {
    const row = body.insertRow();
    const head = document.createElement('th');
    head.scope = 'row';
    head.textContent = name;
    row.append(head);
    row.insertCell().textContent = value;
  }
  const whole = document.createElement('table');
  whole.append(body);
  return whole;
}

customElements.define('kiosk-health', KioskHealth);
