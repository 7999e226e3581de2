import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * What a test browser does without. Chromium takes the last list it is given, so that
 * Playwright's is repeated; the address bar's own pages cost each launch half a second of a core.
 */
const without = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose'],
  ...['HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'ThirdPartyStoragePartitioning'],
  ...['LensOverlay', 'MediaRouter', 'PaintHolding', 'AvoidCorsURLLoaderRestartOnRedirect'],
  ...['TcpPortRandomizationWin', 'OptimizationHints', 'NetworkTimeServiceQuerying'],
  ...['AimEnabled', 'PreconnectToSearch'],
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'],
];

/** Chromium flags that keep a test browser quiet and off the network. */
export const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
  '--lang=zh-CN',
  `--disable-features=${without.join()}`,
];

const names = ['chromium', 'chromium-browser', 'brave-browser', 'microsoft-edge', 'msedge'];
const fixed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];

function onPath(name) {
  const suffixes = process.platform === 'win32' ? ['.exe'] : [''];
  for (const folder of (process.env.PATH ?? '').split(path.delimiter))
    for (const suffix of suffixes) {
      const file = path.join(folder, name + suffix);
      if (existsSync(file)) return file;
    }
  return '';
}

async function playwrightOwn() {
  const { chromium } = await import('playwright-core');
  const file = chromium.executablePath();
  return file && existsSync(file) ? file : '';
}

/** Is this a Debian-like machine where we may install packages without a prompt? */
function canApt() {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

function apt(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
  return spawnSync('apt-get', ['install', '-y', '-qq', ...packages], { env, stdio: 'ignore' });
}

/**
 * Path of a Chromium that loads unpacked extensions: $CHROMIUM, one installed, or
 * Playwright's; on Debian as root it is installed. Branded Chrome from 137 on
 * ignores `--load-extension`, so it is not looked for.
 * @returns {Promise<string>}
 * @throws {Error} saying how to get one
 */
export async function findChromium() {
  if (process.env.CHROMIUM) {
    if (existsSync(process.env.CHROMIUM)) return process.env.CHROMIUM;
    throw new Error(`CHROMIUM is set to ${process.env.CHROMIUM}, which does not exist.`);
  }
  const installed =
    fixed.find((file) => existsSync(file)) ?? names.map(onPath).find((file) => file !== '');
  if (installed) return installed;
  const own = await playwrightOwn();
  if (own) return own;
  if (canApt()) {
    console.log('No Chromium found: installing the packages chromium and fonts-noto-cjk …');
    apt(['chromium', 'fonts-noto-cjk']);
    if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
  } else {
    console.log('No Chromium found: asking Playwright for its own …');
    spawnSync('npx', ['playwright', 'install', 'chromium'], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    const fetched = await playwrightOwn();
    if (fetched) return fetched;
  }
  throw new Error(
    'No Chromium that can load an unpacked extension was found. Install Chromium or Edge ' +
      '(Debian/Ubuntu: apt-get install chromium), or set CHROMIUM=/path/to/it.',
  );
}

const foxes = [
  '/usr/bin/firefox',
  '/usr/bin/firefox-esr',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/**
 * Path of a Firefox: $FIREFOX or one installed; on Debian as root it is installed.
 * A snap's or flatpak's cannot read the build, so those are not looked for.
 * @returns {string}
 * @throws {Error} saying how to get one
 */
export function findFirefox() {
  if (process.env.FIREFOX) {
    if (existsSync(process.env.FIREFOX)) return process.env.FIREFOX;
    throw new Error(`FIREFOX is set to ${process.env.FIREFOX}, which does not exist.`);
  }
  const installed = () =>
    foxes.find((file) => existsSync(file)) ||
    ['firefox', 'firefox-esr'].map(onPath).find((file) => file !== '');
  const there = installed();
  if (there) return there;
  if (canApt()) {
    console.log('No Firefox found: installing the package firefox-esr …');
    apt(['firefox-esr']);
    const fetched = installed();
    if (fetched) return fetched;
  }
  throw new Error(
    'No Firefox was found. Install Firefox 138 or newer (Debian: apt-get install firefox-esr), ' +
      'or set FIREFOX=/path/to/it.',
  );
}

/** Chinese glyphs for screenshots; missing fonts are boxes, not a failure. */
export function ensureFonts() {
  try {
    const list = execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
    if (list.trim()) return;
  } catch {
    return;
  }
  if (canApt()) apt(['fonts-noto-cjk']);
}
