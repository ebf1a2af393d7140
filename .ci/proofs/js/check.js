// Opens the graph files of a folder with Cytoscape.js and graphology and checks that they agree with podweft.json.
//
// Usage: node check.js DIR...   Ends with 1 and one line a fault; a warning of a reader is a fault.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DOMParser } from "@xmldom/xmldom";
import cytoscape from "cytoscape";
import graphology from "graphology";

globalThis.DOMParser = DOMParser;
globalThis.Document = new DOMParser().parseFromString("<x/>", "text/xml").constructor;
const gexf = (await import("graphology-gexf")).default;
const graphml = (await import("graphology-graphml")).default;

const faults = [];
console.warn = (...words) => faults.push("warning: " + words.join(" "));

const printable = (text) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
const ends = (source, target) => [source, target].sort().join(" ");
const round = (number) => Math.round(number * 1e6) / 1e6;

/** What podweft.json says, in a form that can be compared. */
function expected(folder) {
  const json = JSON.parse(readFileSync(join(folder, "podweft.json"), "utf8"));
  return {
    nodes: json.nodes.map((n) => [n.id, printable(n.label), n.type].join(" / ")).sort(),
    edges: json.links.map((l) => [ends(l.source, l.target), l.key, round(l.weight)].join(" / ")).sort(),
    looks: json.nodes.filter((n) => "x" in n)
      .map((n) => [n.id, round(n.x), round(-n.y), round(n.size), n.color].join(" / ")).sort(),
  };
}

/** Cytoscape.js, headless, with the style of the file, so that it looks at every mapping. */
function elements(folder) {
  const file = JSON.parse(readFileSync(join(folder, "podweft.cyjs"), "utf8"));
  const cy = cytoscape({ ...file, headless: true, styleEnabled: true });
  const found = {
    nodes: cy.nodes().map((n) => [n.id(), printable(n.data("label")), n.data("type")].join(" / ")).sort(),
    edges: cy.edges().map((e) => [ends(e.source().id(), e.target().id()), e.data("type"), round(e.data("weight"))]
      .join(" / ")).sort(),
    looks: cy.nodes("[size]").map((n) => [n.id(), round(n.position("x")), round(-n.position("y")), round(n.width()),
      "#" + n.style("background-color").match(/\d+/g).map((c) => (+c).toString(16).padStart(2, "0")).join("")]
      .join(" / ")).sort(),
  };
  const hub = cy.nodes().max((n) => n.degree()).ele;
  if (cy.elements().bfs({ roots: hub }).path.length < 10) {
    faults.push(`${folder}: from ${hub.id()} no way leads on`);
  }
  return found;
}

/** A graphology graph, as one of its parsers made it. */
function parsed(graph, type, edgeType) {
  const hex = (colour) => colour.startsWith("#") ? colour.toLowerCase()
    : "#" + colour.match(/\d+/g).slice(0, 3).map((c) => (+c).toString(16).padStart(2, "0")).join("");
  return {
    nodes: graph.mapNodes((id, a) => [id, a.label, a[type]].join(" / ")).sort(),
    edges: graph.mapEdges((id, a, source, target) => [ends(source, target), a[edgeType], round(a.weight)].join(" / "))
      .sort(),
    looks: graph.filterNodes((id, a) => "color" in a).map((id) => [id, graph.getNodeAttributes(id)])
      .map(([id, a]) => [id, round(a.x), round(a.y), round(a.size), hex(a.color)].join(" / ")).sort(),
  };
}

function compare(name, want, found) {
  for (const part of ["nodes", "edges", "looks"]) {
    const have = found[part];
    const unlike = want[part].findIndex((line, i) => line !== have[i]);
    if (want[part].length !== have.length || unlike >= 0) {
      faults.push(`${name}: ${have.length} ${part} and not ${want[part].length}, or one unlike:`
        + ` ${have[unlike]} and not ${want[part][unlike]}`);
    }
  }
  console.log(`${name}: ${found.nodes.length} nodes, ${found.edges.length} edges`);
}

for (const folder of process.argv.slice(2)) {
  const want = expected(folder);
  compare(`${folder}/podweft.cyjs (cytoscape ${cytoscape.version})`, want, elements(folder));
  for (const name of ["podweft.gexf", "current.gexf"]) {
    const graph = gexf.parse(graphology, readFileSync(join(folder, name), "utf8"));
    compare(`${folder}/${name} (graphology)`, want, parsed(graph, "v_type", "e_type"));
  }
  const plain = graphml.parse(graphology, readFileSync(join(folder, "podweft.graphml"), "utf8"));
  compare(`${folder}/podweft.graphml (graphology)`, want, parsed(plain, "labelV", "labelE"));
}
for (const fault of faults.slice(0, 20)) {
  console.error(fault);
}
process.exit(faults.length === 0 ? 0 : 1);
