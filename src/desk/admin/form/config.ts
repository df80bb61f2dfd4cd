import { createCollections } from './collections.ts';
import type { FormContext } from './field-of.ts';
import { createFiles } from './files.ts';

/** The name by which the form knows the content folder's desk, as it would know a repository. */
export const REPOSITORY = { owner: 'tinh', name: 'noi-dung', branch: 'main' } as const;

/**
 * The configuration of Sveltia CMS from the schemas, without its backend, which the page adds.
 * @throws Error with the path of a schema for which the form has no field.
 */
export const createFormConfig = (context: FormContext) => ({
  load_config_file: false,
  app_title: 'Bàn biên tập',
  media_folder: 'content/photos',
  public_folder: '/photos',
  media_libraries: {
    default: { config: { slugify_filename: true } },
    stock_assets: { providers: [] },
  },
  output: { omit_empty_optional_fields: true },
  slug: { encoding: 'ascii', clean_accents: true },
  // What the reader sees is shown by the desk itself, on the real page.
  editor: { preview: false },
  i18n: {
    structure: 'multiple_files',
    locales: [...context.languages],
    default_locale: 'vi',
    initial_locales: ['vi'],
  },
  collections: [
    ...createCollections(context),
    { divider: true },
    {
      name: 'tinh',
      label: 'Cả tỉnh',
      icon: 'settings',
      i18n: false,
      files: createFiles(context),
    },
  ],
});

export type FormConfig = ReturnType<typeof createFormConfig>;
