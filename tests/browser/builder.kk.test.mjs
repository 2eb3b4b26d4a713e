// The letters on their pages in Kazakh, made by keyboard alone.

import { testLetters } from './builder.mjs';

await testLetters('kk');
