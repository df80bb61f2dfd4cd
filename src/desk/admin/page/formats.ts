import CMS from '@sveltia/cms';
import { recordFromForm, recordToForm, yamlFromForm, yamlToForm } from '../form/file-text.ts';
import type { PageCollection } from './page-config.ts';
import { ASKED, isAsked } from './stamps.ts';

type Content = Record<string, unknown> & { translation?: Record<string, unknown> | null };

/** How the form reads and writes each kind of record and each file of the province. */
export function registerFormats(collections: readonly PageCollection[]): void {
  for (const { format, fields, files } of collections) {
    if (format && fields)
      CMS.registerCustomFormat(format, 'md', {
        fromFile: (text: string) => recordToForm(fields, text),
        toFile: (content: object) => recordFromForm(fields, withWish(content as Content)),
      });
    for (const file of files ?? [])
      CMS.registerCustomFormat(file.format, 'yaml', {
        fromFile: (text: string) => yamlToForm(file.fields, text),
        toFile: (content: object) => yamlFromForm(file.fields, content as Record<string, unknown>),
      });
  }
}

/** A new stamp is asked for in the file itself, by a key that the desk takes out again. */
function withWish({ translation, ...content }: Content): Content {
  if (!translation) return { ...content, ...(translation !== undefined && { translation }) };
  const { [ASKED]: wish, ...state } = translation;
  return { ...content, translation: { ...state, current: isAsked(wish) } };
}
