import { describe, expect, it } from 'vitest';
import { refuseContext } from './check-context.ts';

describe('a context', () => {
  it('may be used when it is confirmed by name', () => {
    expect(refuseContext('kind-ci', { JENKINS_FLEET_TEST_CLUSTER: 'kind-ci' })).toBeUndefined();
  });

  it.each([
    ['nobody has confirmed it', 'production', {}, /to name .*"production"; found nothing/s],
    ['the confirmation is empty', 'production', { JENKINS_FLEET_TEST_CLUSTER: '' }, /found nothing/],
    ['another one is confirmed', 'production', { JENKINS_FLEET_TEST_CLUSTER: 'kind-ci' }, /"production"; found "kind-ci"/],
    ['there is none', '', { JENKINS_FLEET_TEST_CLUSTER: '' }, /no current context/],
  ])('is refused when %s', (_, context, env, message) => {
    expect(refuseContext(context, env)).toMatch(message);
  });
});
