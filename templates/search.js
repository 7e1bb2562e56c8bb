// Finds what is on the site, in the browser alone. `search/index.js` says what there is; the words
// and what is shown of a finding are loaded when they are needed.
"use strict";

{
  const data = self.threatpressSearch;
  const index = data.index;
  const root = new URL(".", document.currentScript.src);
  const few = 8;
  const many = 50;
  const longestWord = 40;

  // ── words, as the compiler splits and folds them ──────────────────────────

  const letters = new Map();
  for (const [folded, list] of Object.entries(index.letters)) {
    for (const letter of list) letters.set(letter, folded);
  }

  const fold = text => {
    let folded = "";
    for (const letter of text) {
      for (const lower of letter.toLowerCase()) {
        if (lower < "\u0300" || lower > "\u036f") folded += letters.get(lower) ?? lower;
      }
    }
    return folded;
  };

  const ideographs = /[\u2e80-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/gu;
  const runs = /[\p{L}\p{N}\p{M}]+(?:[-_.:][\p{L}\p{N}\p{M}]+)*[-_.:]?/gu;
  const cut = word => Array.from(word).slice(0, longestWord).join("");

  // Each word of a text as a whole, and the words that are joined in it.
  const split = text =>
    (fold(text).replace(ideographs, " $& ").match(runs) ?? []).map(run => ({
      whole: cut(run),
      pieces: run.split(/[-_.:]/).filter(piece => piece).map(cut),
    }));

  // ── the index ─────────────────────────────────────────────────────────────

  const loading = new Map();

  const load = name => {
    if (!loading.has(name)) {
      loading.set(name, new Promise((done, fail) => {
        const script = document.createElement("script");
        script.src = new URL(`search/${name}.js`, root);
        script.onload = () => done(data[name]);
        script.onerror = () => fail(new Error(name));
        document.head.append(script);
      }));
    }
    return loading.get(name);
  };

  // How much a word says: in a text, in a title, as a name; as it stands, or as a beginning.
  const exact = { A: 4, B: 40, C: 1000 };
  const begun = { A: 2, B: 20, C: 200 };

  // The documents with words that begin in a way, each with how well it fits.
  const begunWith = async beginning => {
    const isWhole = Array.from(beginning).length === 1;
    let first = index.runs.findIndex(word => word > beginning);
    first = Math.max(0, (first < 0 ? index.runs.length : first) - 1);
    let last = first;
    while (!isWhole && index.runs[last + 1]?.startsWith(beginning)) last += 1;
    const names = [];
    for (let run = first; run <= last && run < index.runs.length; run += 1) names.push(`t${run}`);
    const found = new Map();
    for (const text of await Promise.all(names.map(load))) {
      const start = `\n${beginning}${isWhole ? " " : ""}`;
      let place = text.indexOf(start);
      while (place >= 0 && text.startsWith(start, place)) {
        const end = text.indexOf("\n", place + 1);
        const line = text.slice(place + 1, end < 0 ? text.length : end);
        const space = line.indexOf(" ");
        collect(line.slice(space + 1), space === beginning.length ? exact : begun, found);
        place = end;
      }
    }
    return found;
  };

  const collect = (places, scores, found) => {
    let document = -1;
    for (const [, distance, weight] of places.matchAll(/([0-9a-z]*)([A-C])/g)) {
      document += distance ? parseInt(distance, 36) : 1;
      found.set(document, Math.max(found.get(document) ?? 0, scores[weight]));
    }
  };

  const both = (one, other) => {
    const found = new Map();
    for (const [document, score] of one) {
      if (other.has(document)) found.set(document, score + other.get(document));
    }
    return found;
  };

  // A word as a whole, or all that is joined in it.
  const documentsWith = async ({ whole, pieces }) => {
    const [one, ...others] = await Promise.all([whole, ...pieces].map(begunWith));
    const found = others.reduce(both);
    for (const [document, score] of one) {
      found.set(document, Math.max(found.get(document) ?? 0, score));
    }
    return found;
  };

  // ── a query ───────────────────────────────────────────────────────────────

  const kinds = index.kinds.map(([word, noun, plural, start, count]) => (
    { word, noun, plural, start, count }));

  const kindNamed = name => {
    const wanted = fold(name);
    const names = kind => [kind.word, kind.noun, kind.plural].map(fold);
    return kinds.find(kind => names(kind).includes(wanted))
      ?? kinds.find(kind => names(kind).some(other => other.startsWith(wanted)));
  };

  const parse = query => {
    const asked = [];
    const rest = query.replace(/(^|\s)kind:(\S*)/gi, (_, space, name) => {
      if (name) asked.push(name);
      return space;
    });
    return { words: split(rest), asked };
  };

  // Every document that fits, by kind: the kinds and the documents that fit best first.
  const search = async ({ words, asked }) => {
    const wanted = asked.length ? asked.map(kindNamed).filter(kind => kind) : kinds;
    const found = words.length
      ? (await Promise.all(words.map(documentsWith))).reduce(both)
      : new Map(wanted.flatMap(kind => (
        Array.from({ length: kind.count }, (_, number) => [kind.start + number, 0]))));
    const groups = wanted.map(kind => ({ kind, hits: [], best: 0 }));
    for (const [document, score] of found) {
      const group = groups.find(({ kind: { start, count } }) => (
        document >= start && document < start + count));
      if (!group) continue;
      group.hits.push([document, score]);
      group.best = Math.max(group.best, score);
    }
    for (const group of groups) group.hits.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return groups.filter(group => group.hits.length).sort((a, b) => b.best - a.best);
  };

  // ── the page ──────────────────────────────────────────────────────────────

  const make = (name, attributes = {}, ...content) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...content);
    return element;
  };

  const mark = ([glyph, tone, words]) => {
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    use.setAttribute("href", `#${glyph}`);
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("class", "g");
    svg.setAttribute("aria-hidden", "true");
    svg.append(use);
    return make("span", { class: tone ? `m ${tone}` : "m" }, svg, words);
  };

  const hit = async document => {
    const shard = await load(`d${Math.floor(document / index.size)}`);
    const [id, title, link, model, ...marks] = shard.rows[document % index.size];
    const name = make("a", { href: new URL(link, root).href });
    if (id) name.append(make("span", { class: "id" }, id), " ");
    if (title) name.append(make("span", { class: "t" }, title));
    const item = make("li", {}, name);
    for (const number of marks) item.append(" ", mark(shard.marks[number]));
    if (model >= 0) item.append(" ", make("span", { class: "q" }, shard.models[model]));
    return item;
  };

  const field = make("input", {
    id: "search-field", type: "search", "aria-label": "Search", autocomplete: "off",
    spellcheck: "false", "aria-describedby": "search-state",
  });
  const state = make("p", { id: "search-state", class: "note", role: "status" });
  const chips = make("div", { class: "chips", role: "group", "aria-label": "Kinds" });
  const results = make("div", { id: "results" });
  const ways = document.getElementById("ways");
  document.getElementById("search").append(field, state, chips, results);

  const capitalised = words => words[0].toUpperCase() + words.slice(1);

  const counted = (number, one, all) => `${number} ${number === 1 ? one : all}`;

  const section = async (group, limit) => {
    const { kind, hits } = group;
    const items = await Promise.all(hits.slice(0, limit).map(([document]) => hit(document)));
    const part = make("section", { class: "sec" },
      make("h2", {}, capitalised(kind.plural), " ", make("span", { class: "q" }, String(hits.length))),
      make("ul", { class: "hits" }, ...items));
    if (hits.length > limit) {
      const more = make("button", { type: "button", class: "more" },
        `Show ${Math.min(hits.length - limit, many)} more of ${hits.length}`);
      more.addEventListener("click", async () => {
        const longer = await section(group, limit + many);
        part.replaceWith(longer);
        longer.querySelectorAll(".hits a")[limit]?.focus();
      });
      part.append(more);
    }
    return part;
  };

  // A button for each kind that was found, which keeps to that kind or gives it up.
  const chip = (text, words, isPressed) => {
    const button = make("button", { type: "button", "aria-pressed": String(isPressed) }, text);
    button.addEventListener("click", () => {
      const rest = field.value.replace(/(^|\s)kind:\S*/gi, "$1").trim();
      field.value = `${words} ${rest}`.trim();
      remember();
      show().then(() => chips.querySelector("[aria-pressed=true]")?.focus());
    });
    return button;
  };

  const kindChips = (groups, query) => {
    if (!query.words.length || (groups.length < 2 && !query.asked.length)) return [];
    const isAll = !query.asked.length;
    return [chip("All kinds", "", isAll)].concat(groups.map(({ kind, hits }) => (
      chip(`${capitalised(kind.plural)} ${hits.length}`, `kind:${kind.word}`, !isAll))));
  };

  const sentence = (groups, query) => {
    const unknown = query.asked.find(name => !kindNamed(name));
    if (unknown) {
      return `There is no kind “${unknown}” here. There are: ${kinds.map(kind => kind.word).join(", ")}.`;
    }
    const number = groups.reduce((sum, group) => sum + group.hits.length, 0);
    if (!number) {
      return query.words.length > 1
        ? "Nothing has all of these words. Fewer of them, or only their beginnings, find more."
        : "Nothing here has this word. Its beginning may find more.";
    }
    if (groups.length === 1) return `${counted(number, groups[0].kind.noun, groups[0].kind.plural)}.`;
    return `${counted(number, "result", "results")} of ${groups.length} kinds.`;
  };

  let latest = 0;

  const show = async () => {
    const number = latest += 1;
    const query = parse(field.value);
    const isEmpty = !query.words.length && !query.asked.length;
    let parts = [];
    let buttons = [];
    let words = "";
    try {
      if (!isEmpty) {
        const groups = await search(query);
        const limit = groups.length === 1 ? many : few;
        parts = await Promise.all(groups.map(group => section(group, limit)));
        buttons = kindChips(groups, query);
        words = sentence(groups, query);
      }
    } catch {
      words = "A part of the index could not be loaded.";
    }
    if (number !== latest) return;
    ways.hidden = !isEmpty;
    chips.replaceChildren(...buttons);
    results.replaceChildren(...parts);
    state.textContent = words;
  };

  const remember = () => {
    const query = field.value.trim();
    history.replaceState(null, "", query ? `#q=${encodeURIComponent(query)}` : "#");
  };

  const recall = () => {
    const written = location.hash.startsWith("#q=") ? location.hash : location.search;
    field.value = new URLSearchParams(written.replace(/^[#?]/, "")).get("q") ?? "";
    show();
  };

  field.addEventListener("input", () => {
    remember();
    show();
  });
  addEventListener("hashchange", recall);

  const links = () => Array.from(results.querySelectorAll(".hits a"));

  const step = (event, from, distance) => {
    const all = links();
    const next = from < 0 ? (distance > 0 ? 0 : -1) : from + distance;
    if (next >= all.length) return;
    event.preventDefault();
    if (next < 0) field.focus();
    else all[next].focus();
  };

  const leave = () => {
    if (field.value) {
      field.value = "";
      remember();
      show();
    } else if (history.length > 1) {
      history.back();
    } else {
      location.assign(new URL("index.html", root));
    }
  };

  document.getElementById("search").addEventListener("keydown", event => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const from = links().indexOf(event.target);
    if (event.key === "ArrowDown") step(event, from, 1);
    else if (event.key === "ArrowUp" && from >= 0) step(event, from, -1);
    else if (event.key === "Enter" && event.target === field) links()[0]?.click();
    else if (event.key === "Escape") {
      event.preventDefault();
      if (event.target === field) leave();
      else field.focus();
    }
  });

  recall();
  field.focus();
}
