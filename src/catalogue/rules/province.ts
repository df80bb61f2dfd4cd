import { provinceSchema } from '../../model/province.ts';
import type { Issue } from '../issues.ts';
import { languageName, meantLanguage } from '../language-names.ts';
import { communeFix, createLookUp, findReferences, fixFor } from './references.ts';
import type { Rule } from './rule.ts';

/** province.yaml: the source language, fallbacks that exist, references, communes of regions. */
export const province: Rule = ({ catalogue, known, readable, yaml: { 'province.yaml': yaml } }) => {
  const issues: Issue[] = [];
  const file = 'content/province.yaml';
  const say = (path: PropertyKey[], code: string, message: string, fix: string) =>
    issues.push({ file, line: yaml?.lineOf(path) ?? 1, level: 'error', code, message, fix });
  const { languages, regions } = catalogue.province;
  const tags = languages.map((language) => language.tag);
  for (const [index, tag] of tags.entries()) {
    const meant = meantLanguage(tag);
    if (meant !== tag)
      say(
        ['languages', index, 'tag'],
        'country-code',
        `“${tag}” không phải mã ngôn ngữ; ${languageName(meant)} viết “${meant}”.`,
        `Viết: tag: ${meant}`,
      );
  }
  if (tags[0] && meantLanguage(tags[0]) !== 'vi')
    say(
      ['languages'],
      'source-language',
      'Ngôn ngữ đầu tiên phải là vi: tiếng Việt là bản gốc.',
      'Đưa “- tag: vi” lên đầu.',
    );
  for (const [index, language] of languages.entries()) {
    if (tags.indexOf(language.tag) !== index)
      say(['languages', index], 'language-twice', `Ngôn ngữ “${language.tag}” ghi hai lần.`, 'Xóa một dòng.');
    for (const other of language.fallback ?? []) {
      if (
        !tags.includes(other) &&
        !(meantLanguage(other) === other && tags.some((tag) => meantLanguage(tag) === other))
      )
        say(
          ['languages', index, 'fallback'],
          'unknown-language',
          `Ngôn ngữ thay thế “${other}” không có trong danh sách.`,
          tags.includes(meantLanguage(other))
            ? `Viết: ${meantLanguage(other)}`
            : `Dùng một trong: ${tags.join(', ')}`,
        );
    }
  }
  const { led } = catalogue.province;
  for (const [index, tag] of (led?.languages ?? []).entries()) {
    if (!tags.includes(tag))
      say(
        ['led', 'languages', index],
        'unknown-language',
        `Màn hình LED dùng ngôn ngữ “${tag}” mà trang không có.`,
        `Dùng trong: ${tags.join(', ')}`,
      );
  }
  for (const tag of Object.keys(catalogue.province.menuFirst ?? {})) {
    if (!tags.includes(tag))
      say(
        ['menuFirst', tag],
        'unknown-language',
        `Mục menuFirst ghi ngôn ngữ “${tag}” mà trang không có.`,
        `Dùng trong: ${tags.join(', ')}`,
      );
  }
  const kinds = led?.slides?.map(({ kind }) => kind) ?? [];
  for (const [index, kind] of kinds.entries()) {
    if (kinds.indexOf(kind) !== index)
      say(
        ['led', 'slides', index],
        'slide-twice',
        `Loại màn “${kind}” ghi hai lần.`,
        'Xóa một dòng; muốn hiện nhiều lần thì ghi weight.',
      );
  }
  const lookUp = createLookUp(known);
  for (const { reference, id, path } of findReferences(provinceSchema, catalogue.province)) {
    if (reference === 'commune' || lookUp.has(reference, id)) continue;
    say(
      path,
      'unknown-record',
      `Không có bản ghi nào mang mã “${id}”${reference === 'any' ? '' : ` trong content/${reference}`}.`,
      fixFor(id, lookUp.ids(reference)),
    );
  }
  const communes = new Set(catalogue.communes.map((commune) => commune.code));
  const taken = new Map<string, string>();
  for (const [index, region] of (regions ?? []).entries()) {
    for (const code of region.communes) {
      if (readable.communes && !communes.has(code))
        say(
          ['regions', index, 'communes'],
          'unknown-commune',
          `Mã xã “${code}” không có trong communes.yaml.`,
          communeFix(code, communes),
        );
      const other = taken.get(code);
      if (other)
        say(
          ['regions', index, 'communes'],
          'commune-twice',
          `Mã xã “${code}” thuộc cả hai vùng ${other} và ${region.id}.`,
          'Chỉ để ở một vùng.',
        );
      taken.set(code, region.id);
    }
  }
  return issues;
};
