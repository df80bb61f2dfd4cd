/** The line of a text, from 1 on, on which its letter number `at` stands. */
export const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;
