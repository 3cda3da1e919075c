/**
 * Which folder may import which. The compiler's projects hold the coarse part; these hold the rest.
 * A rule is broken by an import whose two ends match `from` and `to`; `$1` in `to` is what `from` captured.
 */
export const rules = [
  rule('shared-is-pure', 'the show itself: nothing but itself and zod', '^shared/', '^(?!shared/|package:zod$)'),
  rule('shell-not-pages', 'shell and pages meet only in shared/', '^electron/', '^renderer/'),
  rule('pages-not-shell', 'a page runs in a browser too', '^renderer/', '^(electron/|package:electron$|node:)'),
  rule(
    'host-without-electron',
    'the same host runs in plain Node',
    '^electron/(?:host/|server/|tools/|headless\\.ts$)',
    '^package:electron$',
  ),
  rule('host-stays-home', 'the host knows nothing of the shell around it', '^electron/host/', '^electron/(?!host/)'),
  rule('rooms-apart', 'rooms never import one another', '^renderer/rooms/([^/]+)/', '^renderer/rooms/(?!$1/)'),
  rule('rooms-not-outputs', 'a room is no output', '^renderer/rooms/', '^renderer/outputs/'),
  // What lies beside their folders is what they share.
  rule('outputs-apart', 'an output is a page of its own', '^renderer/outputs/([^/]+)/', '^renderer/outputs/(?!$1/)[^/]+/'),
  rule('outputs-not-rooms', 'an output shows, it does not edit', '^renderer/outputs/', '^renderer/rooms/'),
  rule(
    'ground-not-rooms',
    'what serves the rooms knows none of them',
    '^renderer/(?:link|library|ui|hooks)/',
    '^renderer/(?:rooms|outputs|app)/',
  ),
  rule('ui-knows-no-show', 'ui/ and hooks/ draw; they hold no show', '^renderer/(?:ui|hooks)/', '^renderer/(?:link|library|stage)/'),
  rule('product-not-tests', 'no test or build code in the product', '^(?:shared|electron|renderer)/', '^(?:tests|build)/'),
];

function rule(name, why, from, to) {
  return { name, why, from: new RegExp(from), to };
}

/** The imports that break a rule: `[{rule, from, to}]`. */
export function violations(imports) {
  return imports.flatMap(({ from, to }) =>
    rules.flatMap((one) => {
      const match = one.from.exec(from);
      if (match === null) return [];
      const forbidden = new RegExp(one.to.replace('$1', escapePattern(match[1] ?? '')));
      return forbidden.test(to) ? [{ rule: one.name, from, to }] : [];
    }),
  );
}

const escapePattern = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
