import type { Editing } from '../../model/editing.ts';
import { REPOSITORY } from './form/config.ts';

/** How the page reaches what it edits: the backend of Sveltia CMS, and the origins that it asks. */
export interface Backend {
  config: Record<string, unknown>;
  hosts: string[];
}

/** The desk itself, which answers as a Gitea would; the page adds its own origin. */
const DESK: Backend = {
  config: {
    name: 'gitea',
    repo: `${REPOSITORY.owner}/${REPOSITORY.name}`,
    branch: REPOSITORY.branch,
    app_id: 'desk',
  },
  hosts: [],
};

/** @param editing as province.yaml names a repository elsewhere, to which editors sign in with a token of their own. */
export function backendOf(editing: Editing | undefined): Backend {
  if (!editing) return DESK;
  const { backend, repository: repo, branch = 'main', url } = editing;
  const base = { repo, branch, auth_methods: ['token'] };
  if (backend === 'github' && !url)
    return { config: { name: 'github', ...base }, hosts: ['https://api.github.com'] };
  const home = (url ?? HOMES[backend] ?? '').replace(/\/+$/, '');
  const api = { gitea: '/api/v1', forgejo: '/api/v1', gitlab: '/api/v4', github: '/api/v3' }[backend];
  const name = backend === 'forgejo' ? 'gitea' : backend;
  return {
    config: { name, ...base, base_url: home, api_root: `${home}${api}` },
    hosts: [new URL(home).origin],
  };
}

/** Where a program is at home when no other address is given. */
const HOMES: Readonly<Partial<Record<Editing['backend'], string>>> = {
  gitea: 'https://gitea.com',
  forgejo: 'https://codeberg.org',
  gitlab: 'https://gitlab.com',
};
