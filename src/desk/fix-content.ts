import { count, type Reporter } from '../build/reporter.ts';
import { type Plan, planMends } from '../catalogue/migrations/plan.ts';
import { replaceFiles } from '../catalogue/writer/replace-files.ts';
import { showChange } from './show-change.ts';

export interface FixRequest {
  contentDir: string;
  /** The content folder as its editors know it. */
  folder: string;
  /** Written without a question. */
  yes: boolean;
  /** Undefined where nobody sits at a terminal. */
  ask?: ((question: string) => Promise<boolean>) | undefined;
}

/** `blocked`: a file has a mistake that an editor must mend first. `left`: something is to do, and nothing was written. */
export type FixOutcome = 'nothing' | 'written' | 'left' | 'blocked';

/**
 * Brings content to the format of today: shows every line that changes, asks, then writes all files together.
 * @param make what is to do; tests give their own.
 */
export async function fixContent(
  { contentDir, folder, yes, ask }: FixRequest,
  reporter: Pick<Reporter, 'say' | 'complain' | 'color'>,
  make: (dir: string) => Plan = planMends,
): Promise<FixOutcome> {
  const { titles, changes, blocked } = make(contentDir);
  const known = (file: string) => file.replace(/^content(?=\/)/, () => folder);
  if (blocked.length > 0) {
    reporter.complain(
      `Chưa ghi gì: máy chưa sửa được ${blocked.map(known).join(', ')} vì trong tệp còn lỗi.  → Sửa các lỗi dưới đây, rồi chạy lại: npm run check -- --fix`,
    );
    return 'blocked';
  }
  if (changes.length === 0) {
    reporter.say('Không có gì để máy sửa.');
    return 'nothing';
  }
  for (const change of changes) reporter.say(`\n${showChange(change, known(change.file), reporter.color)}`);
  reporter.say(`\nMáy sửa được ${count(changes.length)} tệp:`);
  for (const title of titles) reporter.say(`  - ${title}`);
  if (!yes && !ask) {
    reporter.complain('Chưa ghi gì.  → Muốn ghi, chạy: npm run check -- --fix --yes');
    return 'left';
  }
  if (!yes && !(await ask?.('Ghi những thay đổi này? (c: có, k: không) '))) {
    reporter.say('Chưa ghi gì.');
    return 'left';
  }
  const other = replaceFiles(changes);
  if (other) {
    reporter.complain(
      `Chưa ghi gì: ${known(other.file)} vừa bị chương trình khác sửa.  → Lưu và đóng tệp ấy, rồi chạy lại.`,
    );
    return 'left';
  }
  reporter.say(`✓ Đã ghi ${count(changes.length)} tệp.`);
  return 'written';
}
