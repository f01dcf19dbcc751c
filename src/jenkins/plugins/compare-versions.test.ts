import { describe, expect, it } from 'vitest';
import { compareVersions } from './compare-versions.ts';

describe('compareVersions', () => {
  it.each([
    ['1967.va_968e15fd05b_', '2117.vc05a_0b_e6b_f4e'],
    ['999.vffff', '1442.vb_a_b_f5f3da_9f9'],
    ['5.9.2', '5.10.1'],
    ['937.3.7', '937.3.8'],
    ['4.2.37-489.vb_6db_69b_ce753', '4.2.37-494.v06f9a_939d33a_'],
    ['1.330-492.v3941a_032db_2a_', '1.331-1.v0000'],
    ['3.1.11', '3.2'],
    ['3.2', '3.2.1'],
    ['462.463.v496a_59f698e5', '463'],
    ['1.66', '1.1007.v0'],
    ['2.541', '2.541.1'],
    ['2.541.3-jdk17', '2.545-jdk21'],
  ])('%s is older than %s', (older, newer) => {
    expect(compareVersions(older, newer)).toBeLessThan(0);
    expect(compareVersions(newer, older)).toBeGreaterThan(0);
  });

  it.each([
    ['2117.vc05a_0b_e6b_f4e', '2117'],
    ['2117.v0000', '2117.vffff'],
    ['3.2', '3.2.0'],
    ['2.8-191.cb_1a_07f10b_a_f', '2.8.191'],
    ['2.568.2-jdk21', '2.568.2-slim-jdk25'],
  ])('%s is the same as %s', (one, other) => {
    expect(compareVersions(one, other)).toBe(0);
  });
});
