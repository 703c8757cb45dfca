import { describe, expect, it } from 'vitest';
import { fieldPath, networkProblem, problemFrom } from './problem.js';

describe('problemFrom', () => {
  it('reads a problem document with field errors', () => {
    const problem = problemFrom(422, {
      type: 'https://magpie.example/problems/invalid-body',
      title: 'Invalid body',
      detail: 'Two fields are wrong.',
      errors: [{ pointer: '/person/email', detail: 'Not an e-mail address' }, { nonsense: true }],
    });
    expect(problem).toMatchObject({ status: 422, code: 'invalid-body', title: 'Invalid body' });
    expect(problem.fields).toEqual([{ field: 'person.email', message: 'Not an e-mail address' }]);
  });

  it('prefers the stable code to the type', () => {
    expect(problemFrom(409, { type: 'about:blank', code: 'stale-version' }).code).toBe(
      'stale-version',
    );
  });

  it.each([null, 'gateway says no', 42, []])('survives a body that is no problem: %j', (body) => {
    expect(problemFrom(502, body)).toMatchObject({ status: 502, code: 'http-502', fields: [] });
  });
});

describe('fieldPath', () => {
  it.each([
    ['/claims/0/listing', 'claims.0.listing'],
    ['#/a~1b/c~0d', 'a/b.c~d'],
    ['person.email', 'person.email'],
    ['', ''],
  ])('%s → %s', (pointer, path) => expect(fieldPath(pointer)).toBe(path));
});

it('knows a request that never arrived', () => {
  expect(networkProblem(new TypeError('Failed to fetch')).isOffline).toBe(true);
  expect(problemFrom(500, {}).isOffline).toBe(false);
});
