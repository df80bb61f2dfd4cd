/** Unit tests that put something else in the place of a module: each needs a process in which nobody has loaded it. */
export const MOCKED = [
  'test/build-room/judge-twice.test.ts',
  'test/catalogue/kept-records.test.ts',
  'test/catalogue/nothing-vanishes.test.ts',
  'test/catalogue/unreadable.test.ts',
  'test/catalogue/writer/replace-files.test.ts',
  'test/desk/history/history.test.ts',
  'test/desk/open-printer.test.ts',
  'test/kiosk/write-order.test.ts',
];
