import { type Catalogue, type CatalogueRecord, languagesOf, recordsOf } from '../catalogue/catalogue.ts';
import type { KioskSite } from '../catalogue/handover.ts';
import { neighbourLanguage } from '../kiosk/neighbour-language.ts';
import { createRedirects } from '../publish/redirects.ts';
import type { Stage } from './output-folder.ts';
import { Refusal } from './refusal.ts';

/** By this file a kiosk's output is known; it says which gate's it is. */
export const KIOSK_MARK = 'kiosk.json';

/**
 * The kiosk of a gate: its readers come from both sides, those of the neighbour first.
 * @param catalogue what may be shown.
 * @throws Refusal when there is no such gate.
 */
export function chooseKiosk(catalogue: Catalogue, id: string): KioskSite {
  const gates = recordsOf(catalogue, 'gates');
  const gate = gates.find((record) => record.id === id);
  if (!gate) throw new Refusal(`Không có cửa khẩu “${id}”.  → ${offer(gates)}`);
  const all = languagesOf(catalogue);
  const neighbours = neighbourLanguage(catalogue, gate);
  return { gate: id, languages: [...new Set([...(neighbours ? [neighbours] : []), ...all])] };
}

function offer(gates: readonly CatalogueRecord<'gates'>[]): string {
  if (gates.length === 0) return 'Tỉnh này chưa có cửa khẩu nào trong content/gates.';
  const lines = gates.map(({ id, words }) => `\n    ${id}  (${words['vi']?.title ?? id})`);
  return `Chọn một trong các mã sau:${lines.join('')}`;
}

/**
 * Writes what a kiosk has beside its pages: its mark, and a way on from each address that a record had, on which a
 * screen may stand while an update comes.
 * @param built addresses of its pages.
 */
export function writeKioskFiles(
  { write }: Pick<Stage, 'write'>,
  { gate, languages }: KioskSite,
  { catalogue, built, today }: { catalogue: Catalogue; built: ReadonlySet<string>; today: string },
): void {
  write(KIOSK_MARK, `${JSON.stringify({ gate, languages, date: today })}\n`);
  for (const { path, text } of createRedirects(catalogue, { built })) write(path, text);
}
