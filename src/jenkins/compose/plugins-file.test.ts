import { expect, it } from 'vitest';
import { composePluginsFile } from './plugins-file.ts';

it('lists plugins by id, one in each line', () => {
  const plugins = [
    { id: 'git-client', version: '6.6.1' },
    { id: 'slack', version: '795.v4b_9705b_e6d47' },
    { id: 'git', version: '5.10.1' },
  ];
  expect(composePluginsFile(plugins)).toBe('git:5.10.1\ngit-client:6.6.1\nslack:795.v4b_9705b_e6d47\n');
});
