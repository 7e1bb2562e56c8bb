// What scripts add to every page. Whatever a page says, and wherever it leads, is there without them.
"use strict";

{
  const root = new URL(".", document.currentScript.src);

  const isTyping = target =>
    target instanceof HTMLElement
    && (target.isContentEditable || ["INPUT", "SELECT", "TEXTAREA"].includes(target.tagName));

  // "/" begins a search from anywhere.
  document.addEventListener("keydown", event => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.defaultPrevented || isTyping(event.target)) return;
    event.preventDefault();
    const field = document.getElementById("search-field");
    if (field) field.select();
    else location.assign(new URL("search.html", root));
  });
}
