#!/usr/bin/env node
'use strict';

// The command line. Old syntax up to the last line: an older Node starts this file, and hands over to the Node 24 that npm
// installed beside us.

var childProcess = require('child_process');
var nodeModule = require('module');
var fs = require('fs');
var path = require('path');
var node24 = require('./node24.cjs');

var own = node24.findNode();
var isOld = Number(process.version.slice(1).split('.')[0]) < 24;

if (isOld && own) {
  var result = childProcess.spawnSync(own, [__filename].concat(process.argv.slice(2)), { stdio: 'inherit' });
  if (result.signal) process.kill(process.pid, result.signal);
  process.exit(result.status === null ? 1 : result.status);
} else if (!node24.isNewEnough(process.version)) {
  console.error(
    'Node ' +
      process.version +
      ' is te oud (nodig: 24). Voer ‘npm ci’ uit in ' +
      path.join(__dirname, '..') +
      ', of installeer Node 24.',
  );
  console.error('Node ' + process.version + ' is too old (needed: 24). Run ‘npm ci’ there, or install Node 24.');
  process.exit(1);
} else {
  // What Node made of each file is kept, for the next command and for the processes a command starts: half of a short one was reading.
  // Every build leaves code of its own there, that nobody asks for again: when that becomes much, all is thrown away.
  var kept = path.join(__dirname, '../node_modules/.cache/code');
  if (countFiles(kept) > 6000) fs.rmSync(kept, { recursive: true, force: true });
  // Memory that was let go is given back sooner: of a thousand teams a quarter less at the top, for the same work.
  require('v8').setFlagsFromString('--heap-growing-percent=25');
  process.env.NODE_COMPILE_CACHE = process.env.NODE_COMPILE_CACHE || kept;
  if (nodeModule.enableCompileCache) nodeModule.enableCompileCache(process.env.NODE_COMPILE_CACHE);
  import('../src/commands/index.ts').then(function (commands) {
    return commands.main(process.argv.slice(2));
  });
}

function countFiles(folder) {
  try {
    return fs.readdirSync(folder, { recursive: true }).length;
  } catch (error) {
    return 0;
  }
}
