// The letters on their pages in Russian, made by keyboard alone.

import { testLetters } from './builder.mjs';

await testLetters('ru');
