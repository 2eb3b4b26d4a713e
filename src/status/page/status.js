(() => {
  'use strict';

  /**
   * What a cell is compared by: a number, which for words is their place in the alphabet, or a day.
   * Nothing for an empty one.
   */
  function value(cell) {
    if (cell.dataset.n) return Number(cell.dataset.n);
    if (cell.classList.contains('n')) return Number(cell.textContent);
    const time = cell.querySelector('time');
    return time ? time.dateTime : null;
  }

  /** What is empty comes last, whatever the direction. */
  function compare(a, b, direction) {
    if (a === null || b === null) return (a === null) - (b === null);
    if (a === b) return 0;
    return a < b ? -direction : direction;
  }

  function sort(table, column, direction) {
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row) => ({ row, key: value(row.cells[column]) }));
    rows.sort((a, b) => compare(a.key, b.key, direction));
    // All are taken out at once: Chromium takes a millisecond for each that leaves its neighbours.
    body.replaceChildren();
    for (const { row } of rows) body.append(row);
  }

  for (const table of document.querySelectorAll('table.sortable')) {
    const headings = [...table.tHead.rows[0].cells];
    headings.forEach((heading, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener('click', () => {
        // A number is asked for to see where there is most.
        const first = heading.classList.contains('n') ? 'descending' : 'ascending';
        const other = first === 'ascending' ? 'descending' : 'ascending';
        const order = heading.getAttribute('aria-sort') === first ? other : first;
        for (const one of headings) one.removeAttribute('aria-sort');
        heading.setAttribute('aria-sort', order);
        sort(table, column, order === 'ascending' ? 1 : -1);
      });
    });
    table.classList.add('ready');
  }

  const form = document.getElementById('choose');
  if (!form) return;
  const records = [...document.getElementById('table').tBodies[0].rows].map((row) => ({
    row,
    words: row.cells[0].textContent.toLocaleLowerCase(),
    works: row.dataset.work.split(' '),
  }));
  const typed = document.getElementById('by-words');
  const [kind, owner, work] = ['of-kind', 'of-owner', 'of-work'].map((id) =>
    document.getElementById(id),
  );
  const shown = document.getElementById('shown');

  function choose() {
    const wanted = typed.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    let number = 0;
    for (const { row, words, works } of records) {
      const fits =
        (!kind.value || row.dataset.kind === kind.value) &&
        (!owner.value || row.cells[2].dataset.n === owner.value) &&
        (!work.value || works.includes(work.value)) &&
        wanted.every((word) => words.includes(word));
      row.hidden = !fits;
      number += Number(fits);
    }
    const chosen = [kind, owner, work]
      .filter((choice) => choice.value)
      .map((choice) => choice.selectedOptions[0].text);
    if (wanted.length > 0) chosen.push(`«${typed.value.trim()}»`);
    const words = '{{ words.shown }}'
      .replace('{shown}', () => String(number))
      .replace('{all}', () => String(records.length));
    shown.textContent = chosen.length > 0 ? `${words} (${chosen.join(', ')})` : words;
  }

  form.hidden = false;
  document.getElementById('sorts').hidden = false;
  form.addEventListener('input', choose);
  form.addEventListener('submit', (event) => event.preventDefault());
  // The fields are empty only after the event.
  form.addEventListener('reset', () => setTimeout(choose));
  choose();
})();
