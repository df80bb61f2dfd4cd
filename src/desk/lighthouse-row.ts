/** What is read of a Lighthouse report; its own types leave the details of audits open. */
export interface LighthouseReport {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<
    string,
    { score: number | null; numericValue?: number; details?: { items?: unknown[] } } | undefined
  >;
}

interface NetworkItem {
  transferSize?: number;
}

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/** The four scores, LCP in seconds, CLS, kB received, the element painted last, and the audits that took points. */
export function lighthouseRow({ categories, audits }: LighthouseReport): string[] {
  const scores = CATEGORIES.map((id) => String(Math.round((categories[id]?.score ?? 0) * 100)));
  const lost = CATEGORIES.flatMap((id) => categories[id]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => id);
  const requests = (audits['network-requests']?.details?.items ?? []) as NetworkItem[];
  const bytes = requests.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0);
  return [
    ...scores,
    ((audits['largest-contentful-paint']?.numericValue ?? 0) / 1000).toFixed(1),
    (audits['cumulative-layout-shift']?.numericValue ?? 0).toFixed(3),
    (bytes / 1000).toFixed(0),
    largestElement(audits),
    lost.join(' '),
  ];
}

/** The largest paint's element, as Lighthouse 13 keeps it: a node somewhere among an insight's items. */
function largestElement(audits: LighthouseReport['audits']): string {
  const details =
    audits['lcp-breakdown-insight']?.details ?? audits['largest-contentful-paint-element']?.details;
  const found = /"selector":"([^"]+)"/.exec(JSON.stringify(details ?? {}))?.[1] ?? '';
  return found.split(' > ').slice(-2).join(' > ');
}
