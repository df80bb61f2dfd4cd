/** The text field that the keyboard writes to, changed as if its reader had typed. */
export class Field {
  readonly input: HTMLInputElement;

  constructor(input: HTMLInputElement) {
    this.input = input;
  }

  get before(): string {
    return this.input.value.slice(0, this.input.selectionStart ?? this.input.value.length);
  }

  get hasSelection(): boolean {
    return this.input.selectionStart !== this.input.selectionEnd;
  }

  /**
   * Puts another text in the place of all before the caret and what is selected; the caret stands after it.
   * @param composing letters on their way to a name, which the search waits for.
   */
  replaceBefore(text: string, composing = false): void {
    const { input } = this;
    const after = input.value.slice(input.selectionEnd ?? input.value.length);
    if (
      input.maxLength >= 0 &&
      text.length + after.length > input.maxLength &&
      text.length > this.before.length
    )
      return;
    const erased = text.length < this.before.length;
    input.setRangeText(text, 0, input.selectionEnd ?? input.value.length, 'end');
    // Else the end of a long text, where the reader writes, is out of sight.
    if (after === '') input.scrollLeft = input.scrollWidth;
    this.#tell(erased ? 'deleteContentBackward' : 'insertText', composing);
  }

  clear(): void {
    if (this.input.value === '') return;
    this.input.value = '';
    this.#tell('deleteContentBackward', false);
  }

  /** Letters that were on their way to a name stay what they are. */
  settle(): void {
    this.#tell('insertText', false);
  }

  #tell(inputType: string, isComposing: boolean): void {
    this.input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType, isComposing }));
  }
}
