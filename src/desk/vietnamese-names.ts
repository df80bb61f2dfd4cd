import vi from '../../locales/vi.json' with { type: 'json' };

const LANGUAGES = new Intl.DisplayNames('vi', { type: 'language' });

/** A language as editors call it, as `Tiếng Lào`. @param tag BCP 47 */
export const languageName = (tag: string): string => LANGUAGES.of(tag)?.replace(/^tiếng /i, 'Tiếng ') ?? tag;

/** A kind as the menus call it, as `Cửa khẩu`. */
export const kindName = (kind: string): string => (vi.kind as Record<string, string>)[kind] ?? kind;
