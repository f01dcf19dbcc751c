import { accessPointOf } from '../../testing/build-inputs.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { uniqueAccessPoints } from './unique-access-points.ts';

const [one, two] = [accessPointOf('1'), accessPointOf('2')];

describeRule(uniqueAccessPoints, {
  accepts: {
    'homes and caches of their own': { teams: { payments: `home: {accessPoint: ${one}}\ncache: {accessPoint: ${two}}`, search: '' } },
  },
  rejects: {
    'two homes': [
      { teams: { payments: `home: {accessPoint: ${one}}`, search: `home: {accessPoint: ${one}}` } },
      `overlays/search/team.yaml:1:21 home.accessPoint: "${one}" is also used by overlays/payments/team.yaml:1:21; make an access point of its own`,
    ],
    'a home and a cache of one team': [
      { teams: { payments: `home: {accessPoint: ${one}}\ncache: {accessPoint: ${one}}` } },
      `overlays/payments/team.yaml:2:22 cache.accessPoint: "${one}" is also used by overlays/payments/team.yaml:1:21; make an access point of its own`,
    ],
    'a cache and the home of another team': [
      { teams: { payments: `cache: {accessPoint: ${one}}`, search: `home: {accessPoint: ${one}}` } },
      `overlays/search/team.yaml:1:21 home.accessPoint: "${one}" is also used by overlays/payments/team.yaml:1:22; make an access point of its own`,
    ],
  },
});
