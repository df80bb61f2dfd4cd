import { attributesOf, type Node, walk } from '../body/node.ts';
import type { Issue } from '../issues.ts';
import type { RecordRule } from './rule.ts';
import { typedBody } from './typed-lines.ts';

/**
 * A picture of the record's gallery that its body shows as well: the page has it twice. The one that leads is larger
 * and far above, so that a row of the body may well show it again.
 */
export const pictureTwice: RecordRule = ({ record, files }) => {
  const issues: Issue[] = [];
  const listed = new Map(
    record.facts.photos?.flatMap(({ id, role }, at) => (role === 'lead' ? [] : [[id, at] as const])),
  );
  const words = record.words['vi'];
  if (!words || listed.size === 0 || !/::|<Photo|<Gallery/.test(words.body)) return [];
  const typed = typedBody(words);
  if (!typed) return [];
  walk(typed.tree, (node) => {
    for (const id of shown(node)) {
      const at = listed.get(id);
      if (at === undefined) continue;
      issues.push({
        file: words.file,
        line: typed.lineOf((node.position?.start.line ?? 1) - 1),
        level: 'warning',
        code: 'picture-twice',
        message: `Ảnh “${id}” hiện hai lần trên trang: ở đây, và ở mục photos (bộ ảnh cuối trang).`,
        fix: `Bỏ một chỗ: xóa khối này, hoặc xóa dòng ${files['vi']?.lineOf(['photos', at]) ?? 1} trong mục photos.`,
      });
    }
  });
  return issues;
};

/** Ids of the pictures that a block or a component shows. */
function shown(node: Node): string[] {
  if (!['anh', 'bo-anh', 'Photo', 'Gallery'].includes(node.name ?? '')) return [];
  const { id = '', ids = '' } = attributesOf(node);
  return `${id} ${ids}`.split(/[\s,]+/).filter(Boolean);
}
