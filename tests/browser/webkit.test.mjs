// The letter in WebKit.

import { startWebKit, watched } from './webkit.mjs';
import { testWholeWay } from './whole-way.mjs';

testWholeWay('WebKit', startWebKit, watched);
