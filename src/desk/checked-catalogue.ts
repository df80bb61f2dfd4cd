import { Refusal } from '../build/refusal.ts';
import { count } from '../build/reporter.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { readCatalogue } from '../catalogue/read.ts';

/**
 * The content, for a command that needs all of it right.
 * @param outcome what the mistakes have prevented, as “Chưa ghi gì”.
 * @throws Refusal when it has an error.
 */
export function checkedCatalogue(contentDir: string, outcome: string): Catalogue {
  const { catalogue, issues } = readCatalogue(contentDir);
  if (catalogue) return catalogue;
  const errors = issues.filter(({ level }) => level === 'error').length;
  throw new Refusal(`${outcome}: nội dung còn ${count(errors)} lỗi.  → Xem và sửa: npm run check`);
}
