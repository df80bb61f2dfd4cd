/**
 * What Sveltia CMS looks up while its module is read: the account of this desk, so that nobody signs in, and the
 * language of its words.
 */
const token = document.querySelector<HTMLMetaElement>('meta[name="desk-token"]')?.content;
if (token) localStorage.setItem('sveltia-cms.user', JSON.stringify({ backendName: 'gitea', token }));

// Whatever the browser is set to: else Sveltia offers its other languages, of which the desk has none.
Object.defineProperty(navigator, 'language', { get: () => 'vi' });
Object.defineProperty(navigator, 'languages', { get: () => ['vi'] });

const PREFERENCES = 'sveltia-cms.prefs';

function known(): Record<string, unknown> {
  try {
    return JSON.parse(localStorage.getItem(PREFERENCES) ?? '{}');
  } catch {
    return {};
  }
}

localStorage.setItem(PREFERENCES, JSON.stringify({ ...known(), locale: 'vi' }));
