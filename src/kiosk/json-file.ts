import { readFileSync } from 'node:fs';

/** What a JSON file holds; nothing where it is absent, torn or of another form. Its values are for the caller to check. */
export function readJsonObject(file: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
