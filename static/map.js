/* What the map does in the browser: base map, layers, labels, drawing.
 *
 * Text from the gazetteer, a report or an uploaded file reaches the page only through
 * textContent or canvas; nothing here takes HTML. Coordinates arrive as longitude, latitude.
 */
(function () {
  "use strict";

  const THEMES = {
    light: {
      land: "#f8f6f1", coast: "#8f9aa5", border: "#a9a396", admin: "#d3cdc0",
      everywhere: "#8c2d04", somewhere: "#d95f0e", nowhere: "#5d6875", halo: "#ffffff",
      region: "#1d2733",
    },
    dark: {
      land: "#232c36", coast: "#5c6874", border: "#67727d", admin: "#3a444f",
      everywhere: "#ffb27a", somewhere: "#ff8a3d", nowhere: "#a4b0bc", halo: "#10161d",
      region: "#f2f5f8",
    },
  };
  const VERDICTS = { e: "everywhere", s: "somewhere", n: "nowhere" };
  const VERDICT_TEXT = {
    e: "in range from everywhere in the region",
    s: "in range from somewhere in the region",
    n: "out of range",
  };
  const MAX_LABELS = 70;
  const ADMIN_ZOOM = 6;
  const SVG = "http://www.w3.org/2000/svg";
  const ICONS = {
    fit: "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
    point: "M12 21s-6-6.2-6-11a6 6 0 0 1 12 0c0 4.800-6 11-6 11zM12 8v4M10 10h4",
    circle: "M12 4a8 8 0 1 0 .01 0M12 12h.01",
    polygon: "M5 8l8-4 7 7-5 9H6z",
  };

  let map = null;
  let theme = THEMES.light;
  let isDark = false;
  let base = null;
  let state = { layers: new Map(), groups: [], first: true, revision: 0, sequence: 0 };
  let labelPane = null;
  let tiles = null;
  const measure = document.createElement("canvas").getContext("2d");

  // ---------------------------------------------------------------- base map
  async function load(url) {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return response.json();
  }

  function shifted(degrees) {
    return (c) => L.latLng(c[1], c[0] + degrees);
  }

  function wantedShifts() {
    const box = map.getBounds();
    const shifts = [0];
    if (box.getWest() < -180) shifts.push(-360);
    if (box.getEast() > 180) shifts.push(360);
    return shifts;
  }

  function baseStyle(kind) {
    if (kind === "countries") {
      return { color: theme.coast, weight: 0.8, fillColor: theme.land, fillOpacity: 1, opacity: 1 };
    }
    return { color: theme.admin, weight: 0.8, opacity: 1, fill: false };
  }

  function ensureBase() {
    if (!base || !base.sources || !hasSize()) return;
    const withAdmin = map.getZoom() >= ADMIN_ZOOM;
    if (withAdmin) wantBorders();
    for (const shift of wantedShifts()) {
      for (const kind of ["countries", "borders"]) {
        const source = base.sources[kind];
        const key = `${kind}${shift}`;
        if (!source || base.drawn.has(key) || (kind === "borders" && !withAdmin)) continue;
        const layer = L.geoJSON(source, {
          pane: `rc-${kind}`, renderer: base.renderers[kind], interactive: false,
          coordsToLatLng: shifted(shift), style: () => baseStyle(kind), smoothFactor: 0.6,
        });
        base.drawn.set(key, { layer, kind });
        layer.addTo(map);
      }
    }
    for (const { layer, kind } of base.drawn.values()) {
      if (kind !== "borders") continue;
      if (withAdmin && !map.hasLayer(layer)) map.addLayer(layer);
      if (!withAdmin && map.hasLayer(layer)) map.removeLayer(layer);
    }
  }

  function addBase(options) {
    for (const [name, z] of [["rc-countries", 210], ["rc-borders", 220], ["rc-rings", 410],
      ["rc-places", 420], ["rc-labels", 610]]) {
      const pane = map.createPane(name);
      pane.style.zIndex = z;
      if (name !== "rc-places") pane.style.pointerEvents = "none";
    }
    labelPane = map.getPane("rc-labels");
    labelPane.classList.add("rc-labels");
    labelPane.setAttribute("aria-hidden", "true");
    const canvas = (pane) => L.canvas({ pane, padding: 0.6 });
    base = {
      drawn: new Map(), sources: null, names: [],
      renderers: { countries: canvas("rc-countries"), borders: canvas("rc-borders") },
    };
    state.places = L.canvas({ pane: "rc-places", padding: 0.3, tolerance: L.Browser.mobile ? 10 : 4 });
    state.rings = L.svg({ pane: "rc-rings", padding: 0.6 });
    base.part = async (name) => (options.inline || {})[name] ||
      load(`${options.assets}/${name}.json`);
    base.part("countries").then((countries) => {
      base.sources = { countries };
      ensureBase();
      container().dataset.base = "painted";
      // Names come after the first picture; borders of divisions when they are first wanted.
      return base.part("labels").then((labels) => {
        base.names = nameRows(labels);
        scheduleLabels();
      }, () => null);
    }).catch((error) => {
      say(`The base map could not be loaded (${error.message}). Rings and places are complete.`);
      container().dataset.base = "failed";
    });
  }

  function wantBorders() {
    if (base.bordersAsked) return;
    base.bordersAsked = true;
    base.part("borders").then((borders) => { base.sources.borders = borders; ensureBase(); },
      () => null);
  }

  function nameRows(labels) {
    return labels.features.map((feature) => ({
      lon: feature.geometry.coordinates[0], lat: feature.geometry.coordinates[1],
      text: feature.properties.name, minZoom: feature.properties.zoom,
      kind: feature.properties.kind === "country" ? "country" : "town",
    }));
  }

  const container = () => map.getContainer();

  // ------------------------------------------------------------------- theme
  function setTheme(dark) {
    if (!map || dark === isDark) return;
    isDark = dark;
    theme = dark ? THEMES.dark : THEMES.light;
    container().classList.toggle("rc-dark", dark);
    for (const { layer, kind } of base.drawn.values()) layer.setStyle(baseStyle(kind));
    for (const entry of state.layers.values()) entry.restyle();
    defineHatches();
    scheduleLabels();
  }

  // ---------------------------------------------------------------- controls
  function icon(path) {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    const line = document.createElementNS(SVG, "path");
    line.setAttribute("d", path);
    line.setAttribute("fill", "none");
    line.setAttribute("stroke", "currentColor");
    line.setAttribute("stroke-width", "2");
    line.setAttribute("stroke-linecap", "round");
    svg.append(line);
    return svg;
  }

  function button(bar, name, label, act) {
    const element = L.DomUtil.create("button", "", bar);
    element.type = "button";
    element.title = label;
    element.setAttribute("aria-label", label);
    element.dataset.tool = name;
    element.append(icon(ICONS[name]));
    L.DomEvent.disableClickPropagation(element);
    L.DomEvent.on(element, "click", act);
    return element;
  }

  function addControls(withDrawing) {
    const Tools = L.Control.extend({
      onAdd() {
        const bar = L.DomUtil.create("div", "leaflet-bar rc-tools");
        button(bar, "fit", "Show all rings", () => fit(state.fit));
        if (withDrawing) {
          const tools = { point: "Launch from a point: click it on the map",
            circle: "Launch from a circle: click its centre, then its edge",
            polygon: "Launch from an area: click its corners, then the first one again" };
          for (const [name, label] of Object.entries(tools)) {
            button(bar, name, label, () => draw.start(draw.tool === name ? null : name))
              .setAttribute("aria-pressed", "false");
          }
        }
        return bar;
      },
    });
    new Tools({ position: "topleft" }).addTo(map);
    const Hint = L.Control.extend({
      onAdd() {
        const hint = L.DomUtil.create("div", "rc-hint");
        hint.setAttribute("role", "status");
        return hint;
      },
    });
    state.hint = new Hint({ position: "topright" }).addTo(map);
    L.control.scale({ metric: true, imperial: true, maxWidth: 120 }).addTo(map);
    map.attributionControl.setPrefix(false);
    map.attributionControl.addAttribution("Natural Earth · GeoNames");
  }

  function say(text) {
    if (state.hint) state.hint.getContainer().textContent = text;
  }

  // ----------------------------------------------------- messages to the page
  function send(action, properties, geometry) {
    if (state.first && action !== "place") return;
    state.sequence += 1;
    const feature = {
      type: "Feature", geometry: geometry || null,
      properties: { action, ...properties, sequence: `${Date.now()}-${state.sequence}` },
    };
    map.fire("draw:created", { layerType: "rangecheck", layer: { toGeoJSON: () => feature } });
  }

  // ----------------------------------------------------------------- drawing
  const round5 = (value) => Math.round(value * 1e5) / 1e5;
  const lonLat = (point) => [round5(point.wrap().lng), round5(point.lat)];

  const draw = {
    tool: null, points: [], preview: null,
    start(tool) {
      this.clear();
      this.tool = tool;
      container().classList.toggle("rc-drawing", Boolean(tool));
      for (const element of container().querySelectorAll("[data-tool]")) {
        if (element.hasAttribute("aria-pressed")) {
          element.setAttribute("aria-pressed", String(element.dataset.tool === tool));
        }
      }
      say({ point: "Click where to launch from. Escape ends.",
        circle: "Click the centre, then the edge. Escape ends.",
        polygon: "Click each corner; click the first again, or press Enter, to close. Escape ends.",
      }[tool] || "");
    },
    clear() {
      if (this.preview) this.preview.remove();
      this.preview = null;
      this.points = [];
    },
    sketch(layer) {
      if (this.preview) this.preview.remove();
      this.preview = layer.addTo(map);
    },
    line() {
      return { color: isDark ? "#7db8f5" : "#0b5cad", weight: 2, dashArray: "4 4", interactive: false,
        renderer: state.rings, fillOpacity: 0.08 };
    },
    click(event) {
      if (!this.tool) return;
      if (this.tool === "point") {
        const [lon, lat] = lonLat(event.latlng);
        this.start(null);
        send("point", { lon, lat });
      } else if (this.tool === "circle") {
        if (!this.points.length) { this.points.push(event.latlng); return; }
        this.finishCircle(event.latlng);
      } else {
        const first = this.points[0];
        const near = first && map.latLngToContainerPoint(first)
          .distanceTo(map.latLngToContainerPoint(event.latlng)) < 14;
        if (near && this.points.length > 2) { this.finishPolygon(); return; }
        this.points.push(event.latlng);
        this.move(event);
      }
    },
    move(event) {
      if (!this.tool || !this.points.length) return;
      if (this.tool === "circle") {
        this.sketch(L.circle(this.points[0],
          { ...this.line(), radius: this.points[0].distanceTo(event.latlng) }));
      } else {
        this.sketch(L.polygon([...this.points, event.latlng], this.line()));
      }
    },
    finishCircle(edge) {
      const [lon, lat] = lonLat(this.points[0]);
      const radiusKm = Math.max(1, Math.round(this.points[0].distanceTo(edge) / 100) / 10);
      this.start(null);
      send("circle", { lon, lat, radius_km: radiusKm });
    },
    finishPolygon() {
      // Longitudes stay unwrapped, so that a polygon over the date line is one ring.
      const ring = this.points.map((point) => [round5(point.lng), round5(point.lat)]);
      this.start(null);
      if (ring.length < 3) return;
      ring.push(ring[0]);
      send("polygon", {}, { type: "Polygon", coordinates: [ring] });
    },
    key(event) {
      if (event.key === "Escape") this.start(null);
      if (event.key === "Enter" && this.tool === "polygon" && this.points.length > 2) {
        this.finishPolygon();
      }
    },
  };

  function handle(latlng, label, moved) {
    const marker = L.marker(latlng, {
      draggable: true, keyboard: true, title: label, alt: label,
      icon: L.divIcon({ className: "rc-handle", iconSize: L.Browser.mobile ? [26, 26] : [16, 16] }),
    });
    marker.on("dragend", () => moved(marker.getLatLng()));
    return marker;
  }

  function showHandles(group, edit) {
    if (!edit) return;
    if (edit.kind === "point") {
      group.addLayer(handle([edit.lat, edit.lon], "Launch point: drag to move", (at) => {
        const [lon, lat] = lonLat(at);
        send("point", { lon, lat });
      }));
    } else if (edit.kind === "circle") {
      group.addLayer(handle([edit.lat, edit.lon], "Centre of the circle: drag to move", (at) => {
        const [lon, lat] = lonLat(at);
        send("circle", { lon, lat, radius_km: edit.radius_km });
      }));
      group.addLayer(handle([edit.edge[1], edit.edge[0]], "Edge of the circle: drag to resize", (at) => {
        const radius = L.latLng(edit.lat, edit.lon).distanceTo(at) / 1000;
        send("circle", { lon: edit.lon, lat: edit.lat,
          radius_km: Math.max(1, Math.round(radius * 10) / 10) });
      }));
    } else if (edit.kind === "polygon") {
      edit.ring.forEach((corner, index) => {
        group.addLayer(handle([corner[1], corner[0]], `Corner ${index + 1}: drag to move`, (at) => {
          const ring = edit.ring.map((c) => [...c]);
          ring[index] = [round5(at.lng), round5(at.lat)];
          ring.push([...ring[0]]);
          send("polygon", {}, { type: "Polygon", coordinates: [ring] });
        }));
      });
    }
  }

  // ------------------------------------------------------------------ layers
  const HATCHES = {
    diagonal: "M-2 2l4-4M0 8l8-8M6 10l4-4", back: "M-2 6l4 4M0 0l8 8M6-2l4 4",
    across: "M0 4h8", upright: "M4 0v8", dots: "M3 4h2", cross: "M0 4h8M4 0v8",
  };

  function defineHatches() {
    const root = state.rings._container;
    if (!root) return;
    let defs = root.querySelector("defs.rc-hatches");
    if (defs) defs.remove();
    defs = document.createElementNS(SVG, "defs");
    defs.setAttribute("class", "rc-hatches");
    for (const row of state.hatches || []) {
      const pattern = document.createElementNS(SVG, "pattern");
      for (const [name, value] of Object.entries({ id: row.id, width: 8, height: 8,
        patternUnits: "userSpaceOnUse" })) pattern.setAttribute(name, value);
      const line = document.createElementNS(SVG, "path");
      line.setAttribute("d", HATCHES[row.hatch] || HATCHES.diagonal);
      line.setAttribute("stroke", row.colors[isDark ? 1 : 0]);
      line.setAttribute("stroke-width", row.hatch === "dots" ? 2 : 1);
      line.setAttribute("fill", "none");
      pattern.append(line);
      defs.append(pattern);
    }
    root.prepend(defs);
  }

  const color = (properties) => properties.colors[isDark ? 1 : 0];

  function lineStyle(feature) {
    const p = feature.properties;
    if (p.role === "region") {
      return { color: theme.region, weight: 2.2, dashArray: p.second ? "2 4" : null, fill: true,
        fillColor: theme.region, fillOpacity: 0.14 };
    }
    if (p.role === "band") {
      return { stroke: false, fill: true, fillColor: `url(#${p.hatch_id})`, fillOpacity: 0.55 };
    }
    if (p.role === "common") {
      return { color: color(p), weight: 2, dashArray: "1 6", lineCap: "round", fill: false };
    }
    return { color: color(p), weight: p.checked ? 3.2 : 2, dashArray: p.dash || null, fill: false };
  }

  // A band is bounded by its lowest and highest line: filled even-odd, the lower is its hole.
  function span(band, collection) {
    const bounds = collection.features.filter((feature) =>
      feature.properties.role === "outer" && band.geometry.of.includes(feature.properties.key));
    const rings = bounds.flatMap(({ geometry }) =>
      geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates);
    return { type: "Feature", geometry: { type: "Polygon", coordinates: rings },
      properties: { ...band.properties, seam: bounds.some((b) => b.properties.seam) } };
  }

  // Lines come as steps of a thousandth of a degree: [lon, lat, step, step, ...].
  function unpacked(geometry) {
    if (!geometry) return geometry;
    if (geometry.geometries) {
      return { ...geometry, geometries: geometry.geometries.map(unpacked) };
    }
    return geometry.steps ? { type: geometry.type, coordinates: walked(geometry.steps) } : geometry;
  }

  function walked(steps) {
    if (Array.isArray(steps[0])) return steps.map(walked);
    const line = [];
    let lon = 0;
    let lat = 0;
    for (let i = 0; i < steps.length; i += 2) {
      lon += steps[i];
      lat += steps[i + 1];
      line.push([lon / 1000, lat / 1000]);
    }
    return line;
  }

  function shapes(collection) {
    const all = L.layerGroup();
    const copies = [];
    for (const feature of collection.features) feature.geometry = unpacked(feature.geometry);
    for (const given of collection.features) {
      if (!given.geometry) continue;
      const feature = given.geometry.type === "Band" ? span(given, collection) : given;
      const shifts = feature.properties.seam ? [-360, 0, 360] : [0];
      for (const shift of shifts) {
        copies.push(L.geoJSON(feature, {
          pane: "rc-rings", renderer: state.rings, interactive: false, smoothFactor: 0.3,
          coordsToLatLng: shifted(shift), style: lineStyle,
          pointToLayer: (f, at) => L.circleMarker(at, { radius: 7, renderer: state.rings,
            interactive: false }),
        }));
      }
    }
    copies.forEach((copy) => all.addLayer(copy));
    return { layer: all, collection,
      restyle: () => copies.forEach((copy) => copy.setStyle(lineStyle)) };
  }

  // A verdict has a shape of its own: full disc, half disc, open diamond.
  const VerdictMarker = L.CircleMarker.extend({
    _updatePath() {
      const renderer = this._renderer;
      if (!renderer._drawing || this._empty()) return;
      const ctx = renderer._ctx;
      const { x, y } = this._point;
      const r = this._radius;
      const verdict = this.options.verdict;
      const ink = theme[VERDICTS[verdict]];
      ctx.lineWidth = 1.4;
      ctx.strokeStyle = verdict === "n" ? ink : theme.halo;
      ctx.fillStyle = ink;
      ctx.beginPath();
      if (verdict === "n") {
        ctx.moveTo(x, y - r); ctx.lineTo(x + r, y); ctx.lineTo(x, y + r); ctx.lineTo(x - r, y);
        ctx.closePath();
        ctx.fillStyle = theme.halo;
        ctx.fill(); ctx.stroke();
      } else if (verdict === "s") {
        ctx.arc(x, y, r, 0, 2 * Math.PI);
        ctx.fillStyle = theme.halo;
        ctx.fill();
        ctx.strokeStyle = ink;
        ctx.stroke();
        ctx.beginPath();
        ctx.arc(x, y, r, Math.PI / 2, 1.5 * Math.PI);
        ctx.closePath();
        ctx.fillStyle = ink;
        ctx.fill();
      } else {
        ctx.arc(x, y, r, 0, 2 * Math.PI);
        ctx.fill(); ctx.stroke();
      }
      if (this.options.chosen) {
        ctx.beginPath();
        ctx.arc(x, y, r + 4, 0, 2 * Math.PI);
        ctx.lineWidth = 2.5;
        ctx.strokeStyle = theme.region;
        ctx.stroke();
      }
    },
  });

  // Ids and names come as one text of lines; an id that begins with a colon is GeoNames'.
  function placeRows(columns) {
    const names = columns.name.split("\n");
    return (columns.id ? columns.id.split("\n") : []).map((id, index) => ({
      id: id.startsWith(":") ? `geonames${id}` : id, name: names[index],
      lon: columns.lon[index] / 1000, lat: columns.lat[index] / 1000,
      verdict: columns.verdict[index], size: columns.size[index],
      local: (columns.local || {})[index] || "", distance: columns.distance[index],
      capital: columns.capital.includes(index),
    }));
  }

  function tip(row, unit) {
    const box = document.createElement("div");
    const name = document.createElement("strong");
    name.textContent = row.name;
    name.dir = "auto";
    box.append(name);
    if (row.local) {
      const local = document.createElement("span");
      local.textContent = ` ${row.local}`;
      local.dir = "auto";
      box.append(local);
    }
    const line = document.createElement("div");
    line.textContent = `${row.distance} ${unit}: ${VERDICT_TEXT[row.verdict]}`;
    box.append(line);
    return box;
  }

  function places(options) {
    const rows = placeRows(options.columns);
    const group = L.layerGroup();
    // Small ones last drawn would hide capitals: draw in reverse order of size.
    for (const row of [...rows].reverse()) {
      const chosen = row.id === options.chosen;
      const marker = new VerdictMarker([row.lat, row.lon], {
        renderer: state.places, pane: "rc-places", radius: 2.5 + row.size + (chosen ? 1.5 : 0),
        verdict: row.verdict, chosen, bubblingMouseEvents: false,
      });
      marker.on("click", (event) => {
        L.DomEvent.stop(event);
        if (draw.tool) { draw.click(event); return; }
        send("place", { id: row.id });
      });
      marker.on("mouseover", () => {
        if (!marker.getTooltip()) {
          marker.bindTooltip(tip(row, options.unit), { className: "rc-tip", direction: "top" });
        }
        marker.openTooltip();
      });
      group.addLayer(marker);
      row.marker = marker;
    }
    return { layer: group, rows, chosen: options.chosen,
      restyle: () => rows.forEach((row) => row.marker.redraw()) };
  }

  // ------------------------------------------------------------------ labels
  let labelsDue = 0;
  function scheduleLabels() {
    cancelAnimationFrame(labelsDue);
    labelsDue = requestAnimationFrame(placeLabels);
  }

  function textSize(text, font) {
    measure.font = font;
    return measure.measureText(text).width;
  }

  function* wantedLabels() {
    const view = map.getBounds().pad(-0.02);
    const rings = state.layers.get("rings");
    const drawnPlaces = state.layers.get("places");
    const chosen = drawnPlaces && drawnPlaces.rows.find((row) => row.id === drawnPlaces.chosen);
    if (chosen) yield { kind: "selected", text: chosen.name, at: [chosen.lat, chosen.lon], gap: 9 };
    for (const feature of rings ? rings.collection.features : []) {
      const p = feature.properties;
      if (!p.label || !feature.geometry) continue;
      yield { kind: "ring", text: p.label, ink: color(p), along: ringPoints(feature.geometry, view) };
    }
    const region = state.layers.get("region");
    for (const feature of region ? region.collection.features : []) {
      const p = feature.properties;
      if (p.label) yield { kind: "region", text: p.label, at: [p.lat, p.lon], centred: true };
    }
    if (drawnPlaces) {
      const visible = drawnPlaces.rows.filter((row) => row !== chosen && view.contains([row.lat, row.lon]));
      for (const row of visible.filter((r) => r.capital)) {
        yield { kind: "capital", text: row.name, at: [row.lat, row.lon], gap: 7 };
      }
      for (const row of visible.filter((r) => !r.capital)) {
        yield { kind: "place", text: row.name, at: [row.lat, row.lon], gap: 6 };
      }
    }
    const drawn = new Set(drawnPlaces ? drawnPlaces.rows.map((row) => row.name) : []);
    for (const row of tiles ? [] : base.names) {
      if (map.getZoom() < row.minZoom || !view.contains([row.lat, row.lon])) continue;
      if (row.kind === "country") {
        yield { kind: "country", text: row.text, at: [row.lat, row.lon], centred: true };
      } else if (!drawn.has(row.text)) {
        yield { kind: "town", text: row.text, at: [row.lat, row.lon], centred: true };
      }
    }
  }

  // Points along a line that are in view, a dozen of them, spread out: a label takes the first
  // that is free, beginning with the northernmost.
  function ringPoints(geometry, view) {
    const lines = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
    const inside = lines.flat().filter((c) => view.contains([c[1], c[0]]));
    inside.sort((a, b) => b[1] - a[1]);
    const step = Math.max(1, Math.floor(inside.length / 40));
    return inside.filter((_, index) => index % step === 0).map((c) => [c[1], c[0]]);
  }

  // Buttons, scale and sources lie above the labels and would cut them off.
  function controlBoxes() {
    const outer = container().getBoundingClientRect();
    return [...container().querySelectorAll(".leaflet-control")]
      .map((control) => control.getBoundingClientRect())
      .map((box) => ({ x: box.x - outer.x, y: box.y - outer.y, w: box.width, h: box.height }));
  }

  function placeLabels() {
    if (!map || !labelPane || !hasSize()) return;
    const size = map.getSize();
    const taken = controlBoxes();
    const fresh = document.createDocumentFragment();
    const origin = map.containerPointToLayerPoint([0, 0]);
    const free = (box) => box.x >= 2 && box.y >= 2 && box.x + box.w <= size.x - 2 &&
      box.y + box.h <= size.y - 2 && !taken.some((t) => box.x < t.x + t.w && t.x < box.x + box.w &&
        box.y < t.y + t.h && t.y < box.y + box.h);
    let count = 0;
    for (const label of wantedLabels()) {
      if (count >= MAX_LABELS) break;
      const weight = label.kind === "place" ? "" : "600 ";
      const px = label.kind === "ring" ? 11 : label.kind === "selected" ? 13 : 12;
      const shown = label.kind === "country" ? label.text.toUpperCase() : label.text;
      const w = textSize(shown, `${weight}${px}px "Source Sans", "Segoe UI", system-ui, sans-serif`) +
        (label.kind === "ring" ? 12 : label.kind === "country" ? 4 + shown.length : 4);
      const h = 17;
      const spots = [];
      for (const at of label.along || [label.at]) {
        const p = map.latLngToContainerPoint(at);
        if (label.along || label.centred) spots.push({ x: p.x - w / 2, y: p.y - h / 2, w, h });
        else {
          spots.push({ x: p.x + label.gap, y: p.y - h / 2, w, h },
            { x: p.x - label.gap - w, y: p.y - h / 2, w, h },
            { x: p.x - w / 2, y: p.y - label.gap - h, w, h },
            { x: p.x - w / 2, y: p.y + label.gap, w, h });
        }
      }
      const box = spots.find(free);
      if (!box) continue;
      taken.push(box);
      count += 1;
      const element = document.createElement("div");
      element.className = `rc-label ${label.kind}`;
      element.textContent = label.text;
      element.dir = "auto";
      if (label.ink) element.style.color = label.ink;
      element.style.transform = `translate(${Math.round(box.x + origin.x)}px, ${Math.round(box.y + origin.y)}px)`;
      fresh.append(element);
    }
    labelPane.replaceChildren(fresh);
  }

  // ---------------------------------------------------------------- the view
  // Within its padding a frame has room for nothing: fitted there, the view is no number.
  const PADDING = 12;
  const SMALLEST_DEG = 1;
  const hasSize = () => Math.min(map.getSize().x, map.getSize().y) > 4 * PADDING;

  function fit(box) {
    if (!box) return;
    // The frame has no height before its first answer; fit as soon as it has one.
    state.pendingFit = hasSize() ? null : box;
    if (state.pendingFit) return;
    // A lone point has no extent to fit: it is shown with what lies around it.
    const x = Math.max(0, SMALLEST_DEG - (box[2] - box[0])) / 2;
    const y = Math.max(0, SMALLEST_DEG - (box[3] - box[1])) / 2;
    map.fitBounds([[box[1] - y, box[0] - x], [box[3] + y, box[2] + x]], { animate: false, padding: [PADDING, PADDING] });
  }

  function frame(options) {
    state.fit = options.fit;
    const box = L.latLngBounds([[options.home[1], options.home[0]], [options.home[3], options.home[2]]]);
    if (state.first) fit(options.fit);
    else if (options.place !== state.frame.place && options.place &&
      !map.getBounds().contains([options.place[1], options.place[0]])) {
      map.panTo([options.place[1], options.place[0]], { animate: false });
    } else if (options.region !== state.frame.region && !map.getBounds().intersects(box)) {
      fit(options.fit);
    }
    state.frame = options;
    state.first = false;
  }

  function setTiles(online) {
    if (online && !tiles) {
      tiles = L.tileLayer("https://tile.openstreetmap.org/{z}/{x}/{y}.png", {
        maxZoom: 12, attribution: '© <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors',
      }).addTo(map);
      map.getPane("rc-countries").style.display = "none";
    } else if (!online && tiles) {
      tiles.remove();
      tiles = null;
      map.getPane("rc-countries").style.display = "";
    }
  }

  /** Begin a new picture: what the last one drew is taken off and let go. */
  function begin(group, options) {
    for (const old of state.groups) { old.clearLayers(); map.removeLayer(old); }
    state.groups = [group];
    state.layers.clear();
    // streamlit-folium keeps every group it ever added; only the present one is needed.
    if (window.feature_group) window.feature_group.length = 0;
    state.hatches = options.hatches || [];
    frame(options);
    setTiles(Boolean(options.tiles));
    state.revision += 1;
    container().dataset.revision = String(state.revision);
    queueMicrotask(() => {
      showHandles(group, options.edit);
      defineHatches();
      scheduleLabels();
      requestAnimationFrame(() => { container().dataset.painted = options.digest || ""; });
    });
  }

  function layer(group, name, content) {
    const entry = name === "places" ? places(content) : shapes(content);
    state.layers.set(name, entry);
    group.addLayer(entry.layer);
  }

  function followTheme() {
    const streamlit = window.Streamlit;
    if (streamlit && streamlit.events) {
      streamlit.events.addEventListener("streamlit:render", (event) => {
        const given = event.detail && event.detail.theme;
        if (given) setTheme(given.base === "dark");
      });
      const now = getComputedStyle(document.documentElement).getPropertyValue("--background-color");
      if (now) setTheme(isDarkColor(now.trim()));
    } else {
      const query = window.matchMedia("(prefers-color-scheme: dark)");
      setTheme(query.matches);
      query.addEventListener("change", () => setTheme(query.matches));
    }
  }

  function isDarkColor(text) {
    measure.fillStyle = "#ffffff";
    measure.fillStyle = text;
    const hex = measure.fillStyle;
    return hex.startsWith("#") && parseInt(hex.slice(1, 3), 16) < 128;
  }

  /** Take over a Leaflet map that has nothing on it yet. */
  function start(target, options) {
    map = target;
    container().classList.add("rc-map");
    container().style.height = "100%";
    for (const node of [container().parentElement, container().parentElement.parentElement,
      document.getElementById("root")]) {
      if (node && node !== document.body) node.style.height = "100%";
    }
    const viewport = document.querySelector("meta[name=viewport][content*='user-scalable']");
    if (viewport) viewport.content = "width=device-width, initial-scale=1";
    document.documentElement.lang = "en";
    document.title = "Map of rings and places";
    map.invalidateSize(false);
    addBase(options);
    addControls(options.drawing !== false);
    map.on("moveend zoomend resize", () => { ensureBase(); scheduleLabels(); });
    map.on("click", (event) => draw.click(event));
    map.on("mousemove", (event) => draw.move(event));
    map.on("dblclick", (event) => { if (draw.tool) L.DomEvent.stop(event); });
    L.DomEvent.on(document, "keydown", (event) => draw.key(event));
    new ResizeObserver(() => {
      map.invalidateSize(false);
      if (state.pendingFit) fit(state.pendingFit);
    }).observe(container());
    // A scale or hint that grows takes the room of labels.
    const controls = new ResizeObserver(scheduleLabels);
    for (const control of container().querySelectorAll(".leaflet-control")) controls.observe(control);
    followTheme();
  }

  window.rangecheck = { start, begin, layer };
})();
