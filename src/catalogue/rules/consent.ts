import type { Issue } from '../issues.ts';
import { mayBeSeen } from '../shown-today.ts';
import type { DayRule } from './rule.ts';

/** Whoever must ask a family again needs some weeks for it. */
const DAYS_AHEAD = 30;

const DAY = 86_400_000;
const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/**
 * The papers of those who are seen in photos: where one lies, and until when it counts. All of it reminders: a photo whose
 * time is over leaves the pages by itself, and a site that could not be built on that day would help nobody seen in it.
 */
export const consent: DayRule = ({ record: photo, files }, today) => {
  if (photo.kind !== 'photos') return [];
  const { persons = [], consent: paper } = photo.facts;
  const remind = (key: string, code: string, message: string, fix: string): Issue => ({
    file: photo.words['vi']?.file ?? '',
    line: files['vi']?.lineOf(key.split('.')) ?? 1,
    level: 'warning',
    code,
    message,
    fix,
  });
  if (paper?.withdrawn)
    return photo.master
      ? [
          remind(
            'consent.withdrawn',
            'withdrawn-picture',
            'Sự đồng ý đã rút nên ảnh không được đăng, nhưng tệp ảnh còn nằm trong thư mục này.',
            `Lấy ảnh ra khỏi mọi nơi: npm run withdraw -- photos/${photo.id}`,
          ),
        ]
      : [];
  const issues: Issue[] = [];
  // Of those who have not agreed yet the mistake says so.
  const haveAgreed = persons.length > 0 && persons.every((person) => person.consent === 'yes');
  if (haveAgreed && !(paper?.date && paper.keptAt))
    issues.push(
      remind(
        paper ? 'consent' : 'persons',
        'consent-paper',
        'Ảnh có người nhận ra được nhưng chưa ghi phiếu đồng ý: ngày ký (consent: date) và nơi giữ (keptAt).',
        'Ghi mục consent với date và keptAt; chưa có phiếu thì tạo mẫu bằng: npm run photos -- --consent-form',
      ),
    );
  const { until } = paper ?? {};
  if (!until || !today) return issues;
  if (!mayBeSeen(photo.facts, today))
    issues.push(
      remind(
        'consent.until',
        'consent-expired',
        `Sự đồng ý chỉ đến ngày ${until} nên ảnh không còn được đăng.`,
        `Xin đồng ý lại rồi ghi ngày mới; nếu không, lấy ảnh ra: npm run withdraw -- photos/${photo.id}`,
      ),
    );
  else if (daysBetween(today, until) <= DAYS_AHEAD)
    issues.push(
      remind(
        'consent.until',
        'consent-ends',
        `Sự đồng ý chỉ đến ngày ${until}, còn ${daysBetween(today, until)} ngày; sau đó ảnh không được đăng.`,
        'Xin đồng ý lại rồi ghi ngày mới (until).',
      ),
    );
  return issues;
};
