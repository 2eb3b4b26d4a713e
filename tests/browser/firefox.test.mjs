// The letter in Firefox.

import { startFirefox } from './firefox.mjs';
import { testOffline, testWholeWay } from './whole-way.mjs';

testWholeWay('Firefox', startFirefox);
testOffline('Firefox', startFirefox);
