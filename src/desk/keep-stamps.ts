import { parseBody, readableBody } from '../catalogue/body/parse.ts';
import { sourceHash } from '../catalogue/body/source-hash.ts';
import type { CatalogueRecord } from '../catalogue/catalogue.ts';
import { splitFrontMatter } from '../catalogue/front-matter.ts';
import { formatFile } from '../catalogue/writer/format-file.ts';
import type { Staging } from '../catalogue/writer/staged-files.ts';

/**
 * Translations stay as current, or as old, as they were where a command has changed their Vietnamese and them alike: a link
 * with another address, or a block that was taken out of both, is another text to the marks of a translation.
 * @param record as it was before. @param files with the new texts; its translations get theirs.
 * @param edit what was done to each block: one of which nothing is left is none any more.
 */
export function keepStamps(
  { kind, id, words, sourceHash: source, sourceBlocks }: CatalogueRecord,
  files: Staging,
  edit = (block: string) => block,
): void {
  const vi = words['vi'];
  const text = vi && files.read(below(vi.file));
  if (!vi || text === undefined) return;
  const { title, summary, extra, format } = vi;
  const next = sourceHash({ title, summary, ...extra }, splitFrontMatter(text)?.body ?? '', format);
  if (next.source === source) return;
  const formerBody = readableBody(vi.body, format);
  const gone = (parseBody(vi.body, format).children ?? []).map(({ position }) => {
    const block = formerBody.slice(position?.start.offset, position?.end.offset);
    return edit(block).trim() === '' && block.trim() !== '';
  });
  const fields = sourceBlocks.length - gone.length;
  const left = sourceBlocks.filter((_, at) => !gone[at - fields]);
  // Where blocks became others than was asked for, each mark stays and tells so.
  if (left.length !== next.blocks.length) return;
  const byFormer = new Map(left.map((block, at) => [block, [next.blocks[at] as string]]));
  for (const [at, block] of sourceBlocks.entries()) if (gone[at - fields]) byFormer.set(block, []);
  for (const path of files.paths.filter((one) => one.startsWith(`${kind}/${id}/`))) {
    const words = path === below(vi.file) ? undefined : files.read(path);
    const written =
      words === undefined
        ? undefined
        : formatFile(path, words, (doc) => {
            const marks = doc.getIn(['translation', 'blocks']);
            if (doc.getIn(['translation', 'source']) === source)
              doc.setIn(['translation', 'source'], next.source);
            if (typeof marks !== 'string') return;
            const renewed = marks.split(' ').flatMap((mark) => byFormer.get(mark) ?? mark);
            doc.setIn(['translation', 'blocks'], renewed.join(' '));
          });
    if (written !== undefined) files.write(path, written);
  }
}

const below = (file: string): string => file.replace(/^content\//, '');
