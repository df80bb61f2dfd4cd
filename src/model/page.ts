import { z } from 'zod';
import { field, oneOf } from './fields.ts';
import { PAGE_TOPICS } from './lists.ts';
import { commonFacts, source, words } from './record.ts';

/** Pages about the province. Sources may be absent here: a privacy page speaks of the site itself. */
export const pageFacts = z.strictObject({
  ...commonFacts,
  sources: field(z.array(source), 'Nguồn', 'Nguồn của các dữ kiện, nếu có.').optional(),
  topic: oneOf(PAGE_TOPICS, 'Chủ đề', 'Trang nói về gì.'),
});

export const pageWords = z.strictObject(words);
