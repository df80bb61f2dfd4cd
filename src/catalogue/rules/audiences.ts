import { type AudienceSection, typesOf } from '../../model/audiences.ts';
import type { Kind } from '../../model/kinds.ts';
import { namedCodes } from '../code-names.ts';
import { shownPath } from '../files.ts';
import type { Issue } from '../issues.ts';
import { nearest } from '../nearest.ts';
import { createLookUp, fixFor } from './references.ts';
import type { Rule, RuleInput } from './rule.ts';

type At = (code: string, message: string, fix: string, ...path: PropertyKey[]) => void;

/** audiences.yaml: every section says what it shows, by records, types and regions that there are. */
export const audiences: Rule = (input) => {
  const pages = input.catalogue.audiences ?? [];
  const yaml = input.yaml['audiences.yaml'];
  const issues: Issue[] = [];
  const say =
    (...above: PropertyKey[]): At =>
    (code, message, fix, ...path) =>
      issues.push({
        file: shownPath('audiences.yaml'),
        line: yaml?.lineOf(['audiences', ...above, ...path]) ?? 1,
        level: 'error',
        code,
        message,
        fix,
      });
  for (const [index, { audience, sections }] of pages.entries()) {
    if (pages.findIndex((page) => page.audience === audience) !== index)
      say(index)('audience-twice', `“${audience}” ghi hai lần.`, 'Gộp các phần vào một chỗ.', 'audience');
    for (const [at, section] of sections.entries()) checkSection(section, input, say(index, 'sections', at));
  }
  return issues;
};

function checkSection(section: AudienceSection, { catalogue, known, readable }: RuleInput, say: At): void {
  const { block, kind, types, region, records = [] } = section;
  if (block && kind)
    say(
      'block-and-kind',
      'Một phần không ghi cả block lẫn kind.',
      'Xóa một dòng, hoặc tách làm hai phần.',
      'kind',
    );
  if (!block && !kind && records.length === 0)
    say('empty-section', 'Phần này không nói hiện gì.', 'Thêm block: …, kind: … hoặc records: [ … ].');
  if (!kind && (types || region))
    say(
      'rule-without-kind',
      'types và region chỉ dùng cùng kind.',
      'Thêm kind: …, hoặc xóa dòng này.',
      types ? 'types' : 'region',
    );
  if (kind !== 'figures' && section.indicators)
    say(
      'rule-without-kind',
      'indicators chỉ dùng cùng kind: figures.',
      'Thêm kind: figures, hoặc xóa dòng này.',
      'indicators',
    );
  if (kind) checkTypes(kind, types ?? [], say);
  const regions = (catalogue.province?.regions ?? []).map(({ id }) => id);
  if (kind && region && readable.province && !regions.includes(region))
    say(
      'unknown-region',
      `Không có vùng “${region}” trong province.yaml.`,
      fixAmong(region, regions),
      'region',
    );
  checkRecords(records, kind, known, say);
}

function checkTypes(kind: Kind, types: readonly string[], say: At): void {
  const found = typesOf(kind);
  if (!found && types.length > 0)
    say('no-types', `Danh mục ${kind} không chia theo loại.`, 'Xóa dòng types.', 'types');
  for (const [at, type] of types.entries())
    if (found && !found.codes.includes(type))
      say(
        'unknown-type',
        `Danh mục ${kind} không có loại “${type}”.`,
        fixAmong(type, found.codes),
        'types',
        at,
      );
}

function checkRecords(
  records: readonly string[],
  kind: Kind | undefined,
  known: RuleInput['known'],
  say: At,
) {
  const lookUp = createLookUp(known);
  // The id of a photo may be that of another record too: it is meant where nothing else has it.
  const has = (id: string) => lookUp.has(kind ?? 'any', id) || (!kind && lookUp.has('photos', id));
  for (const [at, id] of records.entries()) {
    if (records.indexOf(id) !== at)
      say('record-twice', `Bản ghi “${id}” ghi hai lần trong một phần.`, 'Xóa một mã.', 'records', at);
    else if (!has(id))
      say(
        'unknown-record',
        `Không có bản ghi nào mang mã “${id}”${kind ? ` trong content/${kind}` : ''}.`,
        fixFor(id, lookUp.ids(kind ?? 'any')),
        'records',
        at,
      );
  }
}

function fixAmong(typed: string, codes: readonly string[]): string {
  const guess = nearest(typed, [...codes]);
  if (guess) return `Có phải muốn viết: ${guess}`;
  return codes.length > 0 ? `Chọn một trong: ${namedCodes(codes).join(', ')}` : 'Xóa dòng này.';
}
