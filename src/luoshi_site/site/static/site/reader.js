// The reader: an address like #o123 finds the nearest place in the text; the outline follows; n and p go through the hits.
"use strict";
(function () {
  const text = document.getElementById("text");
  if (!text) return;
  const blocks = [...text.querySelectorAll(".set")];

  function goto() {
    const wanted = /^#o(\d+)$/.exec(location.hash);
    if (!wanted || document.getElementById(location.hash.slice(1))) return;
    let best = null;
    for (const place of text.querySelectorAll("[data-o]")) if (Number(place.dataset.o) <= Number(wanted[1])) best = place;
    if (best) (best.closest("td, th, .set") || best).scrollIntoView({ block: "center", behavior: "instant" });
  }
  window.addEventListener("hashchange", goto);
  goto();

  const links = new Map([...document.querySelectorAll(".outline a")].map((link) => [Number(link.hash.slice(2)), link]));
  const starts = [...links.keys()].sort((a, b) => a - b);
  let current = null;
  let due = false;
  function follow() {
    due = false;
    const first = blocks.find((block) => block.getBoundingClientRect().bottom > 90);
    const at = first ? Number(first.dataset.o) : 0;
    const link = links.get(starts.filter((start) => start <= at).pop());
    if (link === current) return;
    if (current) current.removeAttribute("aria-current");
    current = link;
    if (!link) return;
    link.setAttribute("aria-current", "true");
    const margin = link.closest(".margin");
    if (margin && margin.scrollHeight > margin.clientHeight) margin.scrollTop = link.offsetTop - margin.clientHeight / 2;
  }
  if (starts.length) {
    document.addEventListener("scroll", () => { if (!due) { due = true; requestAnimationFrame(follow); } }, { passive: true });
    follow();
  }

  // The page that the text in view is printed on.
  const leaf = document.querySelector("[data-page-image]");
  function openPage() {
    if (!leaf) return;
    const first = blocks.find((block) => block.getBoundingClientRect().bottom > 90);
    window.location.href = `${leaf.getAttribute("href")}?at=${first ? first.dataset.o : 0}`;
  }

  const count = document.querySelector("[data-hits]");
  const total = count ? Number(count.dataset.hits) : 0;
  let hit = 0;
  function step(by, tries = 0) {
    if (!total) return;
    hit = ((hit - 1 + by + total) % total) + 1;
    const place = document.getElementById(`hit${hit}`);
    if (!place) {
      if (tries < total) step(by, tries + 1); // a hit that is not set, between the cells of a table
      return;
    }
    history.replaceState(null, "", `#hit${hit}`);
    document.querySelectorAll(".hit.now").forEach((one) => one.classList.remove("now"));
    place.classList.add("now");
    place.scrollIntoView({ block: "center", behavior: "instant" });
  }
  document.addEventListener("click", (event) => {
    const way = event.target.closest("[data-hit]");
    if (!way) return;
    event.preventDefault();
    step(way.dataset.hit === "next" ? 1 : -1);
  });
  document.addEventListener("keydown", (event) => {
    if (event.target.closest("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector("dialog[open]")) return;
    if (event.key === "n") step(1);
    else if (event.key === "p") step(-1);
    else if (event.key === "v") openPage();
  });
  if (total && !location.hash) step(1);
})();
