/** An end that is no defect of the program: its message tells the editor, in Vietnamese, what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
