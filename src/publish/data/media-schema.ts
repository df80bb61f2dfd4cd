import { PHOTO_USES } from '../../model/lists.ts';
import type { JsonSchema, LabelMode } from './json-schema.ts';

const ADDRESS: JsonSchema = { type: 'string', format: 'uri' };
const TEXT_OR_NULL: JsonSchema = { type: ['string', 'null'] };

/** A text in one language, null where it has none, or in all that have it by their tags. */
const worded = (mode: LabelMode, text: JsonSchema, description: string): JsonSchema =>
  mode === 'one'
    ? { ...text, description }
    : { type: 'object', additionalProperties: { ...text, type: 'string' }, description };

const FILE: JsonSchema = {
  type: 'object',
  properties: {
    url: ADDRESS,
    format: { type: 'string', description: 'Media type.' },
    width: { type: 'integer', minimum: 1, description: 'In pixels; none of a sound.' },
    height: { type: 'integer', minimum: 1 },
    bytes: { type: 'integer', minimum: 0 },
  },
  required: ['url', 'format', 'bytes'],
};

const CAPTIONS: JsonSchema = {
  type: 'array',
  description: 'What is said in a film, as WebVTT.',
  items: {
    type: 'object',
    properties: { language: { type: 'string', description: 'BCP 47 tag' }, url: ADDRESS },
    required: ['language', 'url'],
  },
};

/** JSON Schema of what `mediaData` gives. */
export const mediaSchema = (mode: LabelMode): JsonSchema => ({
  type: 'array',
  description:
    'What is to be seen and heard of it, the files as the pages have them; their addresses may change.',
  items: {
    type: 'object',
    properties: {
      type: { type: 'string', enum: ['picture', 'film', 'sound'] },
      role: { type: 'string', description: 'What a picture is for in this record.' },
      id: { type: 'string', description: 'Of the record that tells of it.' },
      url: worded(mode, ADDRESS, 'Its page, where other uses are asked for.'),
      caption: worded(mode, TEXT_OR_NULL, 'The words to stand beside it.'),
      alt: worded(mode, TEXT_OR_NULL, 'The words for who does not see it.'),
      credit: { ...TEXT_OR_NULL, description: 'The line to be given with it.' },
      creator: TEXT_OR_NULL,
      licence: { type: 'string', description: 'SPDX identifier, or a word of the list of licences.' },
      use: { type: 'string', enum: PHOTO_USES, description: 'Whether a picture may be used without asking.' },
      seconds: { type: 'number', minimum: 0 },
      files: { type: 'array', items: FILE },
      captions: CAPTIONS,
    },
    required: ['type', 'id', 'url', 'caption', 'alt', 'credit', 'creator', 'licence', 'files'],
  },
});
