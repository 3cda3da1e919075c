// Which folder may import which; the compiler's projects hold the coarse part, these rules the rest.
const rooms = ['plan', 'rehearse', 'live', 'review', 'settings'];

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid(
      'no-cycles',
      'A cycle is one module pretending to be several.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid('resolvable', 'An import that leads nowhere breaks at run time.', {}, { couldNotResolve: true, pathNot: '^(electron|vite)' }),
    forbid(
      'shared-is-pure',
      'shared/ is the show itself: itself and zod only.',
      { path: '^shared/' },
      { pathNot: '^(shared/|node_modules/zod/)' },
    ),
    forbid(
      'host-without-electron',
      'The same host runs headless in plain Node.',
      { path: '^electron/(host/|headless\\.ts|tools/)' },
      { path: '(^|node_modules/)electron($|/(?!host/|tools/))', pathNot: '^electron/' },
    ),
    forbid('host-stays-home', 'host/ knows nothing of the shell around it.', { path: '^electron/host/' }, { path: '^electron/(?!host/)' }),
    forbid('electron-not-renderer', 'The shell and the pages meet only in shared/.', { path: '^electron/' }, { path: '^renderer/' }),
    forbid(
      'renderer-not-electron',
      'A page runs in a browser too.',
      { path: '^renderer/' },
      { path: '(^electron/|^node_modules/electron/)' },
    ),
    forbid('renderer-not-node', 'A page has no Node.', { path: '^renderer/' }, { dependencyTypes: ['core'] }),
    ...rooms.map((room) =>
      forbid(
        `room-${room}-apart`,
        'Rooms never import one another.',
        { path: `^renderer/rooms/${room}/` },
        { path: `^renderer/(rooms/(?!${room}/)|outputs/)` },
      ),
    ),
    forbid(
      'outputs-apart',
      'An output is a page of its own.',
      { path: '^renderer/outputs/([^/]+)/' },
      { path: '^renderer/(outputs/(?!$1/)|rooms/)' },
    ),
    forbid(
      'link-and-library-below',
      'link/ and library/ serve the rooms and know none.',
      { path: '^renderer/(link|library)/' },
      { path: '^renderer/(rooms|outputs|ui)/' },
    ),
    forbid(
      'ui-knows-no-show',
      'ui/ and hooks/ know no show.',
      { path: '^renderer/(ui|hooks)/' },
      { path: '^renderer/(rooms|outputs|link|library)/' },
    ),
    forbid('product-not-tests', 'No test code in the product.', { path: '^(shared|electron|renderer)/' }, { path: '^(tests|build)/' }),
    forbid(
      'no-development-packages',
      'What ships is a dependency.',
      { path: '^(shared|electron|renderer)/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/electron/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
    },
  },
};
