'use strict';

// Installs what is missing before `npm start`, `npm run build` and `npm test`. No dependencies and old syntax: it runs under
// the system's own Node (18 or later), before anything is installed. What cannot be installed is named; with CI=true that fails.

var childProcess = require('child_process');
var fs = require('fs');
var path = require('path');
var findChromium = require('./chromium.cjs').findChromium;
var node24 = require('./node24.cjs');

var root = path.join(__dirname, '..');
var words = {
  nl: {
    installing: 'Pakketten installeren (npm ci) …',
    failed: '‘npm ci’ is niet gelukt. Is er een verbinding met het register van npm?',
    node:
      'Node 24 is niet meegekomen voor dit systeem (' +
      process.platform +
      ', ' +
      process.arch +
      '). Installeer Node 24, of minstens 22.19.',
    programs: 'Installeren met apt-get: ',
    noPrograms: 'Ontbreekt, en wat ervan gebruikmaakt wordt niet getest: ',
    noChromium:
      'Chromium ontbreekt: de proeven in de browser worden overgeslagen. Installeer Chromium, of zet CHROME_PATH op het programma.',
  },
  en: {
    installing: 'Installing packages (npm ci) …',
    failed: '‘npm ci’ failed. Is the npm registry within reach?',
    node:
      'Node 24 did not come along for this system (' +
      process.platform +
      ', ' +
      process.arch +
      '). Install Node 24, or at least 22.19.',
    programs: 'Installing with apt-get: ',
    noPrograms: 'Missing, and what uses it is not tested: ',
    noChromium: 'Chromium is missing: the browser tests are skipped. Install Chromium, or set CHROME_PATH to the program.',
  },
};
var say = /^nl/i.test(process.env.LC_ALL || process.env.LANG || '') ? words.nl : words.en;

main(process.argv.indexOf('--test') > -1);

function main(forTests) {
  if (!isInstalled()) install();
  if (!node24.findNode() && !node24.isNewEnough(process.version)) stop(say.node);
  if (!forTests) return;
  var missing = missingPrograms();
  if (missing.length > 0 && canUseApt()) installPrograms(missing);
  missing = missingPrograms();
  if (missing.length > 0) console.error(say.noPrograms + missing.join(', '));
  if (findChromium()) return;
  if (process.env.CI) stop(say.noChromium);
  console.error(say.noChromium);
}

/** Packages of Debian that tests use: a browser, readers of PDF, a web server. Named when their program is not there. */
function missingPrograms() {
  var programs = { 'poppler-utils': '/usr/bin/pdfinfo', qpdf: '/usr/bin/qpdf', nginx: '/usr/sbin/nginx' };
  var missing = Object.keys(programs).filter(function (name) {
    return process.platform === 'linux' && !fs.existsSync(programs[name]);
  });
  return findChromium() ? missing : ['chromium'].concat(missing);
}

/** Whether node_modules holds what the lock asks. npm writes down what it installed, so the two lists can be compared. */
function isInstalled() {
  var wanted = readPackages('package-lock.json');
  var present = readPackages(path.join('node_modules', '.package-lock.json'));
  if (!present) return false;
  return Object.keys(wanted).every(function (name) {
    if (name === '' || wanted[name].optional || wanted[name].peer) return true;
    return present[name] !== undefined && present[name].version === wanted[name].version;
  });
}

function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')).packages;
  } catch (error) {
    return null;
  }
}

/** Runs the npm that called us, also where `npm` itself is not on the path. */
function install() {
  console.error(say.installing);
  var flags = ['ci', '--loglevel=error', '--no-audit', '--no-fund'];
  var npm = process.env.npm_execpath;
  var result =
    npm && /\.c?js$/.test(npm) ? run(process.execPath, [npm].concat(flags)) : run('npm', flags, process.platform === 'win32');
  if (result !== 0) stop(say.failed);
}

function installPrograms(names) {
  console.error(say.programs + names.join(', ') + ' …');
  if (run('apt-get', ['update', '-qq']) === 0) run('apt-get', ['install', '-y', '-qq', '--no-install-recommends'].concat(names));
}

function canUseApt() {
  return process.getuid && process.getuid() === 0 && fs.existsSync('/usr/bin/apt-get');
}

/** Runs a program with its output on stderr, so that stdout holds results only; its exit code. */
function run(program, args, shell) {
  var env = Object.assign({}, process.env, { DEBIAN_FRONTEND: 'noninteractive' });
  return childProcess.spawnSync(program, args, { cwd: root, env: env, shell: Boolean(shell), stdio: ['ignore', 2, 2] }).status;
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
