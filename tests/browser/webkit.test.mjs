// The letter in WebKit.

import { startWebKit, watched } from './webkit.mjs';
import { testOffline, testWholeWay } from './whole-way.mjs';

testWholeWay('WebKit', startWebKit, watched);
testOffline('WebKit', startWebKit);
