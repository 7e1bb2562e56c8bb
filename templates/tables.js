// What scripts add to long tables: a field that keeps only the rows with certain words, and
// headings that sort. Both are remembered in the address, so that what one sees can be passed on.
"use strict";

{
  const lists = [...document.querySelectorAll("table.list")].map(table => ({
    table,
    headings: [...table.tHead.rows[0].cells],
    bodies: [...table.tBodies].map(body => ({
      body,
      rows: [...body.rows].filter(row => !row.classList.contains("grp")).map(row => ({
        row,
        text: row.textContent.toLocaleLowerCase(),
      })),
    })),
  }));
  const rows = lists.flatMap(list => list.bodies.flatMap(body => body.rows));
  const place = document.querySelector("[data-filter]");
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const address = new URL(location.href);
  const state = {
    words: address.searchParams.get("find") ?? "",
    sort: address.searchParams.get("sort") ?? "",
  };
  let count;

  // A heading's name in the address.
  const name = heading => heading.textContent.trim().toLowerCase().replace(/[^a-z0-9]+/g, "-");

  // Levels, states and dates have a rank in the page; other cells are compared as people read them.
  const rank = cell => {
    const written = cell?.dataset.rank;
    return written === undefined ? undefined : Number(written);
  };

  // What is empty comes last, whichever way the others are sorted.
  const compare = (one, other, way) => {
    const [first, second] = [rank(one), rank(other)];
    if (first !== undefined && second !== undefined) return way * (first - second);
    if (first !== undefined || second !== undefined) return first === undefined ? 1 : -1;
    const [text, otherText] = [one, other].map(cell => cell?.textContent.trim() ?? "");
    if (!text || !otherText) return (text ? 0 : 1) - (otherText ? 0 : 1);
    return way * order.compare(text, otherText);
  };

  const sort = () => {
    const way = state.sort.startsWith("-") ? -1 : 1;
    const wanted = state.sort.replace(/^-/, "");
    for (const { table, headings, bodies } of lists) {
      const column = headings.findIndex(heading => name(heading) === wanted);
      headings.forEach((heading, index) => {
        if (index !== column) heading.removeAttribute("aria-sort");
        else heading.setAttribute("aria-sort", way < 0 ? "descending" : "ascending");
      });
      table.classList.toggle("sorted", column >= 0);
      for (const { body, rows } of bodies) {
        const sorted = column < 0 ? rows : [...rows].sort((one, other) =>
          compare(one.row.cells[column], other.row.cells[column], way));
        body.append(...sorted.map(({ row }) => row));
      }
    }
  };

  const filter = () => {
    const words = state.words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { table, bodies } of lists) {
      let left = 0;
      for (const { body, rows } of bodies) {
        for (const { row, text } of rows) row.hidden = !words.every(word => text.includes(word));
        const kept = rows.filter(({ row }) => !row.hidden).length;
        body.hidden = kept === 0 && words.length > 0;
        left += kept;
      }
      // A group without a row goes with its heading; a table that stands alone keeps its own.
      const group = table.closest(".rows > section");
      if (group) group.hidden = left === 0 && words.length > 0;
      shown += left;
    }
    count.textContent = words.length > 0 ? `${shown} of ${rows.length}` : "";
  };

  const remember = () => {
    for (const [key, value] of [["find", state.words], ["sort", state.sort]]) {
      if (value) address.searchParams.set(key, value);
      else address.searchParams.delete(key);
    }
    address.hash = location.hash;
    try {
      history.replaceState(history.state, "", address);
    } catch {
      // Some browsers keep the address of a file as it is: then nothing is remembered.
    }
  };

  const addSorting = () => {
    for (const { headings } of lists) {
      for (const heading of headings) {
        const button = document.createElement("button");
        button.type = "button";
        button.append(...heading.childNodes);
        heading.append(button);
        const own = name(heading);
        // Once up, once down, and back to the order of the page.
        button.addEventListener("click", () => {
          state.sort = state.sort === own ? `-${own}` : state.sort === `-${own}` ? "" : own;
          sort();
          remember();
        });
      }
    }
  };

  const addFilter = () => {
    const field = document.createElement("input");
    field.type = "search";
    field.value = state.words;
    field.placeholder = "Filter";
    field.setAttribute("aria-label", "Show only rows with these words");
    field.autocomplete = "off";
    count = document.createElement("output");
    count.setAttribute("aria-live", "polite");
    place.append(field, count);
    field.addEventListener("input", () => {
      state.words = field.value.trim();
      filter();
      remember();
    });
  };

  if (place && rows.length > 1) {
    addFilter();
    addSorting();
    if (state.sort) sort();
    if (state.words) filter();
  }
}
