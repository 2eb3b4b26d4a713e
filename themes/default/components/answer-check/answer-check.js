/**
 * The check of an answer: what is not ticked is missing, and goes along to the letter that says so.
 * It stands behind `#`, which no host is sent.
 */

/** @param {HTMLFormElement} form */
function checkAnswer(form) {
  const { field = '', missing = '', whole = '' } = form.dataset;
  const boxes = [...form.querySelectorAll('input')];
  const box = form.querySelector('.missing');
  const heading = box?.querySelector('h2');
  const heard = form.querySelector('[role="status"]');
  const link = form.querySelector('.action a');
  const address = link?.getAttribute('href') ?? '';

  function tell() {
    const left = boxes.filter(({ checked }) => !checked);
    const text = left.length > 0 ? missing.replace('{number}', String(left.length)) : whole;
    // Nobody has looked for anything yet.
    const begun = left.length < boxes.length;
    box?.toggleAttribute('hidden', !begun);
    for (const place of [heading, heard]) {
      if (place) {
        place.textContent = begun ? text : '';
      }
    }
    box?.querySelector('ul')?.replaceChildren(
      ...left.map((one) => {
        const line = document.createElement('li');
        line.textContent = one.parentElement?.textContent?.trim() ?? '';
        return line;
      }),
    );
    const ids = begun ? left.map(({ value }) => value).join(',') : '';
    link?.setAttribute('href', ids === '' ? address : `${address}#${field}=${ids}`);
  }

  form.querySelectorAll('[data-without-script]').forEach((element) => element.remove());
  form.addEventListener('change', tell);
  // A page that comes back shows the ticks it had.
  window.addEventListener('pageshow', tell);
  tell();
}

const answerForm = document.querySelector('.answer-check');
if (answerForm instanceof HTMLFormElement) {
  checkAnswer(answerForm);
}
