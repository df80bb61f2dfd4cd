/** How far a step is: how many are done, of how many if that is known. */
export type Progress = (done: number, total?: number) => void;

/** Who is told how the work goes; nothing else prints. Everything said is for the editor, in Vietnamese. */
export interface Reporter {
  say(text: string): void;
  complain(text: string): void;
  /**
   * Runs one step under a title, showing its progress where a person is watching.
   * @param work may return a note that ends the step's line, such as “412 trang”.
   */
  step<T>(
    title: string,
    work: (progress: Progress) => T | Promise<T>,
    note?: (result: T) => string,
  ): Promise<T>;
  /** Whether colours may be used in what is said. */
  readonly color: boolean;
  /** Steps finished so far, with wall-clock seconds. */
  readonly steps: readonly { title: string; seconds: number }[];
}

export const count = (value: number): string => value.toLocaleString('vi-VN');
export const seconds = (value: number): string =>
  `${value.toLocaleString('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} giây`;
