'use strict';

// The Node this product brings along, as a platform package of npm. Old syntax: the system's Node reads it.

var fs = require('fs');
var path = require('path');

var root = path.join(__dirname, '..');

/** Path of the Node 24 in node_modules; null when there is none for this platform or it is not installed. */
exports.findNode = function findNode() {
  var file = process.platform === 'win32' ? 'node.exe' : 'node';
  var found = path.join(root, 'node_modules', 'node-' + platformName() + '-' + process.arch, 'bin', file);
  return fs.existsSync(found) ? found : null;
};

/** Whether a version (`v22.19.0`) can run this product: 24, or from 22.19 on where no Node comes along (macOS). */
exports.isNewEnough = function isNewEnough(version) {
  var parts = version.replace('v', '').split('.').map(Number);
  return parts[0] >= 24 || (parts[0] === 22 && parts[1] >= 19);
};

function platformName() {
  return process.platform === 'win32' ? 'win' : process.platform;
}
