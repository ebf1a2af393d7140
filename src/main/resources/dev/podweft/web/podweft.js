// Search as you type, for the field at the top of every page. Without this script the form works all the same.
"use strict";
(() => {
  const field = document.getElementById("q");
  if (!field) {
    return;
  }
  const list = document.createElement("ul");
  list.id = "suggestions";
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  field.form.append(list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");

  let timer = 0;
  let asked = 0;
  let chosen = -1;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };

  const choose = (number) => {
    const items = list.children;
    chosen = (number + items.length) % items.length;
    for (let i = 0; i < items.length; i++) {
      items[i].setAttribute("aria-selected", String(i === chosen));
    }
    field.setAttribute("aria-activedescendant", items[chosen].id);
    items[chosen].scrollIntoView({ block: "nearest" });
  };

  const minute = (second) => Math.floor(second / 60) + ":" + String(second % 60).padStart(2, "0");

  const item = (hit, number) => {
    const li = document.createElement("li");
    li.id = "suggestion-" + number;
    li.setAttribute("role", "option");
    li.setAttribute("aria-selected", "false");
    li.dataset.page = hit.page + (hit.type === "episode" && hit.second !== null ? "#t" + hit.second : "");
    const name = document.createElement("span");
    name.textContent = hit.name;
    const note = document.createElement("span");
    note.className = "faint";
    note.textContent = [hit.type === "episode" ? hit.date : hit.kind,
      hit.second === null ? "" : minute(hit.second), hit.sentence].filter(Boolean).join(" · ");
    li.append(name, note);
    return li;
  };

  const show = (hits) => {
    list.replaceChildren(...hits.map(item));
    list.hidden = hits.length === 0;
    chosen = -1;
    field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-expanded", String(hits.length > 0));
  };

  const ask = async () => {
    const words = field.value.trim();
    const number = ++asked;
    if (words.length < 2) {
      close();
      return;
    }
    try {
      const answer = await fetch("/api/v1/search?limit=8&q=" + encodeURIComponent(words));
      if (answer.ok && number === asked && document.activeElement === field) {
        show((await answer.json()).items);
      }
    } catch (unreachable) {
      close();
    }
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      close();
    } else if (!list.hidden && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      choose(event.key === "ArrowDown" ? chosen + 1 : chosen < 0 ? -1 : chosen - 1);
    } else if (event.key === "Enter" && !list.hidden && chosen >= 0) {
      event.preventDefault();
      location.assign(list.children[chosen].dataset.page);
    }
  });
  field.addEventListener("blur", () => setTimeout(close, 150));
  list.addEventListener("mousedown", (event) => {
    const li = event.target.closest("li");
    if (li) {
      event.preventDefault();
      location.assign(li.dataset.page);
    }
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest && event.target.closest("input, textarea, select");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  });
})();
