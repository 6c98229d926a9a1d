// A page of a PDF: j and k turn it, v goes back to its text; the number that was asked for is brought into view.
"use strict";
(function () {
  const now = document.querySelector(".leaf-now rect");
  if (now) now.scrollIntoView({ block: "center" });
  document.addEventListener("keydown", (event) => {
    if (event.target.closest("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector("dialog[open]")) return;
    const way = document.querySelector(`[data-leaf="${CSS.escape(event.key)}"]`);
    if (way) { event.preventDefault(); way.click(); }
  });
})();
