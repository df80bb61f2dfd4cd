import { z } from 'zod';

/** Where in a schema marked values stand is found once a kind; a value is then only looked up. */
export type Find<Mark> = (
  value: unknown,
  path: PropertyKey[],
  found: (mark: Mark, value: unknown, path: PropertyKey[]) => void,
) => void;

/** `forEach` for callbacks that happen to return something. */
function each<T>(items: readonly T[], visit: (item: T, index: number) => unknown): void {
  for (const [index, item] of items.entries()) visit(item, index);
}

/**
 * Finds the values of a schema that bear a mark, however deep; what stands within a marked one is looked at too.
 * @returns undefined when no field of the schema bears one.
 */
export function createFinder<Mark>(
  schema: z.ZodType,
  markOf: (schema: z.ZodType) => Mark | undefined,
): Find<Mark> | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return createFinder(schema.unwrap() as z.ZodType, markOf);
  const inner = within(schema, markOf);
  const mark = markOf(schema);
  if (mark === undefined) return inner;
  return (value, path, found) => {
    if (value !== undefined) found(mark, value, path);
    inner?.(value, path, found);
  };
}

function within<Mark>(
  schema: z.ZodType,
  markOf: (schema: z.ZodType) => Mark | undefined,
): Find<Mark> | undefined {
  if (schema instanceof z.ZodArray) {
    const find = createFinder(schema.element as z.ZodType, markOf);
    return (
      find &&
      ((value, path, found) =>
        Array.isArray(value) && each(value, (item, index) => find(item, [...path, index], found)))
    );
  }
  if (schema instanceof z.ZodUnion) {
    const finds = schema.options
      .map((option) => createFinder(option as z.ZodType, markOf))
      .filter((find) => find !== undefined);
    return finds.length ? (value, path, found) => each(finds, (find) => find(value, path, found)) : undefined;
  }
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape).flatMap(([key, field]) => {
      const find = createFinder(field as z.ZodType, markOf);
      return find ? [[key, find] as const] : [];
    });
    if (!fields.length) return undefined;
    return (value, path, found) => {
      if (value === null || typeof value !== 'object') return;
      for (const [key, find] of fields) find((value as Record<string, unknown>)[key], [...path, key], found);
    };
  }
  return undefined;
}
