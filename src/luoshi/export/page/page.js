"use strict";
(function () {
  var root = document.documentElement;
  var body = document.querySelector("#pairs tbody");
  var rows = Array.prototype.slice.call(body.querySelectorAll("tr"));
  var form = document.querySelector(".filters");
  var counts = Array.prototype.slice.call(document.querySelectorAll(".count"));
  var texts = rows.map(function (row) { return row.textContent.toLowerCase(); });

  function english() { return root.lang === "en"; }

  function chosen() {
    return counts.filter(function (button) { return button.getAttribute("aria-pressed") === "true"; })
      .map(function (button) { return button.dataset.status; });
  }

  function groupsOf(row, by) {
    if (by === "status") {
      var status = row.querySelector(".status").cloneNode(true);
      return [status.innerHTML];
    }
    var names = by === "unit" ? row.dataset.units.split("|").filter(Boolean) : [row.dataset.chapter];
    return [escapeText(names[0] || "—")];
  }

  function escapeText(text) {
    var span = document.createElement("span");
    span.textContent = text;
    return span.innerHTML;
  }

  function show() {
    var statuses = chosen();
    var words = form.elements.words.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    var chapter = form.elements.chapter.value;
    var unit = form.elements.unit ? form.elements.unit.value : "";
    var by = form.elements.group.value;
    var groups = new Map();
    var shown = 0;
    rows.forEach(function (row, index) {
      var fits = (!statuses.length || statuses.indexOf(row.dataset.status) >= 0) &&
        (!chapter || row.dataset.chapter === chapter) &&
        (!unit || row.dataset.units.split("|").indexOf(unit) >= 0) &&
        words.every(function (word) { return texts[index].indexOf(word) >= 0; });
      row.hidden = !fits;
      if (!fits) { return; }
      shown += 1;
      groupsOf(row, by).forEach(function (name) {
        if (!groups.has(name)) { groups.set(name, []); }
        groups.get(name).push(row);
      });
    });
    var order = Array.from(groups.keys());
    if (by === "status") {
      var ranks = counts.map(function (button) { return button.dataset.status; });
      order.sort(function (a, b) {
        return ranks.indexOf(groups.get(a)[0].dataset.status) - ranks.indexOf(groups.get(b)[0].dataset.status);
      });
    }
    body.querySelectorAll("tr.group").forEach(function (row) { row.remove(); });
    order.forEach(function (name) {
      if (order.length > 1 || name !== "—") { body.appendChild(heading(name, groups.get(name).length)); }
      groups.get(name).forEach(function (row) { body.appendChild(row); });
    });
    document.getElementById("shown").textContent = String(shown);
    document.querySelector(".nothing").hidden = shown > 0;
  }

  function heading(markup, count) {
    var row = document.createElement("tr");
    var cell = document.createElement("th");
    row.className = "group";
    cell.colSpan = 3;
    cell.scope = "colgroup";
    cell.innerHTML = markup;
    var number = document.createElement("span");
    number.className = "n";
    number.textContent = String(count);
    cell.appendChild(number);
    row.appendChild(cell);
    return row;
  }

  counts.forEach(function (button) {
    button.addEventListener("click", function () {
      button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
      show();
    });
  });
  form.addEventListener("input", show);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function () {
    counts.forEach(function (button) { button.setAttribute("aria-pressed", "false"); });
    window.setTimeout(show, 0);
  });

  function translate() {
    document.querySelectorAll("option[data-en]").forEach(function (option) {
      if (!option.dataset.zh) { option.dataset.zh = option.textContent; }
      option.textContent = english() ? option.dataset.en : option.dataset.zh;
    });
  }

  document.querySelectorAll("[data-switch]").forEach(function (button) {
    button.addEventListener("click", function () {
      var name = button.dataset.switch;
      if (name === "language") {
        root.lang = english() ? "zh-CN" : "en";
        translate();
      } else {
        button.setAttribute("aria-pressed", String(root.classList.toggle(name)));
      }
    });
  });

  // The side sheet: the sentence in its paragraph, between its neighbours, without leaving the row.
  var sheet = document.getElementById("sheet");
  var came = null;

  function open(link) {
    var target = document.getElementById(link.getAttribute("href").slice(1));
    if (!target) { return false; }
    var text = target.closest(".text");
    var block = target.closest(".scroll") || target.closest("p, h3, h4");
    var place = document.getElementById("sheet-text");
    place.textContent = "";
    [block.previousElementSibling, block, block.nextElementSibling].forEach(function (each) {
      if (!each || each.tagName === "HEADER") { return; }
      var copy = each.cloneNode(true);
      if (each !== block) { copy.classList.add("near"); }
      copy.querySelectorAll("[id]").forEach(function (mark) {
        mark.classList.toggle("here", mark.id === target.id);
        mark.removeAttribute("id");
      });
      place.appendChild(copy);
    });
    document.getElementById("sheet-title").textContent = text.dataset.title;
    var row = link.closest("tr");
    var source = link.closest("td") && link.closest("td").querySelector(".source a");
    document.getElementById("sheet-facts").textContent =
      [text.dataset.facts, row && source ? source.textContent : ""].filter(Boolean).join(" · ");
    document.getElementById("sheet-open").setAttribute("href", link.getAttribute("href"));
    came = link;
    sheet.hidden = false;
    document.getElementById("sheet-close").focus();
    return true;
  }

  function close(back) {
    if (sheet.hidden) { return; }
    sheet.hidden = true;
    if (back && came) { came.focus(); }
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest("a.door");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      if (open(link)) { event.preventDefault(); }
    } else if (!event.target.closest("#sheet")) {
      close(false);
    }
  });
  document.getElementById("sheet-close").addEventListener("click", function () { close(true); });
  document.getElementById("sheet-open").addEventListener("click", function () { close(false); });
  document.addEventListener("keydown", function (event) {
    var typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === "Escape") { close(true); }
    if (event.key === "/" && !typing) {
      event.preventDefault();
      form.elements.words.focus();
    }
  });

  translate();
  show();
}());
