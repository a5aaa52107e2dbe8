// The socket to the host: says hello, comes back by itself, hands on each message.

const PROTOCOL = 2;
const WAITS = [300, 700, 1500, 3000, 5000, 8000];

// The host says something every ten seconds: who hears nothing for much longer has lost it.
const SILENCE = 25000;

export class Wire {
  constructor(heard, touched) {
    // `touched` hears (true | false, since); `still` is set once the host has said why it ended; `heard_at` is by
    // this page's own clock, 0 until the host has said a beat on this socket.
    Object.assign(this, { heard, touched, socket: null, tries: 0, since: 0, still: false, heard_at: 0 });
    addEventListener("online", () => this.now());
    addEventListener("offline", () => this.lost());
    setInterval(() => this.heard_at && performance.now() - this.heard_at > SILENCE && this.lost(), 2000);
    addEventListener("pageshow", () => this.now());
    document.addEventListener("visibilitychange", () => document.hidden || this.now());
  }

  // Open the socket; `hello` gives the token and the language of the moment.
  open(hello) {
    this.hello = hello || this.hello;
    this.still = false;
    clearTimeout(this.timer);
    const old = this.socket;
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const socket = new WebSocket(`${scheme}://${location.host}/socket`);
    this.socket = socket;
    this.heard_at = 0;
    if (old) old.close();
    // A network that is gone often says nothing: one that does not open in time is given up.
    const late = setTimeout(() => socket.close(), 6000);
    socket.onopen = () => {
      clearTimeout(late);
      socket.send(JSON.stringify({ t: "hello", p: PROTOCOL, ...this.hello() }));
    };
    socket.onmessage = (event) => {
      if (socket !== this.socket) return;
      this.tries = 0;
      if (this.since) {
        this.since = 0;
        this.touched(true, 0);
      }
      const message = JSON.parse(event.data);
      if (message.t === "beat" || this.heard_at) this.heard_at = performance.now();
      if (message.t === "beat") return;
      if (message.t === "gone") this.still = true;
      this.heard(message);
    };
    socket.onclose = () => {
      clearTimeout(late);
      if (socket !== this.socket) return;
      this.socket = null;
      if (!this.still) this.later();
    };
  }

  // A network that went away closes nothing: the socket is given up, and the page says so at once.
  lost() {
    const socket = this.socket;
    if (!socket || this.still) return;
    this.socket = null;
    this.heard_at = 0;
    socket.close();
    this.later();
  }

  later() {
    this.since = this.since || Date.now();
    this.touched(false, this.since);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.open(), WAITS[Math.min(this.tries++, WAITS.length - 1)]);
  }

  // Try at once, where it is out of touch.
  now() {
    if (this.hello && !this.still && !this.socket) this.open();
  }

  // Whether it went: what is sent while out of touch is sent again by whoever keeps it.
  send(message) {
    if (!this.socket || this.socket.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(message));
    return true;
  }
}

// A name for a request: the same one is recorded once, however often it is sent.
export function request() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
