import { join } from 'node:path';
import { root } from '../paths.mjs';

/**
 * electron-builder's configuration. Two flavours differ in one fuse: `e2e` lets a test attach, `release` does not.
 * `runtime` packs the Electron in use; where none fits the target (Windows and macOS built elsewhere) the builder fetches its own.
 */
export function packageConfig(flavour, runtime, output) {
  return {
    appId: 'app.cuedesk.desktop',
    productName: 'Cuedesk',
    directories: { output, buildResources: join(root, 'assets') },
    // The bundles carry what they need; source maps and the test's own main stay at home.
    files: ['dist/**', 'package.json', '!node_modules', '!dist/e2e/**', '!dist/.stamp', '!**/*.map'],
    asar: true,
    npmRebuild: false,
    nodeGypRebuild: false,
    publish: null,
    electronVersion: runtime.version,
    electronDist: runtime.dist,
    afterPack: join(root, 'build/package/afterPack.mjs'),
    electronFuses: fuses(flavour),
    linux: { target: 'dir', category: 'AudioVideo', executableName: 'cuedesk', icon: 'icons', synopsis: 'Run of show for livestreams' },
    win: { target: 'nsis', icon: 'icon.ico' },
    nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
    mac: { target: 'dmg', category: 'public.app-category.video', icon: 'icon.icns' },
  };
}

/** The shipped binary is no general Node: it runs our archive and nothing else. */
function fuses(flavour) {
  return {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: flavour === 'e2e',
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
    enableCookieEncryption: true,
    grantFileProtocolExtraPrivileges: false,
    // No snapshot of our own is packed; on, the runtime would look for one and not start.
    loadBrowserProcessSpecificV8Snapshot: false,
  };
}
