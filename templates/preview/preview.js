// Shows the open page again when its sources have changed, where its reader was.
(function () {
  "use strict";
  var version = document.currentScript.dataset.version;
  var key = "threatpress-place " + location.pathname;
  var source = null;

  function keepPlace() {
    var open = Array.prototype.map.call(document.querySelectorAll("details"), function (details) {
      return details.open;
    });
    sessionStorage.setItem(key, JSON.stringify({ x: scrollX, y: scrollY, open: open }));
  }

  function findPlace() {
    var kept = JSON.parse(sessionStorage.getItem(key) || "null");
    sessionStorage.removeItem(key);
    if (!kept) return;
    document.querySelectorAll("details").forEach(function (details, index) {
      if (index < kept.open.length) details.open = kept.open[index];
    });
    function scroll() { scrollTo({ left: kept.x, top: kept.y, behavior: "instant" }); }
    scroll();
    addEventListener("load", scroll);
  }

  function reload() {
    stop();
    keepPlace();
    location.reload();
  }

  function listen() {
    if (source || document.visibilityState === "hidden") return;
    source = new EventSource("/_preview/events");
    source.onmessage = function (event) { if (event.data !== version) reload(); };
  }

  // A browser keeps few connections to one server: pages that nobody sees give theirs back.
  function stop() {
    if (source) source.close();
    source = null;
  }

  document.addEventListener("visibilitychange", function () {
    if (document.visibilityState === "hidden") stop(); else listen();
  });
  addEventListener("pagehide", stop);
  addEventListener("pageshow", listen);
  findPlace();
  listen();
})();
