import type { CountKind } from '../../kiosk/agent/counts.ts';
import type { HealthReport } from '../../kiosk/agent/health.ts';

/**
 * Whether the kiosk's own program serves this page: it says so in a header, so that a kiosk's build looked at with
 * any other server asks for no address that is not there.
 */
export const isServedByAgent = (): boolean =>
  (performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]).some(({ serverTiming }) =>
    serverTiming?.some(({ name }) => name === 'kiosk'),
  );

/** A beacon is sent even while the page is left, and its answer is nobody's business. */
function tell(what: string, facts: Record<string, string>): void {
  if (isServedByAgent()) navigator.sendBeacon(`/_kiosk/${what}?${new URLSearchParams(facts)}`);
}

/** One more of `kind`; values are the fixed words of the agent's list, never anything typed. */
export const count = (kind: CountKind, value: string, language = document.documentElement.lang): void =>
  tell('count', { kind, language, value });

/** A sign of life, of a page that is really in front: another window over it is as bad as a dead screen. */
export function beat(): void {
  if (document.visibilityState === 'visible' && document.hasFocus())
    tell('beat', { focus: '1', visible: '1' });
}

/** Whether what is shown has passed the day until which it is fresh; no where the kiosk's clock cannot tell. */
export async function isStale(): Promise<boolean> {
  if (!isServedByAgent()) return false;
  try {
    const report: HealthReport = await (await fetch('/_kiosk/health', { cache: 'no-store' })).json();
    return report.stale === true;
  } catch {
    // The agent is being restarted: it is asked again.
    return false;
  }
}
