/* What can be dragged: the pin, a circle's centre and edge, an area's corners, and the ring. */
import { ARROWS } from "./aim.js";
import { lonLat, polygonOf, radiusKm } from "./draw.js";
import { send } from "./messages.js";
import { bothUnits, fromSlider, rounded, stepKm, stepOfPixel, toSlider } from "./ranges.js";
import { ringsOf } from "./pack.js";
import { sphereDistance } from "./union.js";

const KEY_PX = 8;
// A run of key strokes is one change.
const KEYS_REST_MS = 500;
const GRIP_PX = 6;

/** Tell a settled change once, after the last of a run of key strokes. */
function settle(act) {
  let timer = 0;
  return () => { clearTimeout(timer); timer = setTimeout(act, KEYS_REST_MS); };
}

export class Handles {
  constructor(map, live, rings, tip, slot) {
    Object.assign(this, { map, live, rings, tip });
    this.area = null;
    this.edit = null;
    this.rangeKm = 0;
    this.dragged = null;
    this.makeKnob();
    this.makeSlider(slot);
    map.on("moveend zoomend resize", () => this.placeKnob());
    map.getContainer().addEventListener("pointerdown", (event) => this.grip(event), true);
    map.getContainer().addEventListener("pointerenter", () => this.warm());
    map.getContainer().addEventListener("focusin", () => this.warm());
  }

  /** Take what is shown: the region, what of it can be dragged, and the range in question. */
  show(group, { edit, range_km: rangeKm }, region) {
    this.edit = edit;
    this.rangeKm = rangeKm || 0;
    this.area = this.areaOf(edit, region);
    this.markers(group);
    this.slider.parentElement.hidden = !this.rangeKm;
    this.slid = 0;
    this.setSlider(this.rangeKm);
    this.placeKnob();
  }

  areaOf(edit, region) {
    if (edit && edit.kind === "point") return { centre: [edit.lon, edit.lat], radiusM: 0 };
    if (edit && edit.kind === "circle") {
      return { centre: [edit.lon, edit.lat], radiusM: edit.radius_km * 1000 };
    }
    if (!region) return null;
    const rings = ringsOf(region.geometry);
    return rings.length === 1 && rings[0].length === 1 ? { centre: rings[0][0], radiusM: 0 }
      : { rings };
  }

  warm() {
    if (this.area && this.rangeKm) this.live.warm(this.area, this.rangeKm * 1000);
  }

  draw(area, rangeKm = this.rangeKm) {
    if (area && rangeKm) this.live.draw(area, rangeKm * 1000);
  }

  // ------------------------------------------------------------------ handles of the region
  handle(group, at, label, { dragging, done }) {
    const { map } = this;
    const marker = L.marker([at[1], at[0]], {
      draggable: true, keyboard: true, title: label, alt: label, autoPanOnFocus: false,
      icon: L.divIcon({ className: "rc-handle", iconSize: L.Browser.mobile ? [28, 28] : [16, 16] }),
    });
    const move = () => {
      const latlng = marker.getLatLng();
      dragging([latlng.lng, latlng.lat]);
      this.say(latlng);
    };
    const settled = settle(() => this.finish(() => done(marker.getLatLng())));
    marker.on("drag", move);
    marker.on("dragend", () => this.finish(() => done(marker.getLatLng())));
    marker.on("keydown", ({ originalEvent }) => {
      const step = ARROWS[originalEvent.key];
      if (!step) return;
      L.DomEvent.stop(originalEvent);
      const spot = map.latLngToContainerPoint(marker.getLatLng()).add(L.point(step).multiplyBy(KEY_PX));
      marker.setLatLng(map.containerPointToLatLng(spot));
      move();
      settled();
    });
    group.addLayer(marker);
    return marker;
  }

  finish(tell) {
    this.tip.hide();
    this.live.release();
    tell();
  }

  say(latlng) {
    const at = this.map.latLngToContainerPoint(latlng);
    const from = this.area && this.area.centre;
    const far = from ? this.live.geodesics.distance(from, [latlng.lng, latlng.lat]) / 1000 : 0;
    this.tip.show(at, [this.saying || bothUnits(this.rangeKm),
      far > 1 && !this.saying ? `moved ${bothUnits(far)}` : ""]);
  }

  markers(group) {
    const { edit } = this;
    if (!edit) return;
    if (edit.kind === "point") {
      this.handle(group, [edit.lon, edit.lat], "Launch point: drag to move", {
        dragging: (at) => this.draw({ centre: at, radiusM: 0 }),
        done: (at) => { const [lon, lat] = lonLat(at); send("point", { lon, lat }); },
      });
    } else if (edit.kind === "circle") {
      const radiusM = edit.radius_km * 1000;
      this.handle(group, [edit.lon, edit.lat], "Centre of the circle: drag to move", {
        dragging: (at) => this.draw({ centre: at, radiusM }),
        done: (at) => {
          const [lon, lat] = lonLat(at);
          send("circle", { lon, lat, radius_km: edit.radius_km });
        },
      });
      const centre = [edit.lon, edit.lat];
      const radius = (at) => this.live.geodesics.distance(centre, at);
      this.handle(group, edit.edge, "Edge of the circle: drag to resize", {
        dragging: (at) => {
          this.saying = `radius ${bothUnits(radius(at) / 1000)}`;
          this.draw({ centre, radiusM: radius(at) });
        },
        done: (at) => {
          this.saying = "";
          send("circle", { lon: edit.lon, lat: edit.lat,
            radius_km: radiusKm(radius([at.lng, at.lat])) });
        },
      });
    } else if (edit.kind === "polygon") {
      edit.ring.forEach((corner, index) => {
        const moved = (at) => edit.ring.map((c, i) => (i === index ? at : c));
        this.handle(group, corner, `Corner ${index + 1}: drag to move`, {
          dragging: (at) => {
            const ring = moved(at);
            this.draw({ rings: [[...ring, ring[0]]] });
          },
          done: (at) => send("polygon", {}, polygonOf(moved([at.lng, at.lat]))),
        });
      });
    }
  }

  // ------------------------------------------------------------------ the ring itself
  makeKnob() {
    this.knob = L.DomUtil.create("div", "rc-knob rc-own-touch", this.map.getContainer());
    this.knob.title = "Drag to change the range";
    // The slider says and does the same by keyboard.
    this.knob.setAttribute("aria-hidden", "true");
    this.knob.hidden = true;
    L.DomEvent.disableClickPropagation(this.knob);
    this.knob.addEventListener("pointerdown", (event) => this.drag(event, this.knob));
  }

  /** Put the knob on the line's easternmost point in sight. */
  placeKnob() {
    const checked = this.rings.lines().find(({ properties }) => properties.checked &&
      properties.role === "outer");
    const size = this.map.getSize();
    let best = null;
    for (const line of checked && this.rangeKm ? checked.lines : []) {
      for (const shift of checked.properties.seam ? [-360, 0, 360] : [0]) {
        for (const [lon, lat] of line) {
          const at = this.map.latLngToContainerPoint([lat, lon + shift]);
          if (at.x < 60 || at.y < 60 || at.x > size.x - 24 || at.y > size.y - 60) continue;
          if (!best || at.x > best.x) best = at;
        }
      }
    }
    this.knob.hidden = !best;
    if (best) this.knob.style.transform = `translate(${best.x}px, ${best.y}px)`;
  }

  /** Begin to drag the line where the mouse takes it. */
  grip(event) {
    if (event.pointerType !== "mouse" || event.button || !this.rangeKm || !this.area) return;
    const { map } = this;
    const pane = map.getPane("mapPane");
    if (!pane.contains(event.target) && event.target !== map.getContainer()) return;
    if (event.target.closest(".rc-handle") || map.getContainer().classList.contains("rc-drawing")) {
      return;
    }
    const at = map.mouseEventToContainerPoint(event);
    const ring = this.rings.pick(at, GRIP_PX);
    if (!ring || !ring.checked || ring.role !== "outer") return;
    this.drag(event, map.getContainer());
  }

  /** Follow a pointer that holds the line, and tell the range where it lets go. */
  drag(event, holder) {
    if (!this.area || event.button) return;
    const { map, live } = this;
    const began = map.mouseEventToContainerPoint(event);
    const canDrag = map.dragging.enabled();
    map.dragging.disable();
    let km = 0;
    const move = (each) => {
      const at = map.mouseEventToContainerPoint(each);
      if (!km && at.distanceTo(began) < 4) return;
      const { lng, lat } = map.containerPointToLatLng(at);
      const step = stepOfPixel(live.metresPerPixel(lat) / 1000);
      km = rounded(this.distanceKm([lng, lat]), step);
      this.draw(this.area, km);
      this.setSlider(km);
      this.knob.style.transform = `translate(${at.x}px, ${at.y}px)`;
      this.tip.show(at, [bothUnits(km)]);
    };
    const end = (each) => {
      for (const [name, act] of [["pointermove", move], ["pointerup", end], ["pointercancel", end]]) {
        holder.removeEventListener(name, act);
      }
      if (canDrag) map.dragging.enable();
      if (!km) return;
      // The click that ends a drag chooses nothing.
      this.dragged = performance.now();
      if (each.type === "pointercancel") { this.tip.hide(); live.clear(); this.placeKnob(); return; }
      this.finish(() => send("range", { range_km: km }));
    };
    holder.setPointerCapture(event.pointerId);
    holder.addEventListener("pointermove", move);
    holder.addEventListener("pointerup", end);
    holder.addEventListener("pointercancel", end);
  }

  /** Whether a click belongs to a drag that has just ended. */
  endsDrag() { return this.dragged !== null && performance.now() - this.dragged < 300; }

  /** Distance of a point from the region's nearest. */
  distanceKm(at) {
    const { geodesics } = this.live;
    if (this.area.centre) {
      return (geodesics.distance(this.area.centre, at) - (this.area.radiusM || 0)) / 1000;
    }
    const { points } = this.live.corners(this.area, this.rangeKm * 1000);
    if (this.live.inside(at)) return 0;
    let nearest = points[0];
    let least = Infinity;
    for (const point of points) {
      const far = sphereDistance(point, at);
      if (far < least) { least = far; nearest = point; }
    }
    return geodesics.distance(nearest, at) / 1000;
  }

  // ------------------------------------------------------------------ the slider
  makeSlider(slot) {
    const label = L.DomUtil.create("label", "", slot);
    L.DomUtil.create("span", "", label).textContent = "Range ";
    this.slider = L.DomUtil.create("input", "rc-own-touch", label);
    Object.assign(this.slider, { type: "range", min: 0, max: 1000, step: "any" });
    this.said = L.DomUtil.create("output", "", label);
    label.hidden = true;
    const settled = settle(() => this.finish(() => send("range", { range_km: this.slid })));
    this.slider.addEventListener("input", () => {
      this.slide(rounded(fromSlider(Number(this.slider.value))));
    });
    this.slider.addEventListener("change", () => {
      if (this.slid) this.finish(() => send("range", { range_km: this.slid }));
    });
    this.slider.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10,
        PageDown: -10 }[event.key];
      if (!step) return;
      event.preventDefault();
      const now = this.slid || this.rangeKm;
      this.slide(rounded(now + step * stepKm(now)));
      this.setSlider(this.slid);
      settled();
    });
    L.DomEvent.on(slot, "pointerdown mousedown touchstart", L.DomEvent.stopPropagation);
  }

  slide(km) {
    this.slid = km;
    this.tell(km);
    this.draw(this.area, km);
  }

  tell(km) {
    this.said.textContent = bothUnits(km);
    this.slider.setAttribute("aria-valuetext", bothUnits(km));
  }

  setSlider(km) {
    if (!km) return;
    this.slider.value = String(toSlider(km));
    this.tell(km);
  }
}
