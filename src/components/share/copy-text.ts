/** What is said once a text was copied, or could not be. */
export interface CopyWords {
  copied?: string;
  failed?: string;
}

/** Copies what an element shows and says so in `status`. Refused by the browser or its owner, it is selected instead. */
export async function copyText(shown: Element, status: Element, words: CopyWords): Promise<void> {
  const { copied = '', failed = '' } = words;
  status.textContent = '';
  status.textContent = await navigator.clipboard.writeText(textOf(shown)).then(
    () => copied,
    () => {
      getSelection()?.selectAllChildren(shown);
      return failed;
    },
  );
}

/** The text as it was written, without the marks that say where its lines may end. */
export const textOf = (shown: Element): string => (shown.textContent ?? '').replaceAll('\u200B', '').trim();
