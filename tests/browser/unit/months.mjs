/**
 * What the page carries: as `src/language/calendar_words.rs` (InDate) and `letter_date_pattern` of
 * the theme's strings have it.
 */
export const months = {
  kk: [
    'қаңтар',
    'ақпан',
    'наурыз',
    'сәуір',
    'мамыр',
    'маусым',
    'шілде',
    'тамыз',
    'қыркүйек',
    'қазан',
    'қараша',
    'желтоқсан',
  ],
  ru: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
};
export const patterns = { kk: '{year} жылғы {day} {month}', ru: '{day} {month} {year} года' };
