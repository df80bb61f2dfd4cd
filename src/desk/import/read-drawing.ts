import type { LossKind } from './losses.ts';
import type { Line } from './read-run.ts';
import { type Story, toldWords } from './story.ts';
import { childrenOf, type Element, findAll } from './xml-tree.ts';

/** What stands in a line and is no letter: text boxes go on behind it, pictures are noted, the rest is told. */
export function readDrawing(story: Story, given: Element, line: Line): void {
  // The same thing twice, for newer and for older programs.
  const element = given.name === 'mc:AlternateContent' ? (childrenOf(given, 'mc:Choice')[0] ?? given) : given;
  const tell = (kind: LossKind, words: string) => story.losses.add(kind, line.where, words);
  const boxes = findAll(element, 'w:txbxContent');
  for (const box of boxes) {
    const words = toldWords(story, box);
    if (words.trim() !== '') tell('text-box', words);
    line.boxes.push(box);
  }
  const embedded = findAll(element, 'o:OLEObject');
  for (const one of embedded) tell('embedded', one.attributes['ProgID'] ?? '');
  // The picture of what is embedded is no picture of the text.
  if (embedded.length > 0) return;
  const pictures = [...findAll(element, 'a:blip'), ...findAll(element, 'v:imagedata')];
  for (const picture of pictures) readPicture(story, picture, nameOf(element), line);
  if (boxes.length + pictures.length > 0) return;
  const { uri = '' } = findAll(element, 'a:graphicData')[0]?.attributes ?? {};
  if (uri.endsWith('/chart')) tell('chart', nameOf(element));
  else if (given.name === 'w:object') tell('embedded', nameOf(element));
  else tell('drawing', nameOf(element));
}

function readPicture(story: Story, picture: Element, name: string, line: Line): void {
  const { attributes } = picture;
  const relation = story.relations.get(
    attributes['r:embed'] ?? attributes['r:id'] ?? attributes['r:link'] ?? '',
  );
  const file = relation?.target.replace(/^.*\//, '') ?? '';
  const words = [file, name].filter(Boolean).join(', ');
  const isOld = /\.(?:emf|wmf)$/i.test(file);
  if (relation && !relation.isExternal && !isOld)
    line.pieces.push({ kind: 'picture', part: relation.target });
  story.losses.add(isOld ? 'old-picture' : 'picture', line.where, words);
}

/** What its writer called it: the description for who does not see it, else its title or name. */
function nameOf(element: Element): string {
  const { descr, title, name } = findAll(element, 'wp:docPr')[0]?.attributes ?? {};
  const shape = findAll(element, 'v:shape')[0]?.attributes;
  return descr || title || shape?.['alt'] || name || '';
}
