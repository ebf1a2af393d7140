(() => {
  "use strict";
  const box = document.getElementById("map");
  const svg = box.querySelector("svg");
  const whole = svg.getAttribute("viewBox").split(" ").map(Number);
  const marks = [...svg.querySelectorAll("a.p")];
  const hidden = marks.map(mark => mark.querySelector("text.u")).filter(Boolean);
  const status = document.getElementById("status");
  const found = document.getElementById("found");
  let view = whole.slice();
  let waiting = 0;

  const scale = () => {
    const size = svg.getBoundingClientRect();
    return Math.min(size.width / view[2], size.height / view[3]) || 1;
  };

  const show = next => {
    const width = Math.min(whole[2], Math.max(whole[2] / 40, next[2]));
    const height = width * whole[3] / whole[2];
    const x = Math.min(Math.max(next[0] + (next[2] - width) / 2, whole[0] - width / 2), whole[0] + whole[2] - width / 2);
    const y = Math.min(Math.max(next[1] + (next[3] - height) / 2, whole[1] - height / 2), whole[1] + whole[3] - height / 2);
    view = [x, y, width, height];
    svg.setAttribute("viewBox", view.map(value => value.toFixed(2)).join(" "));
    clearTimeout(waiting);
    waiting = setTimeout(nameMore, 120);
  };

  const zoom = (factor, x = view[0] + view[2] / 2, y = view[1] + view[3] / 2) =>
    show([x - (x - view[0]) / factor, y - (y - view[1]) / factor, view[2] / factor, view[3] / factor]);

  const move = (x, y) => show([view[0] + x * view[2], view[1] + y * view[3], view[2], view[3]]);

  // Names that had no place on the whole map get one where zooming leaves room, at a size that can be read.
  const nameMore = () => {
    hidden.forEach(text => { text.style.display = ""; text.style.fontSize = ""; });
    const factor = whole[2] / view[2];
    if (factor < 1.4) {
      return;
    }
    const inView = b => b.x < view[0] + view[2] && b.x + b.width > view[0]
      && b.y < view[1] + view[3] && b.y + b.height > view[1];
    const taken = [...svg.querySelectorAll("text:not(.u)")].map(text => text.getBBox()).filter(inView);
    for (const text of hidden) {
      text.style.fontSize = Math.max(2, 13 / scale()) + "px";
      text.style.display = "inline";
      const b = text.getBBox();
      const free = inView(b) && taken.every(t => b.x > t.x + t.width || b.x + b.width < t.x
        || b.y > t.y + t.height || b.y + b.height < t.y);
      if (free) {
        taken.push(b);
      } else {
        text.style.display = "";
        text.style.fontSize = "";
      }
    }
  };

  const point = event => {
    const at = svg.createSVGPoint();
    at.x = event.clientX;
    at.y = event.clientY;
    return at.matrixTransform(svg.getScreenCTM().inverse());
  };

  box.addEventListener("wheel", event => {
    event.preventDefault();
    const at = point(event);
    zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0015)), at.x, at.y);
  }, {passive: false});

  const fingers = new Map();
  let dragged = false;
  box.addEventListener("pointerdown", event => {
    fingers.set(event.pointerId, event);
    dragged = false;
  });
  box.addEventListener("pointermove", event => {
    const last = fingers.get(event.pointerId);
    if (!last) {
      return;
    }
    const others = [...fingers.values()].filter(other => other.pointerId !== event.pointerId);
    if (others.length > 0) {
      const apart = e => Math.hypot(e.clientX - others[0].clientX, e.clientY - others[0].clientY);
      const at = point(others[0]);
      zoom(apart(event) / Math.max(1, apart(last)), at.x, at.y);
    } else if (dragged || Math.hypot(event.clientX - last.clientX, event.clientY - last.clientY) > 4) {
      if (!dragged) {
        box.setPointerCapture(event.pointerId);
        box.classList.add("held");
      }
      dragged = true;
      show([view[0] - (event.clientX - last.clientX) / scale(), view[1] - (event.clientY - last.clientY) / scale(),
        view[2], view[3]]);
    } else {
      return;
    }
    fingers.set(event.pointerId, event);
  });
  const release = event => {
    fingers.delete(event.pointerId);
    box.classList.remove("held");
  };
  box.addEventListener("pointerup", release);
  box.addEventListener("pointercancel", release);
  box.addEventListener("click", event => {
    if (dragged) {
      event.preventDefault();
      event.stopPropagation();
    }
  }, true);

  const keys = {"+": () => zoom(1.4), "=": () => zoom(1.4), "-": () => zoom(1 / 1.4), "0": () => show(whole),
    ArrowLeft: () => move(-0.15, 0), ArrowRight: () => move(0.15, 0), ArrowUp: () => move(0, -0.15),
    ArrowDown: () => move(0, 0.15)};
  box.addEventListener("keydown", event => {
    if (keys[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  document.getElementById("closer").addEventListener("click", () => zoom(1.6));
  document.getElementById("farther").addEventListener("click", () => zoom(1 / 1.6));
  document.getElementById("whole").addEventListener("click", () => show(whole));

  const goTo = mark => {
    marks.forEach(other => other.classList.remove("hit"));
    mark.classList.add("hit");
    const b = mark.querySelector(".d,.q").getBBox();
    const width = Math.min(view[2], whole[2] / 3);
    const height = width * whole[3] / whole[2];
    show([b.x + b.width / 2 - width / 2, b.y + b.height / 2 - height / 2, width, height]);
    mark.focus({preventScroll: true});
    box.scrollIntoView({block: "nearest"});
  };
  const nameOf = mark => mark.querySelector("title").textContent.split("\n")[0];
  const fold = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = marks.map(mark => fold(mark.querySelector("title").textContent.split("\nOften with")[0]));

  document.getElementById("words").addEventListener("input", event => {
    const wanted = fold(event.target.value.trim());
    found.replaceChildren();
    status.textContent = "";
    if (wanted.length < 2) {
      return;
    }
    const rank = i => fold(nameOf(marks[i])).startsWith(wanted) ? 0 : fold(nameOf(marks[i])).includes(wanted) ? 1 : 2;
    const hits = marks.map((mark, i) => i).filter(i => words[i].includes(wanted)).sort((a, b) => rank(a) - rank(b));
    status.textContent = hits.length === 0 ? "nothing found" : hits.length + " found";
    hits.slice(0, 12).forEach(i => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = nameOf(marks[i]);
      button.addEventListener("click", () => goTo(marks[i]));
      const item = document.createElement("li");
      item.append(button);
      found.append(item);
    });
  });
  document.getElementById("find").addEventListener("submit", event => {
    event.preventDefault();
    found.querySelector("button")?.click();
  });
  document.getElementById("index").addEventListener("click", event => {
    const link = event.target.closest("a");
    const mark = link && document.getElementById(link.getAttribute("href").slice(1));
    if (mark) {
      event.preventDefault();
      goTo(mark);
    }
  });
})();
