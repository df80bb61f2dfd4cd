import { expect, it } from 'vitest';
import { backendOf } from '../../../src/desk/admin/backend.ts';
import { editingSchema } from '../../../src/model/editing.ts';
import { ask, openRoutes } from '../../support/admin-server.ts';
import { provinceYaml, shortIssues, writeProvince } from '../../support/province.ts';

const repository = 'so-van-hoa/noi-dung';

it('is the desk itself where the province names no repository', () => {
  expect(backendOf(undefined).config).toMatchObject({ name: 'gitea', repo: 'tinh/noi-dung', branch: 'main' });
  expect(backendOf(undefined).hosts).toEqual([]);
});

it.each([
  [
    { backend: 'gitea', url: 'https://git.tinh.example/' },
    'gitea',
    'https://git.tinh.example/api/v1',
    'https://git.tinh.example',
  ],
  [{ backend: 'forgejo' }, 'gitea', 'https://codeberg.org/api/v1', 'https://codeberg.org'],
  [
    { backend: 'gitlab', url: 'https://x.example/git' },
    'gitlab',
    'https://x.example/git/api/v4',
    'https://x.example',
  ],
  [{ backend: 'github' }, 'github', undefined, 'https://api.github.com'],
])('reaches a repository elsewhere: %j', (given, name, root, host) => {
  const { config, hosts } = backendOf(editingSchema.parse({ repository, ...given }));
  expect(config).toMatchObject({ name, repo: repository, branch: 'main', auth_methods: ['token'] });
  expect(config['api_root']).toBe(root);
  expect(hosts).toEqual([host]);
});

it('refuses what is not encrypted, and what is no repository', () => {
  const issues = (editing: string) =>
    shortIssues({ 'province.yaml': provinceYaml(['vi'], `editing: ${editing}`) });
  expect(issues(`{ backend: gitea, repository: ${repository}, url: https://git.tinh.example }`)).toEqual([]);
  expect(issues(`{ backend: gitea, repository: ${repository}, url: http://git.tinh.example }`)).toHaveLength(
    1,
  );
  expect(issues('{ backend: gitea, repository: noi-dung }')).toHaveLength(1);
  expect(issues(`{ backend: svn, repository: ${repository} }`)).toHaveLength(1);
});

it('opens the page for that repository, without the desk’s token and stamps', async () => {
  const editing = `editing: { backend: gitea, repository: ${repository}, url: https://git.tinh.example }`;
  const dir = writeProvince({ 'province.yaml': provinceYaml(['vi', 'en'], editing) });
  const { admin } = openRoutes(dir, `${dir}-cache`);
  const page = await ask(admin, '/admin/');
  expect(String(page?.body)).not.toContain('desk-token');
  expect(page?.headers?.['Content-Security-Policy']).toContain(
    "connect-src 'self' blob: data: https://git.tinh.example;",
  );
  const { backend, config } = JSON.parse(String((await ask(admin, '/admin/config.json'))?.body));
  expect(backend.repo).toBe(repository);
  expect(JSON.stringify(config)).not.toContain('"current"');
});
