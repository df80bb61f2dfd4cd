import type { ContentState, FoundIssue } from '../content-watch.ts';
import { byButton } from './by-button.ts';
import { count, element } from './dom.ts';
import { formAddress } from './form-address.ts';

/** Mistakes first, then reminders, of which the first ones are shown. */
const FEW = 20;

/** What the last check found, each with the way to the field where it is mended. */
export function issuesView({ issues, fault, isOld }: ContentState): Node[] {
  if (fault !== undefined) return [element('pre', { class: 'fault' }, fault)];
  if (!issues) return [element('p', {}, 'Đang kiểm tra…')];
  const errors = issues.filter(({ level }) => level === 'error');
  const reminders = issues.filter(({ level }) => level === 'warning');
  const some = (list: FoundIssue[]) => list.map(issueItem);
  return [
    isOld && element('p', { class: 'old' }, 'Nội dung vừa đổi, đang kiểm tra lại…'),
    errors.length === 0 && element('p', { class: 'good' }, 'Không có lỗi.'),
    errors.length > 0 && element('ul', {}, ...some(errors.slice(0, 100))),
    errors.length > 100 && element('p', {}, `… và ${count(errors.length - 100)} lỗi nữa.`),
    reminders.length > 0 &&
      element(
        'details',
        {},
        element('summary', {}, `${count(reminders.length)} lời nhắc`),
        element('ul', {}, ...some(reminders.slice(0, FEW))),
        reminders.length > FEW &&
          element('p', {}, `… và ${count(reminders.length - FEW)} lời nhắc nữa: bấm Kiểm tra nội dung.`),
      ),
  ].filter((node) => node !== false);
}

function issueItem({ file, line, level, message, fix: remedy, field }: FoundIssue): HTMLElement {
  const fix = remedy === undefined ? undefined : byButton(remedy);
  const where = line === undefined ? file : `${file}, dòng ${line}`;
  const told = fix === undefined ? message : `${message} → ${fix}`;
  const address = formAddress(file, { told, ...(field !== undefined && { field }) });
  return element(
    'li',
    { class: level },
    address === undefined
      ? element('span', { class: 'where' }, where)
      : element('a', { class: 'where', href: address }, where),
    element('span', {}, ` ${message}`),
    fix !== undefined && element('span', { class: 'fix' }, ` → ${fix}`),
  );
}
