// The letter in Firefox.

import { startFirefox } from './firefox.mjs';
import { testWholeWay } from './whole-way.mjs';

testWholeWay('Firefox', startFirefox);
