// Zoom and pan for the topic map, by mouse, touch and keyboard. Without this script the map is whole and still leads on.
"use strict";
(() => {
  const map = document.getElementById("map");
  const svg = map && map.querySelector("svg");
  if (!svg) {
    return;
  }
  const sheet = map.querySelector(".map-sheet");
  const whole = svg.viewBox.baseVal;
  const full = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
  const CLOSEST = 12;
  const DRAG = 5;
  let view = { ...full };
  const fingers = new Map();
  let moved = 0;

  map.classList.add("alive");
  for (const hidden of map.querySelectorAll("[hidden]")) {
    hidden.hidden = false;
  }
  svg.setAttribute("preserveAspectRatio", "xMidYMid meet");

  const draw = () => {
    const width = Math.min(full.width, Math.max(full.width / CLOSEST, view.width));
    const scale = width / view.width;
    view.width = width;
    view.height *= scale;
    const roomX = view.width / 2;
    const roomY = view.height / 2;
    view.x = Math.min(full.x + full.width - roomX, Math.max(full.x - roomX, view.x));
    view.y = Math.min(full.y + full.height - roomY, Math.max(full.y - roomY, view.y));
    svg.setAttribute("viewBox", [view.x, view.y, view.width, view.height].map((n) => n.toFixed(2)).join(" "));
    map.classList.toggle("zoomed", view.width < full.width - 1);
  };

  // How many units of the map a pixel is.
  const unit = () => {
    const box = svg.getBoundingClientRect();
    return Math.max(view.width / box.width, view.height / box.height);
  };

  const pointAt = (clientX, clientY) => {
    const place = svg.createSVGPoint();
    place.x = clientX;
    place.y = clientY;
    return place.matrixTransform(svg.getScreenCTM().inverse());
  };

  const zoom = (factor, centre) => {
    const width = Math.min(full.width, Math.max(full.width / CLOSEST, view.width / factor));
    const scale = width / view.width;
    if (width === full.width) {
      view = { ...full };
    } else {
      view = {
        x: centre.x - (centre.x - view.x) * scale,
        y: centre.y - (centre.y - view.y) * scale,
        width,
        height: view.height * scale,
      };
    }
    draw();
  };

  const middle = () => ({ x: view.x + view.width / 2, y: view.y + view.height / 2 });

  const pan = (dx, dy) => {
    view.x += dx;
    view.y += dy;
    draw();
  };

  map.querySelector(".map-tools").addEventListener("click", (event) => {
    const how = event.target.dataset.zoom;
    if (how === "all") {
      view = { ...full };
      draw();
    } else if (how) {
      zoom(how === "in" ? 1.5 : 1 / 1.5, middle());
    }
  });

  // The wheel zooms with a modifier or once zoomed in; else the page scrolls on, as people expect.
  sheet.addEventListener("wheel", (event) => {
    if (event.ctrlKey || event.metaKey || map.classList.contains("zoomed")) {
      event.preventDefault();
      zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0022)), pointAt(event.clientX, event.clientY));
    }
  }, { passive: false });

  sheet.addEventListener("dblclick", (event) => {
    event.preventDefault();
    zoom(2, pointAt(event.clientX, event.clientY));
  });

  sheet.addEventListener("pointerdown", (event) => {
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    moved = 0;
  });
  window.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) {
      return;
    }
    const here = { x: event.clientX, y: event.clientY };
    if (fingers.size === 2) {
      const other = [...fingers.entries()].find(([id]) => id !== event.pointerId)[1];
      const was = Math.hypot(before.x - other.x, before.y - other.y);
      const is = Math.hypot(here.x - other.x, here.y - other.y);
      zoom(is / Math.max(1, was), pointAt((here.x + other.x) / 2, (here.y + other.y) / 2));
      moved = DRAG + 1;
    } else if (event.pointerType !== "touch" || map.classList.contains("zoomed")) {
      moved += Math.hypot(here.x - before.x, here.y - before.y);
      if (moved > DRAG) {
        pan((before.x - here.x) * unit(), (before.y - here.y) * unit());
      }
    }
    fingers.set(event.pointerId, here);
  });
  for (const end of ["pointerup", "pointercancel"]) {
    window.addEventListener(end, (event) => fingers.delete(event.pointerId));
  }
  sheet.addEventListener("dragstart", (event) => event.preventDefault());
  sheet.addEventListener("click", (event) => {
    if (moved > DRAG) {
      event.preventDefault();
      event.stopPropagation();
    }
  }, true);

  map.addEventListener("keydown", (event) => {
    const step = view.width / 8;
    const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (moves[event.key] && map.classList.contains("zoomed")) {
      event.preventDefault();
      pan(...moves[event.key]);
    } else if (event.key === "+" || event.key === "=") {
      zoom(1.5, middle());
    } else if (event.key === "-") {
      zoom(1 / 1.5, middle());
    } else if (event.key === "0") {
      view = { ...full };
      draw();
    }
  });

  // What the keyboard comes to must be seen.
  svg.addEventListener("focusin", (event) => {
    if (!map.classList.contains("zoomed") || !event.target.matches(":focus-visible")) {
      return;
    }
    const box = event.target.getBBox();
    view.x = box.x + box.width / 2 - view.width / 2;
    view.y = box.y + box.height / 2 - view.height / 2;
    draw();
  });

  // On a narrow screen the whole map could not be read: begin in its middle, at a size that can.
  const READABLE = 1.4;
  if (unit() > 2 * READABLE) {
    zoom(unit() / READABLE, middle());
  }
})();
