// What every page needs: "/" goes to the search, forms send their token with htmx, number doors open in the side sheet.
"use strict";
(function () {
  const typing = (element) => element.closest("input, textarea, select, [contenteditable]") !== null;

  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const search = document.querySelector("[data-search]");
    if (!search) return;
    event.preventDefault();
    search.focus();
    search.select();
  });

  document.addEventListener("htmx:configRequest", (event) => {
    event.detail.headers["X-CSRFToken"] = document.body.dataset.csrf;
  });

  // Refusals come with their own words and are shown in place.
  document.addEventListener("htmx:beforeSwap", (event) => {
    const status = event.detail.xhr.status;
    if ([403, 409, 422].includes(status)) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });

  const sheet = document.getElementById("sheet");
  const body = document.getElementById("sheet-body");
  let opener = null;

  async function open(door) {
    opener = door;
    const address = door.getAttribute("href"); // also of a link inside a drawing
    const answer = await fetch(address, { headers: { "HX-Request": "true", "X-Luoshi-Sheet": "1" } });
    if (!answer.ok) {
      window.location.href = address;
      return;
    }
    body.innerHTML = await answer.text();
    if (window.htmx) window.htmx.process(body);
    if (sheet.showModal) sheet.showModal();
    else sheet.setAttribute("open", "");
    const mark = body.querySelector("mark");
    if (mark) mark.scrollIntoView({ block: "center" });
  }

  if (sheet) {
    document.addEventListener("click", (event) => {
      const door = event.target.closest("a[data-sheet]");
      if (door && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
        event.preventDefault();
        open(door);
      } else if (event.target.closest("[data-close]") || event.target === sheet) {
        sheet.close();
      }
    });
    sheet.addEventListener("close", () => {
      body.replaceChildren();
      if (opener) opener.focus();
    });
  }
})();
