// On paper no door opens: each number gets a note, and the notes stand at the end with sentence and source.
// They are fetched while the browser waits to print; the page itself pays nothing for them.
"use strict";
(function () {
  const main = document.getElementById("main");
  const address = document.body.dataset.notes;
  const MOST = 300;
  if (!main || !address) return;

  function clear() {
    document.querySelectorAll(".note-ref, .notes").forEach((one) => one.remove());
  }

  function number(doors) {
    const ids = [];
    for (const door of doors) {
      const id = /\/figures\/(\d+)\//.exec(door.getAttribute("href"))?.[1];
      if (!id || (!ids.includes(id) && ids.length === MOST)) continue;
      if (!ids.includes(id)) ids.push(id);
      const note = document.createElement("sup");
      note.className = "note-ref";
      note.textContent = String(ids.indexOf(id) + 1);
      door.append(note);
    }
    return ids;
  }

  window.addEventListener("beforeprint", () => {
    clear();
    const shown = [...main.querySelectorAll("a.door[data-sheet]")].filter((door) => door.getClientRects().length);
    const ids = number(shown);
    if (!ids.length) return;
    const request = new XMLHttpRequest();
    request.open("POST", address, false); // printing does not wait for anything else
    request.setRequestHeader("X-CSRFToken", document.body.dataset.csrf);
    request.setRequestHeader("Content-Type", "application/x-www-form-urlencoded");
    try {
      request.send(`ids=${ids.join(",")}`);
    } catch {
      clear(); // no connection: the page is printed without its notes
      return;
    }
    if (request.status !== 200) { clear(); return; }
    const notes = document.createElement("section");
    notes.className = "notes";
    notes.innerHTML = request.responseText;
    main.append(notes);
  });
  window.addEventListener("afterprint", clear);
})();
