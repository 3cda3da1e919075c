import { expect, test } from 'vitest';
import { headLine } from '../../../electron/printLines.ts';

test('a title at the head of a page is text, whatever it holds', () => {
  const line = headLine('<img src=x onerror="a()">&\'', '</div><script>');
  expect(line).toContain('&lt;img src=x onerror=&quot;a()&quot;&gt;&amp;&#39;');
  expect(line.match(/<[a-z/]+/g)).toEqual(['<div', '<span', '<b', '</b', '</span', '<span', '</span', '</div']);
});
