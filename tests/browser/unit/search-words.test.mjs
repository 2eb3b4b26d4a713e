// How the search compares words: the samples that it shares with the program, slips, endings,
// layouts.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { component } from '../modules.mjs';
import { samples } from '../samples.mjs';

const { foldWords, isOneSlip, likeness, lookAlike, otherLayout } = await component('search-words');

test('words are folded as in the table, and as by the program', () => {
  for (const { text, words } of samples('search-words'))
    assert.equal(foldWords(text).join(' '), words, JSON.stringify(text));
});

test('one slip is a letter too many, too few, another, or two in turn', () => {
  for (const slip of ['жалобаа', 'алоба', 'жалобу', 'жалоаб', 'ажлоба', 'жлоба'])
    assert.ok(isOneSlip(slip, 'жалоба') && isOneSlip('жалоба', slip), slip);
  for (const other of ['жалобный', 'жлба', 'олабаж', 'жабола', ''])
    assert.ok(!isOneSlip(other, 'жалоба') && !isOneSlip('жалоба', other), other);
});

test('a word is known by its beginning, and in every form of it', () => {
  for (const [typed, name] of [
    ['образ', 'образование'],
    ['справки', 'справка'],
    ['справок', 'справка'],
    ['осакаровка', 'осакаровского'],
    ['земли', 'земля'],
    ['әкімге', 'әкімінің'],
    ['әкімдіктің', 'әкім'],
    ['мектептерге', 'мектеп'],
    ['бөліміне', 'бөлім'],
  ]) {
    const [[a], [b]] = [foldWords(typed), foldWords(name)];
    assert.ok(likeness(a, b) >= 0.6, `${typed} ${name} ${likeness(a, b)}`);
  }
});

test('short words and other words are not taken for each other', () => {
  for (const [typed, name] of [
    ['суд', 'сад'],
    ['жер', 'жар'],
    ['школа', 'штраф'],
    ['аким', 'архив'],
  ]) {
    const [[a], [b]] = [foldWords(typed), foldWords(name)];
    assert.equal(likeness(a, b), 0, `${typed} ${name}`);
  }
});

test('keys struck in the other layout are read in it', () => {
  for (const [typed, meant] of [
    ['ghtltk', 'предел'],
    ['j,hfpjdfybt', 'образование'],
    ['hfqjy 5', 'район 5'],
    ['2r3v', 'әкім'],
    ['2к3м', 'әкім'],
    ['0fhf5fyls', 'қарағанды'],
    ['упщм', 'egov'],
  ])
    assert.equal(otherLayout(typed), meant);
});

test('capitals that look alike are read as Cyrillic', () => {
  assert.deepEqual(foldWords(lookAlike('OCAKAPOBKA')), foldWords('осакаровка'));
  assert.equal(lookAlike('OSAKAROVKA'), null);
});
