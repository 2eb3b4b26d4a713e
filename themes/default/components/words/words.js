/**
 * The words of the interface that scripts show. When the program joins the scripts, it puts them
 * here by language and key: those that a script asks for by its key, in quotation marks.
 * @type {{ readonly [language: string]: { readonly [key: string]: string } | undefined }}
 */
const WORDS = {};

/**
 * @param {string} key
 * @param {string} language
 */
export const word = (key, language) => WORDS[language]?.[key] ?? '';
