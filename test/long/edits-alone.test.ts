import { beforeAll, it } from 'vitest';
import { ALL_EDITS, type Edited, openEdited } from '../support/edited-province.ts';

let edited: Edited;
beforeAll(async () => {
  edited = await openEdited();
});

it.each(ALL_EDITS)(
  'a build upon a former one makes what a first build makes, after %s alone',
  async (edit) => {
    await edited.edit(edit);
    await edited.build();
    await edited.expectAsAtFirst();
  },
);
