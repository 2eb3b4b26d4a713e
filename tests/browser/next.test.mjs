// What comes after the first letter: the letters that follow, begun with what the first one says,
// and the check of an answer, whose missing parts are what the next letter says. By keyboard, at
// 320 px, in both languages.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { arrived, atEnd, fill, place, question, tabTo } from './letter.mjs';
import { sideways } from './faults.mjs';
import { LANGUAGES } from './site.mjs';
import { open } from './stage.mjs';
import { assertAccessible, visit } from './visit.mjs';
