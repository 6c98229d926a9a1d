// Files dropped or chosen are sent one by one, each with its own progress; without this script the form sends them all.
"use strict";
(function () {
  const form = document.querySelector("[data-drop]");
  if (!form) return;
  const list = form.querySelector("[data-sending-list]");
  const input = form.querySelector("input[type=file]");

  let brought = "";

  function line(file) {
    const item = document.createElement("li");
    const name = document.createElement("span");
    name.textContent = `${form.dataset.sending} ${file.name}`;
    const bar = document.createElement("progress");
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute("aria-label", file.name);
    item.append(name, bar);
    list.append(item);
    return { item, bar };
  }

  function wrong(item, words) {
    const message = document.createElement("span");
    message.className = "problem wrong";
    message.textContent = words;
    item.replaceChildren(message);
  }

  function send(file) {
    const { item, bar } = line(file);
    return new Promise((done) => {
      const request = new XMLHttpRequest();
      request.open("POST", form.action);
      request.setRequestHeader("Accept", "application/json");
      request.setRequestHeader("X-CSRFToken", document.body.dataset.csrf);
      request.upload.addEventListener("progress", (event) => { if (event.lengthComputable) bar.value = (100 * event.loaded) / event.total; });
      request.addEventListener("loadend", () => {
        let answer = null;
        try { answer = JSON.parse(request.responseText); } catch { answer = null; }
        if (request.status === 200 && answer && !answer.refused.length) {
          item.remove();
          brought = answer.brought[0] || brought; // a workbook of the ledger: its preview comes next
        }
        else if (answer && answer.refused) wrong(item, answer.refused.join(" "));
        else if (answer && answer.what) wrong(item, `${answer.what}${answer.remedy || ""}`);
        else wrong(item, `${file.name}: ${form.dataset.failed}`);
        done();
      });
      const body = new FormData();
      body.append("files", file, file.name);
      request.send(body);
    });
  }

  async function sendAll(files) {
    list.replaceChildren();
    for (const file of files) {
      await send(file);
      window.htmx.ajax("GET", form.dataset.rows, { target: "#jobs", swap: "outerHTML" });
    }
    input.value = "";
    if (brought) window.location.href = brought;
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    sendAll([...input.files]);
  });
  for (const name of ["dragenter", "dragover"]) {
    form.addEventListener(name, (event) => { event.preventDefault(); form.classList.add("over"); });
  }
  for (const name of ["dragleave", "drop"]) form.addEventListener(name, () => form.classList.remove("over"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    sendAll([...event.dataTransfer.files]);
  });
})();
