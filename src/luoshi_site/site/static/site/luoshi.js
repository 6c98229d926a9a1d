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

  // On a phone the words of the navigation go beyond the edge: the one that is here comes into sight.
  const places = document.querySelector("nav.places");
  const here = places?.querySelector("[aria-current]");
  if (here && places.scrollWidth > places.clientWidth) places.scrollLeft = here.offsetLeft - (places.clientWidth - here.offsetWidth) / 2;

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

  // A door inside the sheet changes what it shows; what had the focus before it opened gets it back.
  async function open(address, from) {
    const answer = await fetch(address, { headers: { "HX-Request": "true", "X-Luoshi-Sheet": "1" } });
    if (!answer.ok || answer.redirected) {
      window.location.href = address;
      return;
    }
    if (!sheet.open) opener = from;
    body.innerHTML = await answer.text();
    if (window.htmx) window.htmx.process(body);
    sheet.classList.toggle("sheet-wide", body.querySelector("[data-wide]") !== null);
    if (!sheet.open) sheet.showModal();
    sheet.scrollTop = 0;
    const heading = body.querySelector("h2");
    if (heading) { heading.tabIndex = -1; heading.focus({ preventScroll: true }); }
    const place = body.querySelector("mark, .leaf-now rect");
    if (place) place.scrollIntoView({ block: "center" });
  }
  window.luoshi = { openSheet: open };

  if (sheet) {
    document.addEventListener("click", (event) => {
      const door = event.target.closest("a[data-sheet]");
      if (door && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
        event.preventDefault();
        open(door.getAttribute("href"), door); // of a link in a drawing, too
      } else if (event.target.closest("[data-close]") || event.target === sheet) {
        sheet.close();
      }
    });
    sheet.addEventListener("close", () => {
      body.replaceChildren();
      if (opener && opener.isConnected) opener.focus();
      opener = null;
    });
  }
})();
