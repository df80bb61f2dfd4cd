/**
 * What Sveltia CMS looks up while its module is read: the account of this desk, so that nobody signs in, and the
 * language of its words.
 */
const token = document.querySelector<HTMLMetaElement>('meta[name="desk-token"]')?.content;
const USER = 'sveltia-cms.user';
const DESK_TOKEN = 'cua-ngo.desk-token';
if (token) {
  localStorage.setItem(DESK_TOKEN, token);
  localStorage.setItem(USER, JSON.stringify({ backendName: 'gitea', token }));
} else {
  // The token of a desk that stood at this address is sent to no other host.
  const last = localStorage.getItem(DESK_TOKEN);
  if (last && localStorage.getItem(USER)?.includes(last)) localStorage.removeItem(USER);
}

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
