import { z } from 'zod';
import { meantId } from './record-id.ts';
import { type Field, hintOf } from './schema-field.ts';
import { quoted } from './yaml-quotes.ts';

/** The list that was meant, as far as what was typed says so. */
export function listFix(typed: string | undefined, field: Field, key: string): string | undefined {
  const element = field.schema instanceof z.ZodArray ? (field.schema.element as z.ZodType) : undefined;
  if (element instanceof z.ZodObject) {
    const first = Object.keys(element.shape)[0];
    return `Xuống dòng dưới ${key}: rồi viết mỗi mục một gạch đầu dòng, ví dụ “- ${first}: …”`;
  }
  const items = (typed ?? '').split(/\s*[,;]\s*/).filter(Boolean);
  if (!element || items.length === 0) return hintOf(field);
  if (element instanceof z.ZodNumber) {
    const [, from, to] = /^(\d+)\s*[-–]\s*(\d+)$/.exec(typed ?? '') ?? [];
    const numbers = from && to ? range(Number(from), Number(to)) : items.map(Number);
    const good = numbers.length > 0 && numbers.every((number) => element.safeParse(number).success);
    return good ? `Viết: ${key}: [${numbers.join(', ')}]` : hintOf(field);
  }
  if (element.meta()?.['reference'] && element.meta()?.['reference'] !== 'commune')
    return `Viết: ${key}: [${items.map(meantId).join(', ')}]`;
  if (!items.every((item) => element.safeParse(item).success)) return hintOf(field);
  const values = items.map((item) => (/^\d|[^\p{L}\p{M}\p{N} -]/u.test(item) ? quoted(item) : item));
  return `Viết: ${key}: [${values.join(', ')}]`;
}

const range = (from: number, to: number) =>
  to < from || to - from > 31 ? [] : Array.from({ length: to - from + 1 }, (_, index) => from + index);
