/**
 * The check of an answer: what is not ticked is missing, and goes along to the letter that says so.
 * It stands behind `#`, which no host is sent.
 */

/** @param {HTMLFormElement} form */
function checkAnswer(form) {
  const { field = '', missing = '', whole = '' } = form.dataset;
  const boxes = [...form.querySelectorAll('input')];
  const heading = form.querySelector('h2');
  const list = form.querySelector('ul:not(.citations)');
  const link = form.querySelector('.action a');
  const address = link?.getAttribute('href') ?? '';

  function tell() {
    const left = boxes.filter(({ checked }) => !checked);
    const text = left.length > 0 ? missing.replace('{number}', String(left.length)) : whole;
    if (heading && heading.textContent !== text) {
      heading.textContent = text;
    }
    list?.replaceChildren(
      ...left.map((box) => {
        const line = document.createElement('li');
        line.textContent = box.parentElement?.textContent?.trim() ?? '';
        return line;
      }),
    );
    const ids = left.map(({ value }) => value).join(',');
    link?.setAttribute('href', ids === '' ? address : `${address}#${field}=${ids}`);
  }

  form.querySelectorAll('[data-without-script]').forEach((element) => element.remove());
  form.querySelector('[data-with-script]')?.removeAttribute('hidden');
  form.addEventListener('change', tell);
  // A page that comes back shows the ticks it had.
  window.addEventListener('pageshow', tell);
  tell();
}

const answerForm = document.querySelector('.answer-check');
if (answerForm instanceof HTMLFormElement) {
  checkAnswer(answerForm);
}
