// What a table is about to seal, kept on the device until it is recorded.

import { kept } from "./room.js";
import { request } from "./wire.js";

const EMPTY = { options: [], because: [], sake: "", estimates: {}, stated: {}, note: "", sent: "", unseal: "", recorded: "" };

export class Draft {
  constructor() {
    this.before = null;
    this.all = { ...EMPTY };
  }

  // What this device keeps, and be it of another tab.
  read() {
    this.all = { ...EMPTY, ...kept.read("draft", {}) };
  }

  save() {
    kept.set("draft", JSON.stringify(this.all));
  }

  get point() {
    return this.all.point || "";
  }

  set(name, value) {
    this.all[name] = value;
    this.save();
  }

  // Begin anew for a question; returns what was written for the last one and never recorded, or null.
  begin(point, returns) {
    if (this.point === point) {
      // Control went back: what is sealed now is another decision.
      if (this.all.returns !== returns) this.all = { ...this.all, sent: "", unseal: "", recorded: "", returns };
      return null;
    }
    const old = this.all;
    this.before = this.open() ? old : null;
    this.all = { ...EMPTY, point, returns };
    this.save();
    return old.point && !old.recorded && (old.options.length || old.note) ? old : null;
  }

  clear() {
    this.all = { ...EMPTY };
    this.save();
  }

  // The decision as it goes over the wire, under the name that it keeps until it is recorded.
  sealing() {
    if (!this.all.sent) this.set("sent", request());
    const { point, options, because, sake, estimates, stated, note, sent } = this.all;
    return {
      t: "decide", id: sent, point, options, because: because.filter(Boolean), sake, note,
      estimates: Object.entries(estimates).filter(([, answer]) => answer),
      stated: Object.keys(stated).length ? stated : null,
    };
  }

  unsealing() {
    if (!this.all.unseal) this.set("unseal", request());
    return { t: "decide", id: this.all.unseal, point: this.point, options: ["unseal"] };
  }

  // What was sent and never answered: to be sent again, as it was.
  open() {
    if (this.all.unseal) return this.unsealing();
    return this.all.sent && !this.all.recorded ? this.sealing() : null;
  }

  // Take in an answer; returns "sealed", "unsealed", "before" for the last question's, "" where it is no draft's.
  answered(id, recorded, at) {
    if (!id) return "";
    if (this.before && (id === this.before.sent || id === this.before.unseal)) return "before";
    if (id === this.all.unseal) {
      this.all.unseal = "";
      if (recorded) this.all.sent = this.all.recorded = "";
      this.save();
      return "unsealed";
    }
    if (id !== this.all.sent) return "";
    if (recorded) this.all.recorded = at;
    else this.all.sent = "";
    this.save();
    return "sealed";
  }
}
