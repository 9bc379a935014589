/** Of the host and its button: all a page carries before the chat is opened. */
export const LAUNCHER_STYLE = `
:host {
  all: initial;
  position: fixed;
  inset: auto 20px 20px auto;
  z-index: 2147483000;
  color-scheme: light;
  font: 15px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  --accent: #4f46e5;
  --on-accent: #fff;
  --surface: #fff;
  --sunken: #f4f4f6;
  --text: #18181b;
  --soft: #62626d;
  --line: #e3e3e8;
  --danger: #c0172c;
}
:host(.left) { inset: auto auto 20px 20px; }
:host(.dark) {
  color-scheme: dark;
  --surface: #1c1c21;
  --sunken: #29292f;
  --text: #f4f4f5;
  --soft: #a6a6b2;
  --line: #3a3a42;
  --danger: #ff8d98;
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
svg { width: 24px; height: 24px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
button { font: inherit; color: inherit; border: 0; background: none; padding: 0; cursor: pointer; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.launcher {
  position: relative;
  display: grid;
  place-items: center;
  width: 56px;
  height: 56px;
  border-radius: 50%;
  background: var(--accent);
  color: var(--on-accent);
  box-shadow: 0 6px 20px #0003, 0 1px 3px #0003;
  transition: transform .15s;
}
.launcher:hover { transform: scale(1.05); }
.launcher svg { width: 28px; height: 28px; }
.badge {
  position: absolute;
  top: -4px;
  right: -4px;
  min-width: 22px;
  height: 22px;
  padding: 0 6px;
  border-radius: 11px;
  background: #d3122b;
  color: #fff;
  font: 600 13px/22px system-ui, sans-serif;
  text-align: center;
}
@media (prefers-reduced-motion: reduce) { .launcher { transition: none; } .launcher:hover { transform: none; } }
@media print { :host { display: none; } }
`
