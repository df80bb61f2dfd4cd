import type { Desk } from './ask-desk.ts';
import { takePhotos } from './take-photos.ts';
import { isReturnName, takeReturn } from './take-return.ts';
import { isWordName, takeWord } from './take-word.ts';

/** Files may be dropped anywhere on the page: a text or a translator's file is looked at, anything else is read as a picture. */
export function takeDropped(desk: Desk): void {
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files');
  document.addEventListener('dragover', (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    const returns = files.filter(({ name }) => isReturnName(name));
    const texts = files.filter((file) => isWordName(file.name) && !returns.includes(file));
    void takePhotos(
      desk,
      files.filter((file) => !texts.includes(file) && !returns.includes(file)),
    ).then(async () => {
      for (const text of texts) await takeWord(desk, [text]);
      for (const one of returns) await takeReturn(desk, [one]);
    });
  });
}
