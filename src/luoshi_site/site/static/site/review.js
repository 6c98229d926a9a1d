// The review page: one row is open; its sentence stands beside it; every act has a key. The server does the writing.
"use strict";
(function () {
  const page = document.querySelector("[data-review]");
  if (!page) return;
  const lines = document.getElementById("lines");
  const text = document.getElementById("text");
  const panes = { text: page.querySelector(".pane-text"), rows: page.querySelector(".pane-rows") };
  const said = document.getElementById("said");
  const adding = document.getElementById("adding");
  const help = document.getElementById("keys");
  const wide = window.matchMedia("(min-width: 47.5625em)");
  const address = (key, form) => page.dataset.rows.replace("/f/0/", `/${key[0]}/${key.slice(1)}/`) + (form ? `?form=${form}` : "");
  const FIELD = ".row-fields input, .row-fields textarea, .merge-list input";
  const row = (key) => document.getElementById(`row-${key}`);
  let at = page.dataset.at;
  let after = null; // what to do when the open row has been answered
  let selection = null;
  const acted = [];

  function tell(words, wrong) {
    said.textContent = words || "";
    said.classList.toggle("said-wrong", Boolean(wrong));
  }

  // Offsets of the source text: an element with data-o says where the text after it begins.
  function walk(root, visit) {
    let offset = Number(root.dataset.o || 0);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === Node.ELEMENT_NODE) {
        if (node.dataset.o) offset = Number(node.dataset.o);
        continue;
      }
      const length = [...node.data].length;
      if (visit(node, offset, length)) return;
      offset += length;
    }
  }
  const units = (string, points) => [...string].slice(0, points).join("").length;

  function offsetOf(node, position) {
    const place = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    const block = place.closest(".set");
    if (!block) return null;
    let found = null;
    walk(block, (each, start, length) => {
      if (each === node) found = start + [...each.data.slice(0, position)].length;
      else if (node.nodeType !== Node.TEXT_NODE && node.contains(each) && found === null) found = start;
      else return false;
      return true;
    });
    return found;
  }

  function rangeOf(start, end) {
    const range = document.createRange();
    let begun = false;
    for (const block of text.querySelectorAll(".set")) {
      if (Number(block.dataset.o) >= end) break;
      walk(block, (node, offset, length) => {
        if (offset + length <= start || offset >= end) return offset >= end;
        if (!begun) { range.setStart(node, units(node.data, Math.max(0, start - offset))); begun = true; }
        range.setEnd(node, units(node.data, Math.min(length, end - offset)));
        return false;
      });
    }
    return begun ? range : null;
  }

  function markSentence(item) {
    if (!window.Highlight || !CSS.highlights) return null;
    CSS.highlights.delete("sentence");
    const [start, end] = (item.dataset.quote || "0-0").split("-").map(Number);
    const range = end > start ? rangeOf(start, end) : null;
    if (range) CSS.highlights.set("sentence", new Highlight(range));
    return range;
  }

  function placeOf(key, item) {
    return [...text.querySelectorAll("[data-rows]")].find((one) => one.dataset.rows.split(" ").includes(key)) || null;
  }

  // The open row and its sentence at one height.
  function align(item) {
    const key = item.dataset.row;
    text.querySelectorAll(".now").forEach((one) => one.classList.remove("now"));
    const place = placeOf(key, item);
    if (place) place.classList.add("now");
    const range = markSentence(item);
    if (!wide.matches) { item.scrollIntoView({ block: "nearest" }); return; }
    const target = place || range;
    const height = panes.text.clientHeight;
    if (target) {
      const box = target.getBoundingClientRect();
      const off = box.top - panes.text.getBoundingClientRect().top;
      if (off < height * 0.15 || off > height * 0.6) panes.text.scrollTop += off - height * 0.3;
    }
    const level = target ? target.getBoundingClientRect().top - panes.text.getBoundingClientRect().top : height * 0.3;
    const top = item.getBoundingClientRect().top - panes.rows.getBoundingClientRect().top;
    panes.rows.scrollTop += top - Math.max(0, Math.min(level - 8, height * 0.6, height - item.offsetHeight - 10));
  }

  function close(item) {
    if (!item || !item.classList.contains("open")) return;
    item.classList.remove("open");
    item.removeAttribute("aria-current");
    item.querySelector(".row-more")?.remove();
  }

  function open(key, form) {
    const item = row(key);
    if (!item) return Promise.resolve();
    lines.querySelectorAll(".line.open").forEach((one) => { if (one !== item) close(one); });
    at = key;
    history.replaceState(null, "", new URL(`?${query(key)}`, location.href));
    if (item.classList.contains("open") && !form && item.dataset.form === "view") { align(item); return Promise.resolve(); }
    item.classList.add("open");
    return window.htmx.ajax("GET", address(key, form), { target: item, swap: "outerHTML" });
  }

  function query(key) {
    const asked = new URLSearchParams(location.search);
    asked.set("at", key);
    return asked.toString();
  }

  const items = () => [...lines.querySelectorAll(".line")];
  function step(by, waiting) {
    const all = items();
    let index = all.findIndex((one) => one.dataset.row === at);
    for (index += by; index >= 0 && index < all.length; index += by) {
      const state = all[index].querySelector(".row-state");
      if (!waiting || state?.classList.contains("mark-plain")) { open(all[index].dataset.row); return; }
    }
    if (waiting) { tell(page.dataset.end); const item = row(at); if (item) align(item); }
  }

  function act(name) {
    const item = row(name === "u" && acted.length ? acted[acted.length - 1] : at);
    if (!item) return;
    const button = item.querySelector(`.row-more [data-key="${name}"]`);
    if (button) { button.click(); return; }
    open(item.dataset.row).then(() => row(item.dataset.row)?.querySelector(`.row-more [data-key="${name}"]`)?.click());
  }

  // The page that the open row is printed on, in the side sheet.
  function openPage() {
    const leaf = document.querySelector("[data-page-image]");
    const item = row(at);
    if (leaf) window.luoshi.openSheet(`${leaf.getAttribute("href")}?at=${item ? item.dataset.start || 0 : 0}`, item?.querySelector(".row-line"));
  }

  function selected() {
    const chosen = window.getSelection();
    if (!chosen || chosen.isCollapsed || !text.contains(chosen.anchorNode) || !text.contains(chosen.focusNode)) return selection;
    const range = chosen.getRangeAt(0);
    const start = offsetOf(range.startContainer, range.startOffset);
    const end = offsetOf(range.endContainer, range.endOffset);
    return start !== null && end !== null && end > start ? { start, end } : selection;
  }
  document.addEventListener("selectionchange", () => { const found = selected(); if (found) selection = found; });

  function add() {
    const found = selected();
    if (!found) { tell(page.dataset.nothing, true); return; }
    selection = null;
    show("rows");
    window.htmx.ajax("GET", `${page.dataset.add}?start=${found.start}&end=${found.end}`, { target: adding, swap: "innerHTML" }).then(() => {
      panes.rows.scrollTop = 0;
      adding.scrollIntoView({ block: "nearest" });
      adding.querySelector("input:not([type=hidden])")?.focus();
    });
  }

  function show(name) {
    page.classList.toggle("show-text", name === "text");
    page.querySelectorAll("[data-pane]").forEach((one) => one.setAttribute("aria-pressed", String(one.dataset.pane === name)));
    if (name === "text" && !wide.matches) {
      const place = placeOf(at);
      if (place) place.scrollIntoView({ block: "center" });
    }
  }

  document.addEventListener("click", (event) => {
    const line = event.target.closest(".lines .line > .row-line");
    const place = event.target.closest("#text [data-rows]");
    const key = event.target.closest(".add-line [data-key]");
    const pane = event.target.closest("[data-pane]");
    if (line) { event.preventDefault(); tell(""); open(line.parentElement.dataset.row); }
    else if (place && (event.button === 0) && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (window.getSelection() && !window.getSelection().isCollapsed) return;
      const keys = place.dataset.rows.split(" ");
      show("rows");
      open(keys[(keys.indexOf(at) + 1) % keys.length]);
    } else if (key) add();
    else if (pane) show(pane.dataset.pane);
    else if (event.target.closest("[data-help]")) help.showModal();
    else if (event.target.closest("[data-help-close]") || event.target === help) help.close();
    else if (event.target.closest("[data-add-cancel]")) adding.replaceChildren();
  });

  const TAKEN = "jkyexsmuav?";
  const ASKING = "esma"; // these bring a form: what is typed next is meant for it
  let sent = 0;
  let busy = false;
  let pressed = "";
  const kept = []; // keys pressed while an answer was on its way: they meet the row that it brings

  function escape() {
    if (document.activeElement?.closest(".row-fields, .merge-list")) document.activeElement.blur();
    if (adding.firstElementChild) adding.replaceChildren();
    else row(at)?.querySelector("[data-cancel]")?.click();
  }

  function press(key) {
    pressed = key;
    if (key === "Escape") { escape(); return; }
    if (key === "?") { help.showModal(); return; }
    const field = row(at)?.querySelector(FIELD);
    if (field && key !== "v") { field.focus(); return; } // an open form is answered or given up first
    if (key === "j" || key === "k") step(key === "j" ? 1 : -1, false);
    else if (key === "a") { add(); return; }
    else if (key === "v") openPage();
    else act(key);
    tell(said.classList.contains("said-wrong") ? "" : said.textContent);
  }

  function play() {
    while (!busy && kept.length) press(kept.shift());
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key;
    if (key !== "Escape") {
      if (!TAKEN.includes(key)) return;
      if (event.target.closest("input, textarea, select") || document.querySelector("dialog[open]")) return;
      event.preventDefault();
    }
    if (!busy) { press(key); return; }
    const last = kept.length ? kept[kept.length - 1] : pressed;
    if (key === "Escape" || !ASKING.includes(last)) kept.push(key);
  });

  // The request itself says when it is over: an event of htmx is lost with an element that has left the page. By then
  // its answer is settled, and what it asks for next has been sent.
  document.addEventListener("htmx:beforeSend", (event) => {
    sent += 1;
    busy = true;
    event.detail.xhr.addEventListener("loadend", () => {
      sent -= 1;
      if (sent) return;
      busy = false;
      pressed = ""; // the form that a key asked for has come: what is sent from it keeps the keys that follow
      play();
    });
  });

  document.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.failed && ![403, 409, 422].includes(event.detail.xhr.status)) tell(page.dataset.lost, true);
  });

  // Before the answer is put in its place, which is settled at once: what comes next is known by then.
  document.addEventListener("htmx:beforeOnLoad", (event) => {
    const path = event.detail.requestConfig?.path || "";
    const settled = /\/rows\/([fc])\/(\d+)\/(confirm|reject|undo|edit|split|merge)\/$/.exec(path);
    if (!settled) return;
    if (event.detail.xhr.status !== 200) { after = null; return; }
    tell("");
    const key = settled[1] + settled[2];
    if (settled[3] !== "undo") acted.push(key);
    else if (acted[acted.length - 1] === key) acted.pop();
    after = settled[3] === "confirm" || settled[3] === "reject" ? "on" : "stay";
  });

  // A refusal says so above the rows and leaves the row as it is.
  document.addEventListener("htmx:beforeSwap", (event) => {
    const status = event.detail.xhr.status;
    const refused = status === 403 || status === 422;
    if (!refused) return;
    const answer = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
    tell(answer.body.textContent.trim(), true);
    event.detail.shouldSwap = false;
    event.detail.isError = false;
  });

  document.addEventListener("htmx:afterSettle", () => {
    const item = row(at);
    const opened = lines.querySelectorAll(".line.open");
    if (opened.length > 1) opened.forEach((one) => { if (one.dataset.row !== at && after === null) close(one); });
    if (after === "on") { after = null; step(1, true); return; }
    if (after === "stay") {
      after = null;
      const last = [...opened].pop();
      if (last) { at = last.dataset.row; lines.querySelectorAll(".line.open").forEach((one) => { if (one !== last) close(one); }); align(last); }
      return;
    }
    if (item && item.classList.contains("open")) {
      align(item);
      if (item.dataset.form && item.dataset.form !== "view") item.querySelector(FIELD)?.focus({ preventScroll: true });
    }
  });
  document.body.addEventListener("luoshi:added", (event) => {
    adding.replaceChildren();
    const key = event.detail.value;
    acted.push(key);
    lines.querySelectorAll(".line.open").forEach((one) => { if (one.dataset.row !== key) close(one); });
    at = key;
    const item = row(key);
    if (item) align(item);
  });

  const first = row(at);
  if (first) requestAnimationFrame(() => align(first));
})();
