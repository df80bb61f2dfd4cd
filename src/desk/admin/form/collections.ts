import { z } from 'zod';
import vi from '../../../../locales/vi.json' with { type: 'json' };
import { KIND_NAMES, KINDS, type Kind, sourceSchema, translationSchema } from '../../../model/kinds.ts';
import { BLOCKS } from './blocks.ts';
import { type FormContext, fieldOf, fieldsOf } from './field-of.ts';
import type { FormField } from './form-field.ts';

/** A collection of Sveltia CMS: the records of a kind. */
export interface FormCollection {
  name: Kind;
  label: string;
  label_singular: string;
  description?: string;
  folder: string;
  path: string;
  extension: 'md';
  format: string;
  i18n: true;
  create: true;
  delete: boolean;
  icon: string;
  slug: typeof SLUG;
  summary: string;
  thumbnail?: string;
  sortable_fields: string[];
  view_groups?: { label: string; field: string }[];
  fields: FormField[];
}

/** The name of the format in which the page reads and writes the records of a kind; its end is Sveltia's for Markdown. */
export const formatOf = (kind: Kind): string => `${kind}-frontmatter`;

const ICONS: Readonly<Partial<Record<Kind, string>>> = {
  places: 'location_on',
  culture: 'theater_comedy',
  events: 'event',
  people: 'person',
  products: 'inventory_2',
  zones: 'factory',
  projects: 'trending_up',
  gates: 'door_open',
  partners: 'handshake',
  news: 'newspaper',
  publications: 'menu_book',
  exhibitions: 'museum',
  photos: 'photo_camera',
  contacts: 'contact_phone',
  figures: 'bar_chart',
  routes: 'route',
  services: 'hotel',
  pages: 'article',
};

/** Kinds of which some records are composed by a developer, as .mdx: the form would break what it does not know. */
const MAY_BE_COMPOSED: readonly Kind[] = ['pages', 'exhibitions'];

/** The id of a record: it becomes an address, so it is chosen once, with the record. */
const SLUG = {
  template: '{{title}}',
  editable: ['create'],
  hint: 'Mã thành địa chỉ trang và đứng trong mã QR đã in, nên đã đăng thì đừng đổi.',
  pattern: [
    '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
    'Mã chỉ có chữ thường không dấu, số và gạch ngang, bắt đầu bằng chữ; ví dụ: bai-bien.',
  ],
};

/** Every kind as a collection, each field of its schema as a field. */
export const createCollections = (context: FormContext): FormCollection[] =>
  KIND_NAMES.map((kind) => createCollection(kind, context));

function createCollection(kind: Kind, context: FormContext): FormCollection {
  const label = vi.kind[kind];
  const { facet } = KINDS[kind];
  return {
    name: kind,
    label,
    label_singular: label,
    icon: ICONS[kind] ?? 'article',
    ...(MAY_BE_COMPOSED.includes(kind) && {
      description:
        'Trang ghép (tệp .mdx) do người phụ trách kỹ thuật viết nên không hiện ở đây; sửa trong tệp của trang.',
    }),
    folder: `content/${kind}`,
    path: '{{slug}}/index',
    extension: 'md',
    format: formatOf(kind),
    i18n: true,
    create: true,
    // The picture beside the record would be left without its words.
    delete: kind !== 'photos',
    slug: SLUG,
    summary: '{{title}}',
    ...(kind === 'photos' && { thumbnail: '/photos/{{slug}}/photo.jpg' }),
    sortable_fields: ['title', 'updated', 'published'],
    ...(facet && { view_groups: [{ label: fieldLabel(kind, facet, context), field: facet }] }),
    fields: recordFields(kind, context),
  };
}

const fieldLabel = (kind: Kind, name: string, context: FormContext) =>
  recordFields(kind, context).find((field) => field.name === name)?.label ?? name;

/** The fields of a record: the words and the body, which stand in every language, the state of a translation, the facts. */
export function recordFields(kind: Kind, context: FormContext): FormField[] {
  const words = Object.keys(KINDS[kind].words.shape);
  const facts = fieldsOf(shapeOf(sourceSchema(kind)), { ...context, path: kind });
  const inAll = facts.map((field) => (words.includes(field.name) ? asWords(field) : field));
  return [
    ...inAll.filter(({ i18n }) => i18n),
    BODY,
    ...(context.languages.length > 1 ? [translationField(kind, context)] : []),
    ...inAll.filter(({ i18n }) => !i18n).map(withToday),
  ];
}

/** All but the heading of the first level, which is the record's title. */
const BUTTONS = [
  'bold',
  'italic',
  'strikethrough',
  'code',
  'link',
  'heading-two',
  'heading-three',
  'heading-four',
  'heading-five',
  'heading-six',
  'quote',
  'bulleted-list',
  'numbered-list',
];

const BODY: FormField = {
  name: 'body',
  label: 'Bài viết',
  widget: 'markdown',
  required: false,
  i18n: true,
  hint: 'Đầu đề trong bài bắt đầu từ cấp 2. Nút “Chèn” thêm khung lưu ý, ảnh, bộ ảnh, phim.',
  // A picture in a text is a record of its own: it is put in as a block.
  editor_components: [...BLOCKS.map(({ id }) => id), 'code-block'],
  buttons: BUTTONS,
  use_emoji_autocomplete: false,
};

/** A new record is of the day on which it is made. */
const withToday = (field: FormField): FormField =>
  field.name === 'published' || field.name === 'updated' ? { ...field, default: '{{now}}' } : field;

/** A sentence is typed in a box of several lines. */
const asWords = (field: FormField): FormField => ({
  ...field,
  i18n: true,
  ...((field.maxlength ?? 0) >= SENTENCE && { widget: 'text' }),
});
const SENTENCE = 200;

const shapeOf = (schema: z.ZodType): Record<string, z.ZodType> => {
  if (!(schema instanceof z.ZodObject)) throw new Error('A record is an object.');
  return schema.shape as Record<string, z.ZodType>;
};

/** What the machine writes, and nobody types. */
const STAMPS = ['source', 'blocks'];

/** With all its parts: Sveltia lets nobody add to a list of which no part is a language's own. */
const ofEachLanguage = (field: FormField): FormField => ({
  ...field,
  i18n: true,
  ...(field.fields && { fields: field.fields.map(ofEachLanguage) }),
});

/** The state of a translation; the stamps go with it unseen, and “current” asks for new ones. */
function translationField(kind: Kind, context: FormContext): FormField {
  const { translation } = shapeOf(translationSchema(kind));
  const field = fieldOf('translation', translation as z.ZodType, { ...context, path: 'translation' });
  const fields = (field.fields ?? []).map((one): FormField => {
    const { name, label } = one;
    if (STAMPS.includes(name)) return { name, label, widget: 'hidden', i18n: true };
    return { ...ofEachLanguage(one), ...(name === 'status' && { default: 'draft' }) };
  });
  return {
    ...field,
    hint: 'Chỉ điền ở cột bản dịch. Bản tiếng Việt không có mục này.',
    required: context.languages.filter((lang) => lang !== 'vi'),
    i18n: true,
    fields: context.isElsewhere ? fields : [...fields, CURRENT],
  };
}

const CURRENT: FormField = {
  name: 'current',
  label: 'Bản dịch này đúng với bản tiếng Việt hiện nay',
  hint: 'Bật khi đã đối chiếu với bản tiếng Việt, rồi lưu: trang thôi báo bản dịch đã cũ.',
  widget: 'boolean',
  required: false,
  i18n: true,
  default: false,
};
