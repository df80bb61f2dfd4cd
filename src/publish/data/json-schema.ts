import type { Shape } from './shape.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** Of what a value says to readers: `one` language, null where it has no words, or `all` languages by their tags. */
export type LabelMode = 'one' | 'all';

const LABELS: Readonly<Record<LabelMode, JsonSchema>> = {
  one: { type: ['string', 'null'] },
  all: { type: 'object', additionalProperties: { type: 'string' } },
};

/** A day, or a minute with its offset. */
export const MOMENT: JsonSchema = {
  type: 'string',
  anyOf: [{ format: 'date' }, { format: 'date-time' }],
};

/** JSON Schema (2020-12) of a published value. Further fields may come, so none are forbidden. */
export function jsonSchemaOf(shape: Shape, mode: LabelMode): JsonSchema {
  switch (shape.type) {
    case 'text':
      if (shape.format === 'moment') return MOMENT;
      return { type: 'string', ...(shape.format && { format: shape.format }) };
    case 'number':
      return {
        type: shape.whole ? 'integer' : 'number',
        ...(shape.min !== undefined && { minimum: shape.min }),
        ...(shape.max !== undefined && { maximum: shape.max }),
      };
    case 'boolean':
      return { type: 'boolean' };
    case 'code':
      return shape.list
        ? labelled({ type: 'string', enum: shape.codes }, mode)
        : { type: 'string', enum: shape.codes };
    case 'commune':
      return labelled({ type: 'string', pattern: '^\\d{5}$' }, mode);
    case 'phrase':
      return {
        type: 'object',
        properties: { text: { type: 'string' }, label: LABELS[mode] },
        required: ['text', 'label'],
      };
    case 'reference':
      return { type: 'string', pattern: `^vn:\\d{2}:${shape.kind === 'any' ? '[a-z]+' : shape.kind}/` };
    case 'list':
      return { type: 'array', items: jsonSchemaOf(shape.of, mode) };
    case 'object':
      return {
        type: 'object',
        properties: Object.fromEntries(
          shape.fields.map(({ name, shape: inner, title, description }) => [
            name,
            {
              ...jsonSchemaOf(inner, mode),
              ...(title && { title }),
              ...(description && { description }),
            },
          ]),
        ),
        required: shape.fields.filter(({ optional }) => !optional).map(({ name }) => name),
      };
    case 'answer':
      return {
        type: 'object',
        properties: {
          value: { anyOf: [jsonSchemaOf(shape.of, mode), { type: 'null' }] },
          state: { type: 'string', enum: ['known', ...shape.states] },
        },
        required: ['value', 'state'],
      };
  }
}

const labelled = (code: JsonSchema, mode: LabelMode): JsonSchema => ({
  type: 'object',
  properties: { code, label: LABELS[mode] },
  required: ['code', 'label'],
});
