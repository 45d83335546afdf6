'use strict';

// Where Chromium is on this machine, for the installer and for the browser tests. Old syntax: the system's Node reads it.

var fs = require('fs');

var known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of a Chromium: the one `CHROME_PATH` names, else the first in a usual place; null when there is none. */
exports.findChromium = function findChromium() {
  var places = process.env.CHROME_PATH ? [process.env.CHROME_PATH] : known;
  for (var i = 0; i < places.length; i++) if (fs.existsSync(places[i])) return places[i];
  return null;
};
