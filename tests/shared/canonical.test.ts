import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, prettyCanonicalJson } from '../../shared/canonical.ts';

describe('canonical JSON', () => {
  it('orders keys at every depth, also those that look like numbers, and keeps arrays', () => {
    expect(canonicalJson({ b: [3, 1, { z: 1, a: 2 }], a: null, 10: true, 9: 'é' })).toBe(
      '{"10":true,"9":"é","a":null,"b":[3,1,{"a":2,"z":1}]}',
    );
  });

  it('has one spelling for a value, however it was put together, and reads back as that value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(prettyCanonicalJson(turned)).toBe(prettyCanonicalJson(value));
        const asJson: unknown = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(asJson);
        expect(JSON.parse(prettyCanonicalJson(value))).toEqual(asJson);
      }),
    );
  });

  it('indents like JSON does', () => {
    const value = { a: [], b: {}, c: [{ d: 1 }, [2]] };
    expect(prettyCanonicalJson(value)).toBe(`${JSON.stringify(value, null, 2)}\n`);
  });

  it('leaves out undefined keys and refuses what JSON would change', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1n, undefined, () => 1, [undefined]]) {
      expect(() => canonicalJson({ deep: [value] })).toThrow(TypeError);
    }
  });
});
